import { useEffect, useState } from 'react';
import type { DocSession } from '../../sync';
import type { DocPool } from './doc-pool';

/** The board of the group that is looked at; null for the moment in which it changes. A replica that was given up is a fresh one at once. */
export function useBoardSession(pool: DocPool, boardId: string | null): DocSession | null {
  const [open, setOpen] = useState<{ readonly boardId: string; readonly session: DocSession } | null>(null);
  useEffect(() => {
    if (boardId === null) return;
    const name = `board:${boardId}`;
    let stop: () => void = () => undefined;
    const show = (session: DocSession | null): void => {
      if (!session) return;
      setOpen({ boardId, session });
      stop = session.ended.subscribe(() => {
        stop();
        // Not while the ended session is still telling everybody who listens.
        queueMicrotask(() => show(pool.renew(name)));
      });
    };
    show(pool.acquire(name));
    return () => {
      stop();
      setOpen(null);
      pool.release(name);
    };
  }, [pool, boardId]);
  return open?.boardId === boardId ? open.session : null;
}
