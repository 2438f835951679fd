import { boardRoots } from '../schema';
import { bear, record, recordOf, setDeleted, type BoardContext } from './context';

/** Stores a drawing of the canvas library (pen, text) as an opaque, versioned value. */
export function putDrawing(ctx: BoardContext, id: string, pageId: string, data: unknown): void {
  const { drawings } = boardRoots(ctx.doc);
  const existing = recordOf(drawings, id);
  if (!existing) {
    // Somebody else may move it before its maker takes it back: then it is hidden, and the other's move is still there.
    bear(
      ctx,
      () => drawings.set(id, record({ pageId, data, createdBy: ctx.author, deleted: true })),
      () => drawings.get(id)?.set('deleted', false),
    );
    return;
  }
  ctx.doc.transact(() => {
    existing.set('data', data);
    if (existing.get('deleted') === true) existing.set('deleted', false);
  }, ctx.origin);
}

/** Whether this writer drew it; false for drawings of which nobody noted the maker. */
export function isOwnDrawing(ctx: BoardContext, id: string): boolean {
  return recordOf(boardRoots(ctx.doc).drawings, id)?.get('createdBy') === ctx.author;
}

export function removeDrawing(ctx: BoardContext, id: string): boolean {
  return setDeleted(ctx, recordOf(boardRoots(ctx.doc).drawings, id), true);
}
