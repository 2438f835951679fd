import { type TLShape, type TLShapeId, type TLTextShape } from 'tldraw';
import { boardRoots, putDrawing, removeDrawing } from '../../../shared/doc';
import { storedDrawing } from '../binding/drawings';
import { isDrawingType } from '../binding/schema';
import { drawingIdOf, pageIdOf } from '../binding/shape-ids';
import type { CanvasServices } from './canvas-services';

/** A rich text without any letter: paragraphs without content. */
const isBlank = ({ props }: TLTextShape): boolean => props.richText.content.every((node) => !(node as { content?: readonly unknown[] }).content?.length);

/** How long a drawing may rest before it is written, in milliseconds. */
const WRITE_AFTER_MS = 250;

/**
 * Writes what people draw with the library's own tools into the document: a stroke when it is finished, a text while
 * it is written. Anything else that the library might make by itself (a copied card) is taken away at once.
 * Returns what ends it; unfinished work is written then.
 */
export function watchDrawings(services: CanvasServices): () => void {
  const { editor, ctx, binding, undo } = services;
  const waiting = new Set<TLShapeId>();
  /** What of a text under somebody's caret is in the document already: a caret that rests writes nothing. */
  const written = new Map<TLShapeId, TLShape>();
  let timer: ReturnType<typeof setTimeout> | null = null;

  const isUnfinished = (shape: TLShape): boolean => {
    if (editor.getEditingShapeId() === shape.id) return shape.type === 'text' && isBlank(shape as TLTextShape);
    return editor.inputs.isPointing || editor.isIn('draw.drawing');
  };

  const write = (force: boolean): void => {
    timer = null;
    for (const id of [...waiting]) {
      const shape = editor.getShape(id);
      if (shape && isUnfinished(shape) && !force) continue;
      waiting.delete(id);
      if (!shape) {
        binding.settle(id);
        continue;
      }
      if (written.get(id) !== shape) {
        undo.stopCapturing();
        putDrawing(ctx, drawingIdOf(id), pageIdOf(shape.parentId), storedDrawing(shape));
        written.set(id, shape);
      }
      // While a text is being written it stays in its writer's hand.
      if (editor.getEditingShapeId() === id && !force) {
        waiting.add(id);
        continue;
      }
      written.delete(id);
      binding.settle(id);
    }
    if (waiting.size > 0 && !force) schedule();
  };
  const schedule = (): void => {
    timer ??= setTimeout(() => write(false), WRITE_AFTER_MS);
  };
  const take = (shape: TLShape): void => {
    waiting.add(shape.id);
    schedule();
  };

  const stops = [
    editor.sideEffects.registerAfterCreateHandler('shape', (shape, source) => {
      if (source !== 'user') return;
      if (!isDrawingType(shape.type)) editor.store.remove([shape.id]);
      else {
        binding.adopt(shape);
        take(shape);
      }
    }),
    editor.sideEffects.registerAfterChangeHandler('shape', (before, after, source) => {
      if (source !== 'user' || before === after || !isDrawingType(after.type)) return;
      binding.hold(after.id);
      take(after);
    }),
    editor.sideEffects.registerAfterDeleteHandler('shape', (shape, source) => {
      if (source !== 'user' || !isDrawingType(shape.type)) return;
      waiting.delete(shape.id);
      written.delete(shape.id);
      binding.settle(shape.id);
      const id = drawingIdOf(shape.id);
      if (boardRoots(ctx.doc).drawings.has(id)) removeDrawing(ctx, id);
    }),
  ];
  return () => {
    for (const stop of stops) stop();
    if (timer !== null) clearTimeout(timer);
    write(true);
  };
}
