import { HTMLContainer, Rectangle2d, resizeBox, ShapeUtil, type TLResizeInfo, type TLShapePartial } from 'tldraw';
import { giveBack, holdImage, writeImage } from '../../interaction/image-moves';
import { imageShapeProps, type ImageShape } from './image-shape';
import { ImageView } from './image-view';

/** Images are moved and resized in their own proportions, never turned or cropped. */
export class ImageShapeUtil extends ShapeUtil<ImageShape> {
  static override type = 'board-image' as const;
  static override props = imageShapeProps;

  override canEdit = (): boolean => false;
  override canResize = (): boolean => true;
  override isAspectRatioLocked = (): boolean => true;
  override canBind = (): boolean => false;
  override canSnap = (): boolean => false;
  override canCrop = (): boolean => false;
  override hideRotateHandle = (): boolean => true;

  override getDefaultProps(): ImageShape['props'] {
    return { w: 100, h: 100, imageId: '', assetId: '', alt: '' };
  }

  override getGeometry(shape: ImageShape): Rectangle2d {
    return new Rectangle2d({ width: shape.props.w, height: shape.props.h, isFilled: true });
  }

  override getText(shape: ImageShape): string {
    return shape.props.alt;
  }

  override onTranslateStart = (shape: ImageShape): void => holdImage(this.editor, shape);
  // Somebody else may have removed the image while it is in hand: then there is no `current`.
  override onTranslateEnd = (_initial: ImageShape, current: ImageShape | undefined): void => writeImage(this.editor, current);
  override onTranslateCancel = (initial: ImageShape): void => giveBack(this.editor, initial);
  override onResizeStart = (shape: ImageShape): void => holdImage(this.editor, shape);
  override onResize = (shape: ImageShape, info: TLResizeInfo<ImageShape>): TLShapePartial<ImageShape> => {
    const { props, ...rest } = resizeBox(shape, info, { minWidth: 24, minHeight: 24 });
    return { id: shape.id, type: 'board-image', x: rest.x, y: rest.y, props: { w: props.w, h: props.h } };
  };
  override onResizeEnd = (_initial: ImageShape, current: ImageShape | undefined): void => writeImage(this.editor, current);
  override onResizeCancel = (initial: ImageShape): void => giveBack(this.editor, initial);

  override component(shape: ImageShape) {
    return (
      <HTMLContainer>
        <ImageView shape={shape} />
      </HTMLContainer>
    );
  }

  override indicator(shape: ImageShape) {
    return <rect width={shape.props.w} height={shape.props.h} />;
  }
}
