import { useCallback, useEffect, useRef, useState } from 'react';
import { boardDocName } from '../../../shared/doc';
import type { ReplicaEnd } from '../../../shared/protocol';
import type { DocSession, HostLink } from '../../sync';

export interface SeatBoard {
  readonly board: DocSession | null;
  readonly ended: ReplicaEnd | null;
  readonly forgetEnd: () => void;
}

interface Leaving {
  readonly close: () => void;
}

/**
 * The board of the seat, following it. A board that is left stays open, out of sight, until the host has what was
 * written there (it takes it for a while after a move); what it does not take stays on this device.
 */
export function useSeatBoard(link: HostLink, boardId: string, isReader: boolean): SeatBoard {
  const leaving = useRef(new Map<string, Leaving>());
  const [open, setOpen] = useState<{ readonly key: string; readonly session: DocSession } | null>(null);
  /** Why the host ended the replica that was here before, and how often it has: then the board is loaded anew. */
  const [end, setEnd] = useState<{ readonly rounds: number; readonly reason: ReplicaEnd | null }>({ rounds: 0, reason: null });
  const key = `${boardId} ${isReader} ${end.rounds}`;
  useEffect(() => {
    const name = boardDocName(boardId);
    const others = leaving.current;
    // Back on a board that was just left, or on the same one with another right.
    others.get(name)?.close();
    const session = link.openDoc(name, isReader ? { live: 'relay', keepDraftsAside: true } : { live: 'auto' });
    setOpen({ key, session });
    const stopWatching = session.ended.subscribe(() => setEnd(({ rounds }) => ({ rounds: rounds + 1, reason: session.ended.get() })));
    return () => {
      stopWatching();
      setOpen(null);
      session.awareness.setLocalState(null);
      const done = (): boolean => isReader || session.safety.get().kind === 'host' || session.denied.get() || session.ended.get() !== null || link.refusal.get() !== null;
      if (done()) return session.close();
      const ends: (() => void)[] = [];
      const close = (): void => {
        ends.forEach((end) => end());
        others.delete(name);
        session.close();
      };
      for (const observable of [session.safety, session.denied, session.ended, link.refusal]) ends.push(observable.subscribe(() => done() && close()));
      others.set(name, { close });
    };
  }, [link, boardId, isReader, key]);
  const forgetEnd = useCallback(() => setEnd(({ rounds }) => ({ rounds, reason: null })), []);
  return { board: open?.key === key ? open.session : null, ended: end.reason, forgetEnd };
}
