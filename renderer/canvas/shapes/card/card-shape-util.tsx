import { HTMLContainer, Rectangle2d, ShapeUtil, useValue } from 'tldraw';
import { drag, endDrag, forgetDrag, startDrag } from '../../interaction/card-drag';
import { cardShapeProps, type CardShape } from './card-shape';
import { CardView } from './card-view';

/** Cards are moved and edited, never resized or turned: the layout gives them their size. */
export class CardShapeUtil extends ShapeUtil<CardShape> {
  static override type = 'card' as const;
  static override props = cardShapeProps;

  override canEdit = (): boolean => true;
  override canResize = (): boolean => false;
  override canBind = (): boolean => false;
  override canSnap = (): boolean => false;
  override canCrop = (): boolean => false;
  override hideResizeHandles = (): boolean => true;
  override hideRotateHandle = (): boolean => true;
  override hideSelectionBoundsBg = (): boolean => true;
  override hideSelectionBoundsFg = (): boolean => true;

  override getDefaultProps(): CardShape['props'] {
    return { w: 220, h: 100, cardId: '', zone: '', kind: 'note', kindWord: '', text: '', lines: [], empty: true, details: [] };
  }

  override getGeometry(shape: CardShape): Rectangle2d {
    return new Rectangle2d({ width: shape.props.w, height: shape.props.h, isFilled: true });
  }

  override getText(shape: CardShape): string {
    return shape.props.text;
  }

  override onTranslateStart = (shape: CardShape): void => startDrag(this.editor, shape);
  // Somebody else may have deleted the card while it is in hand: then there is no `current`.
  override onTranslate = (_initial: CardShape, current: CardShape | undefined): void => {
    if (current) drag(this.editor, current);
    else forgetDrag(this.editor);
  };
  override onTranslateEnd = (_initial: CardShape, current: CardShape | undefined): void => {
    if (current) endDrag(this.editor, current);
    else forgetDrag(this.editor);
  };
  override onTranslateCancel = (_initial: CardShape, current: CardShape | undefined): void => {
    if (current) endDrag(this.editor, current, true);
  };

  override component(shape: CardShape) {
    return <CardComponent shape={shape} util={this} />;
  }

  override indicator(shape: CardShape) {
    return <rect width={shape.props.w} height={shape.props.h} rx={6} />;
  }
}

function CardComponent({ shape, util }: { readonly shape: CardShape; readonly util: CardShapeUtil }) {
  const { editor } = util;
  const isEditing = useValue('editing', () => editor.getEditingShapeId() === shape.id, [editor, shape.id]);
  const isSelected = useValue('selected', () => editor.getSelectedShapeIds().includes(shape.id), [editor, shape.id]);
  return (
    <HTMLContainer>
      <CardView shape={shape} isEditing={isEditing} isSelected={isSelected} />
    </HTMLContainer>
  );
}
