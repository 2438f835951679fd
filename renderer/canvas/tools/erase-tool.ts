import { StateNode, Vec, type TLShape } from 'tldraw';
import { boardRoots, isOwnDrawing } from '../../../shared/doc';
import { isDrawingType } from '../binding/schema';
import { drawingIdOf } from '../binding/shape-ids';
import { servicesOf } from '../interaction/canvas-services';

/** Pixels of the screen around the pointer or finger. */
const REACH = 10;

/** Wipes away drawings that this person made, and nothing else: no cards, no arrows, nobody else's strokes. */
export class EraseTool extends StateNode {
  static override id = 'erase';

  override onEnter(): void {
    this.editor.setCursor({ type: 'cross', rotation: 0 });
  }

  override onExit(): void {
    this.editor.setCursor({ type: 'default', rotation: 0 });
  }

  override onPointerDown(): void {
    servicesOf(this.editor)?.undo.stopCapturing();
    this.wipe();
  }

  override onPointerMove(): void {
    if (this.editor.inputs.isPointing) this.wipe();
  }

  override onCancel(): void {
    this.editor.setCurrentTool('select');
  }

  private isOwn(shape: TLShape): boolean {
    const services = servicesOf(this.editor);
    if (!services || services.isReadOnly() || !isDrawingType(shape.type)) return false;
    const id = drawingIdOf(shape.id);
    // What is not in the document yet has just been drawn here.
    return !boardRoots(services.ctx.doc).drawings.has(id) || isOwnDrawing(services.ctx, id);
  }

  private wipe(): void {
    const { editor } = this;
    const { previousPagePoint, currentPagePoint } = editor.inputs;
    const margin = REACH / editor.getZoomLevel();
    // A quick hand leaves gaps between two events that are wider than the reach.
    const steps = Math.min(50, Math.max(1, Math.ceil(Vec.Dist(previousPagePoint, currentPagePoint) / margin)));
    const from = editor.inputs.isDragging ? previousPagePoint : currentPagePoint;
    for (let step = 1; step <= steps; step++) {
      const found = editor.getShapesAtPoint(Vec.Lrp(from, currentPagePoint, step / steps), { hitInside: false, margin }).filter((shape) => this.isOwn(shape));
      if (found.length > 0) editor.deleteShapes(found.map((shape) => shape.id));
    }
  }
}
