import * as Y from 'yjs';
import { mergeCards, type BoardContext } from '../../../shared/doc';
import { allCards, buildOutline, type CardOutline } from '../../../shared/outline';

/** What merging would make, tried on a copy of the board: the group's own is not touched. Null when there is nothing to merge. */
export function mergedCard(ctx: BoardContext, keepId: string, otherIds: readonly string[]): CardOutline | null {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(ctx.doc));
  const done = mergeCards({ ...ctx, doc: copy, origin: {} }, keepId, otherIds);
  const card = done ? allCards(buildOutline(copy)).find((candidate) => candidate.id === keepId) : undefined;
  copy.destroy();
  return card ?? null;
}
