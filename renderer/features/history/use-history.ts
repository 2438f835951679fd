import { useCallback, useEffect, useState } from 'react';
import type { CallOutput } from '../../../shared/ipc';
import type { BoardOutline } from '../../../shared/outline';
import { useHostAccess } from '../../bridge';

type Versions = CallOutput<'versions.list'>;

export interface BoardHistory {
  readonly kind: 'ready';
  readonly versions: Versions['versions'];
  readonly names: ReadonlyMap<string, string>;
  readonly now: BoardOutline;
}

export type HistoryState = { readonly kind: 'loading' } | { readonly kind: 'failed' } | BoardHistory;

/** A board's versions and how it is now; `reload` reads both anew. */
export function useHistory(boardId: string): readonly [HistoryState, () => void] {
  const { bridge } = useHostAccess();
  const [round, setRound] = useState(0);
  const [state, setState] = useState<HistoryState>({ kind: 'loading' });
  useEffect(() => {
    let current = true;
    Promise.all([bridge.call('versions.list', { boardId }), bridge.call('versions.outline', { boardId })]).then(
      ([{ versions, names }, { json }]) => {
        if (current) setState(json === null ? { kind: 'failed' } : { kind: 'ready', versions, names: new Map(names), now: JSON.parse(json) as BoardOutline });
      },
      () => current && setState({ kind: 'failed' }),
    );
    return () => {
      current = false;
    };
  }, [bridge, boardId, round]);
  return [state, useCallback(() => setRound((count) => count + 1), [])];
}

/** The outline of a version, null while it is on its way; `unreadable` when it can't be read. */
export function useVersion(boardId: string, number: number | null): BoardOutline | 'unreadable' | null {
  const { bridge } = useHostAccess();
  const [known, setKnown] = useState<{ readonly number: number; readonly outline: BoardOutline | 'unreadable' } | null>(null);
  useEffect(() => {
    if (number === null) return;
    let current = true;
    const set = (outline: BoardOutline | 'unreadable'): void => {
      if (current) setKnown({ number, outline });
    };
    bridge.call('versions.outline', { boardId, number }).then(
      ({ json }) => set(json === null ? 'unreadable' : (JSON.parse(json) as BoardOutline)),
      () => set('unreadable'),
    );
    return () => {
      current = false;
    };
  }, [bridge, boardId, number]);
  return known?.number === number ? known.outline : null;
}
