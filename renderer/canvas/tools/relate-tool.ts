import { StateNode, type TLShapeId } from 'tldraw';
import { cardIdOf } from '../binding/shape-ids';
import { servicesOf } from '../interaction/canvas-services';
import { finishRelating } from '../interaction/relate-cards';

/**
 * Draws an arrow from card to card: drag from one to the other, or click one and then the other. Goes back to
 * selecting when the arrow is there.
 */
export class RelateTool extends StateNode {
  static override id = 'relate';

  private cardUnderPointer(): string | null {
    const shape = this.editor.getShapeAtPoint(this.editor.inputs.currentPagePoint, { hitInside: true, filter: (candidate) => candidate.type === 'card' });
    return shape ? cardIdOf(shape.id) : null;
  }

  private get relating() {
    return servicesOf(this.editor)?.relating;
  }

  override onEnter(): void {
    this.editor.setCursor({ type: 'cross', rotation: 0 });
    const selected: TLShapeId | null = this.editor.getOnlySelectedShapeId();
    // Nothing is half-begun by a selection left from before: the arrow starts where one presses.
    if (selected) this.editor.selectNone();
  }

  override onExit(): void {
    this.editor.setCursor({ type: 'default', rotation: 0 });
    this.relating?.set(null);
  }

  override onPointerDown(): void {
    const { currentPagePoint } = this.editor.inputs;
    const card = this.cardUnderPointer();
    const current = this.relating?.get();
    // The second click of click–click is finished on release, so that a drag may also begin anew.
    if (current && card !== null && card !== current.from) return;
    this.relating?.set(card === null ? null : { from: card, target: null, point: { x: currentPagePoint.x, y: currentPagePoint.y } });
  }

  override onPointerMove(): void {
    const current = this.relating?.get();
    if (!current) return;
    const { x, y } = this.editor.inputs.currentPagePoint;
    const under = this.cardUnderPointer();
    this.relating?.set({ from: current.from, target: under === current.from ? null : under, point: { x, y } });
  }

  override onPointerUp(): void {
    const current = this.relating?.get();
    const card = this.cardUnderPointer();
    // Released on the card where it began: the next click names the target.
    if (!current || card === current.from) return;
    const services = servicesOf(this.editor);
    if (card !== null && services && finishRelating(services, card)) this.editor.setCurrentTool('select');
    else this.relating?.set(null);
  }

  override onCancel(): void {
    if (this.relating?.get()) this.relating.set(null);
    else this.editor.setCurrentTool('select');
  }
}
