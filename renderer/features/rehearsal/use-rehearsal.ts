import { useCallback, useEffect } from 'react';
import type { RehearsalState } from '../../../shared/ipc';
import { createObservable } from '../../../shared/kernel/observable';
import { useHostAccess } from '../../bridge';
import { useObservable } from '../../ui';

/** It may end elsewhere: in another window, or by itself. */
const POLL_MS = 3_000;

interface Known {
  readonly state: RehearsalState;
  /** The last one that was seen: who still looks at its pages is told that it has ended. */
  readonly last: Extract<RehearsalState, { kind: 'on' }> | null;
}

const known = createObservable<Known>({ state: { kind: 'off' }, last: null });

function learn(state: RehearsalState): void {
  const before = known.get();
  if (JSON.stringify(before.state) === JSON.stringify(state)) return;
  known.set({ state, last: state.kind === 'on' ? state : before.last });
}

export interface RehearsalControl extends Known {
  /** Resolves to the copy's id, or to why there is none. */
  readonly begin: (workshopId: string) => Promise<{ readonly workshopId: string } | 'not-here' | 'failed'>;
  readonly end: () => Promise<void>;
}

/** The rehearsal of this computer, as every page of this window knows it. */
export function useRehearsal(): RehearsalControl {
  const { bridge } = useHostAccess();
  const begin = useCallback<RehearsalControl['begin']>(
    async (workshopId) => {
      const begun = await bridge.call('rehearsal.begin', { workshopId }).catch(() => null);
      if (begun?.kind !== 'state' || begun.state.kind !== 'on') return begun?.kind === 'problem' && begun.problem === 'not-here' ? 'not-here' : 'failed';
      learn(begun.state);
      return { workshopId: begun.state.workshopId };
    },
    [bridge],
  );
  const end = useCallback(async () => learn(await bridge.call('rehearsal.end', {})), [bridge]);
  return { ...useObservable(known), begin, end };
}

/** Keeps what is known up to date. Of one component a window. */
export function useWatchRehearsal(): void {
  const { bridge } = useHostAccess();
  const isOn = useObservable(known).state.kind === 'on';
  useEffect(() => {
    let ended = false;
    // Whose host knows no rehearsals has none.
    const ask = (): void => void bridge.call('rehearsal.state', {}).then((state) => ended || learn(state), () => undefined);
    ask();
    const timer = isOn ? setInterval(ask, POLL_MS) : undefined;
    return () => {
      ended = true;
      clearInterval(timer);
    };
  }, [bridge, isOn]);
}
