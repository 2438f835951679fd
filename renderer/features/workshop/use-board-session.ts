import { useEffect, useState } from 'react';
import type { DocSession } from '../../sync';
import type { DocPool } from './doc-pool';

/** The board of the group that is looked at; null for the moment in which it changes. */
export function useBoardSession(pool: DocPool, boardId: string | null): DocSession | null {
  const [open, setOpen] = useState<{ readonly boardId: string; readonly session: DocSession } | null>(null);
  useEffect(() => {
    if (boardId === null) return;
    setOpen({ boardId, session: pool.acquire(`board:${boardId}`) });
    return () => {
      setOpen(null);
      pool.release(`board:${boardId}`);
    };
  }, [pool, boardId]);
  return open?.boardId === boardId ? open.session : null;
}
