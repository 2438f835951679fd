import { useCallback, useEffect, useRef, useState } from 'react';
import type { WorkshopSummary } from '../../../shared/ipc';
import { failureOf, useHostAccess, type BridgeFailure } from '../../bridge';

export type LibraryState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly workshops: readonly WorkshopSummary[]; readonly bin: readonly WorkshopSummary[] }
  | { readonly kind: 'failed'; readonly failure: BridgeFailure };

/** The saved workshops, latest change first, and the bin. Read again after every action and when the window returns. */
export function useLibrary(): readonly [LibraryState, () => void] {
  const { bridge } = useHostAccess();
  const [state, setState] = useState<LibraryState>({ kind: 'loading' });
  const latest = useRef(0);
  const reload = useCallback(() => {
    latest.current += 1;
    const mine = latest.current;
    Promise.all([bridge.call('library.list', {}), bridge.call('library.listBin', {})]).then(
      ([workshops, bin]) => {
        if (mine === latest.current) setState({ kind: 'ready', workshops: latestFirst(workshops), bin: latestFirst(bin) });
      },
      (error: unknown) => {
        if (mine === latest.current) setState({ kind: 'failed', failure: failureOf(error) });
      },
    );
  }, [bridge]);
  useEffect(() => {
    reload();
    const onReturn = (): void => {
      if (document.visibilityState === 'visible') reload();
    };
    document.addEventListener('visibilitychange', onReturn);
    // A workshop's file opened from outside brings an uncovered window to the front without it ever having been hidden.
    window.addEventListener('focus', onReturn);
    return () => {
      // An answer that is still on its way belongs to nobody any more.
      latest.current += 1;
      document.removeEventListener('visibilitychange', onReturn);
      window.removeEventListener('focus', onReturn);
    };
  }, [reload]);
  return [state, reload];
}

const latestFirst = (summaries: readonly WorkshopSummary[]): readonly WorkshopSummary[] => [...summaries].sort((a, b) => b.changedAt - a.changedAt);
