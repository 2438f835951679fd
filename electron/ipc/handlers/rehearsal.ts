import type { HandlersOf } from './namespace';

/** Rehearsing is done by who has a screen here (`electron/rehearsal`); where nobody has, it is not here. */
export function rehearsalHandlers(): HandlersOf<'rehearsal'> {
  return {
    'rehearsal.state': async () => ({ kind: 'off' }),
    'rehearsal.begin': async () => ({ kind: 'problem', problem: 'not-here' }),
    'rehearsal.end': async () => ({ kind: 'off' }),
  };
}
