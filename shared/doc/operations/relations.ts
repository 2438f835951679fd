import { boardRoots, type RelationType } from '../schema';
import { bear, record, recordOf, setDeleted, type BoardContext } from './context';

/**
 * Relates two cards. The id follows from type and ends, so that two people drawing the same arrow at once make one.
 * Null when an end is missing or both are the same card.
 */
export function relate(ctx: BoardContext, type: Exclude<RelationType, 'responsible'>, from: string, to: string): string | null {
  const { cards, relations } = boardRoots(ctx.doc);
  if (from === to || !cards.has(from) || !cards.has(to)) return null;
  const id = `${type}:${from}:${to}`;
  const existing = recordOf(relations, id);
  if (existing) {
    setDeleted(ctx, existing, false);
    return id;
  }
  bear(
    ctx,
    () => relations.set(id, record({ type, from, to, createdBy: ctx.author, deleted: true })),
    () => relations.get(id)?.set('deleted', false),
  );
  return id;
}

export function unrelate(ctx: BoardContext, relationId: string): boolean {
  return setDeleted(ctx, recordOf(boardRoots(ctx.doc).relations, relationId), true);
}
