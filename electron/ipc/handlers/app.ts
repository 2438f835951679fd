import { parseJoinLink } from '../join-link';
import type { HandlerPorts } from '../ports';
import type { HandlersOf } from './namespace';

export function appHandlers({ files, openGuestWindow }: HandlerPorts): HandlersOf<'app'> {
  return {
    'app.openJoinLink': async ({ url }) => {
      const link = parseJoinLink(url);
      if (link === null || openGuestWindow === null) return { opened: false };
      return { opened: await openGuestWindow(link) };
    },
    'app.showFile': async ({ path }) => {
      await files.show(path);
      return {};
    },
  };
}
