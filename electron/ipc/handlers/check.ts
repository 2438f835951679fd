import type { HandlerPorts } from '../ports';
import type { HandlersOf } from './namespace';

export function checkHandlers({ host }: HandlerPorts): HandlersOf<'check'> {
  return {
    'check.state': async ({ workshopId }) => {
      const check = await host.check.state(workshopId);
      return check ? { kind: 'on', check } : { kind: 'off' };
    },
  };
}
