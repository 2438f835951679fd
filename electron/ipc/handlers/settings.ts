import type { HandlerPorts } from '../ports';
import type { HandlersOf } from './namespace';

export function settingsHandlers({ settings }: HandlerPorts): HandlersOf<'settings'> {
  return {
    'settings.get': async () => {
      const { language, theme } = settings.get();
      return { language, theme };
    },
    'settings.set': async ({ language, theme }) => {
      await settings.change({ ...(language === undefined ? {} : { language }), ...(theme === undefined ? {} : { theme }) });
      return {};
    },
  };
}
