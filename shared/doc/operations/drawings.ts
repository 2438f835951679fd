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
    drawings.set(id, record({ pageId, data, deleted: false }));
  }, ctx.origin);
}

export function removeDrawing(ctx: BoardContext, id: string): boolean {
  return setDeleted(ctx, recordOf(boardRoots(ctx.doc).drawings, id), true);
}
