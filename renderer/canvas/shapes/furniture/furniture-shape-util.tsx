import { HTMLContainer, Rectangle2d, ShapeUtil } from 'tldraw';
import { furnitureShapeProps, type FurnitureShape } from './furniture-shape';
import { FurnitureView } from './furniture-view';

/** The template's frame: lies under everything, never selected, moved or edited. */
export class FurnitureShapeUtil extends ShapeUtil<FurnitureShape> {
  static override type = 'furniture' as const;
  static override props = furnitureShapeProps;

  override canEdit = (): boolean => false;
  override canResize = (): boolean => false;
  override canBind = (): boolean => false;
  override canSnap = (): boolean => false;
  override hideSelectionBoundsBg = (): boolean => true;
  override hideSelectionBoundsFg = (): boolean => true;

  override getDefaultProps(): FurnitureShape['props'] {
    return { w: 1, h: 1, frameId: '', paper: { x: 0, y: 0, w: 1, h: 1 }, title: null, drawing: { left: 0, top: 0, marks: [], labels: [] }, headers: [], zones: [] };
  }

  override getGeometry(shape: FurnitureShape): Rectangle2d {
    return new Rectangle2d({ width: shape.props.w, height: shape.props.h, isFilled: false });
  }

  override component(shape: FurnitureShape) {
    return (
      <HTMLContainer>
        <FurnitureView shape={shape} />
      </HTMLContainer>
    );
  }

  override indicator() {
    return null;
  }
}
