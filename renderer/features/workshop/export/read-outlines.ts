import { buildOutline, type BoardOutline } from '../../../../shared/outline';
import type { GroupInfo } from '../../../../shared/protocol';
import type { DocSession } from '../../../sync';
import type { DocPool } from '../doc-pool';

export interface GroupOutline {
  readonly group: GroupInfo;
  readonly outline: BoardOutline;
}

const ARRIVAL_TIMEOUT_MS = 20_000;

/** The boards of some groups as they are now. Boards that aren't open are fetched one by one and closed again. */
export async function readOutlines(pool: DocPool, groups: readonly GroupInfo[]): Promise<readonly GroupOutline[]> {
  const outlines: GroupOutline[] = [];
  for (const group of groups) {
    const name = `board:${group.boardId}`;
    const session = pool.acquire(name);
    try {
      await arrived(session);
      outlines.push({ group, outline: buildOutline(session.doc) });
    } finally {
      pool.release(name);
    }
  }
  return outlines;
}

/** Resolves when the host's state is here; rejects when it doesn't come. */
function arrived({ synced }: DocSession): Promise<void> {
  if (synced.get()) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => finish(() => reject(new Error('The board did not arrive.'))), ARRIVAL_TIMEOUT_MS);
    const unsubscribe = synced.subscribe(() => {
      if (synced.get()) finish(resolve);
    });
    function finish(end: () => void): void {
      clearTimeout(timer);
      unsubscribe();
      end();
    }
  });
}
