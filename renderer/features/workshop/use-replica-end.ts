import { useCallback, useEffect, useState } from 'react';
import type { ReplicaEnd } from '../../../shared/protocol';
import type { DocSession } from '../../sync';

/** Why the replica of this board that was here before was given up, until the person has read it. */
export function useReplicaEnd(board: DocSession | null): readonly [ReplicaEnd | null, () => void] {
  const [end, setEnd] = useState<ReplicaEnd | null>(null);
  useEffect(() => {
    if (!board) return;
    return board.ended.subscribe(() => {
      const reason = board.ended.get();
      if (reason) setEnd(reason);
    });
  }, [board]);
  const forget = useCallback(() => setEnd(null), []);
  return [end, forget];
}
