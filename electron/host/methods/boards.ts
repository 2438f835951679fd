import { boardDocName, type BoardContext } from '../../../shared/doc';
import { createId, type RandomBytes } from '../../../shared/kernel/ids';
import type * as Y from 'yjs';
import { buildOutline, type BoardOutline } from '../../../shared/outline';
import type { Documents } from '../documents/documents';

/** A group's board as it is now. */
export async function outlineOf(documents: Documents, boardId: string): Promise<BoardOutline> {
  const name = boardDocName(boardId);
  const live = documents.live(name);
  if (live) return buildOutline(live);
  const copy = await documents.copy(name);
  const outline = buildOutline(copy);
  copy.destroy();
  return outline;
}

const HOST = Object.freeze({ polkupaja: 'host' });

/** The host's own hand on a board: it writes under the replica's own client id, as nobody. */
export const hostContext = (doc: Y.Doc, random: RandomBytes, now: () => number): BoardContext => ({ doc, origin: HOST, author: '', now, newId: () => createId(random) });
