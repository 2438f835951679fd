import { useEffect, useState } from 'react';
import type { BoardOutline } from '../../../shared/outline';
import { failureOf, useHostAccess, type BridgeFailure } from '../../bridge';

export type OutlinesState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly outlines: ReadonlyMap<string, BoardOutline> }
  | { readonly kind: 'failed'; readonly failure: BridgeFailure };

const LOADING: OutlinesState = { kind: 'loading' };

/** The maps as they are now. Read anew when the choice changes. */
export function useOutlines(boards: readonly string[]): OutlinesState {
  const { bridge } = useHostAccess();
  const key = [...boards].sort().join(' ');
  const [state, setState] = useState<{ readonly key: string; readonly value: OutlinesState }>({ key: '', value: LOADING });
  useEffect(() => {
    if (key === '') return;
    let current = true;
    bridge.call('maps.outlines', { boards: key.split(' ') }).then(
      (found) => {
        const outlines = new Map(found.map(({ boardId, json }) => [boardId, JSON.parse(json) as BoardOutline]));
        if (current) setState({ key, value: { kind: 'ready', outlines } });
      },
      (error: unknown) => {
        if (current) setState({ key, value: { kind: 'failed', failure: failureOf(error) } });
      },
    );
    return () => {
      current = false;
    };
  }, [bridge, key]);
  return state.key === key ? state.value : LOADING;
}
