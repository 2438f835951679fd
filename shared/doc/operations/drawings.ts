import { boardRoots } from '../schema';
import { record, recordOf, setDeleted, type BoardContext } from './context';

/** Stores a drawing of the canvas library (pen, text) as an opaque, versioned value. */
export function putDrawing(ctx: BoardContext, id: string, pageId: string, data: unknown): void {
  const { drawings } = boardRoots(ctx.doc);
  ctx.doc.transact(() => {
    const existing = recordOf(drawings, id);
    if (existing) {
      existing.set('data', data);
      if (existing.get('deleted') === true) existing.set('deleted', false);
      return;
    }
    drawings.set(id, record({ pageId, data, createdBy: ctx.author, deleted: false }));
  }, ctx.origin);
}

/** Whether this writer drew it; false for drawings of which nobody noted the maker. */
export function isOwnDrawing(ctx: BoardContext, id: string): boolean {
  return recordOf(boardRoots(ctx.doc).drawings, id)?.get('createdBy') === ctx.author;
}

export function removeDrawing(ctx: BoardContext, id: string): boolean {
  return setDeleted(ctx, recordOf(boardRoots(ctx.doc).drawings, id), true);
}
