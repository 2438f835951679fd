import * as Y from 'yjs';
import type { BoardContext } from './operations';
import { boardRoots } from './schema';

/**
 * Undo of one's own work only: what carries the context's origin. A field that somebody else has set since stays as
 * that person left it (Yjs leaves remote map changes alone unless told otherwise).
 */
export function createUndo(ctx: BoardContext, captureTimeoutMs = 400): Y.UndoManager {
  const { pages, lanes, cards, relations, drawings, images, dismissals } = boardRoots(ctx.doc);
  return new Y.UndoManager([pages, lanes, cards, relations, drawings, images, dismissals], {
    trackedOrigins: new Set([ctx.origin]),
    captureTimeout: captureTimeoutMs,
    doc: ctx.doc,
  });
}
