import type { HandlerPorts } from '../ports';
import type { HandlersOf } from './namespace';

export function keepingHandlers({ library }: HandlerPorts): HandlersOf<'keeping'> {
  return {
    'keeping.setUntil': async ({ workshopId, until }) => ({ done: await library.setKeepUntil(workshopId, until) }),
    'keeping.removed': async () => library.removals(),
  };
}
