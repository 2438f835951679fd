import { DrawShapeUtil, HTMLContainer, TextShapeUtil, useValue, type Editor } from 'tldraw';
import { CARD_COLOURS } from '../../../../shared/outline/layout';
import type { CardShape } from '../../../../renderer/canvas/shapes/card/card-shape';
import { CardShapeUtil } from '../../../../renderer/canvas/shapes/card/card-shape-util';
import css from '../../../../renderer/canvas/shapes/card/card.module.css';
import { FurnitureShapeUtil } from '../../../../renderer/canvas/shapes/furniture/furniture-shape-util';
import { Icon } from '../../../../renderer/canvas/shapes/icon';
import { ImageShapeUtil } from '../../../../renderer/canvas/shapes/image/image-shape-util';
import { RelationShapeUtil } from '../../../../renderer/canvas/shapes/relation/relation-shape-util';

/** A card with the same look and the same elements, drawn by the library from its own record; its text is the record's. */
class BareCardUtil extends CardShapeUtil {
  override onTranslateStart = (): void => undefined;
  override onTranslate = (): void => undefined;
  override onTranslateEnd = (): void => undefined;
  override onTranslateCancel = (): void => undefined;
  override component(shape: CardShape) {
    return <BareCard shape={shape} editor={this.editor} />;
  }
}

function BareCard({ shape, editor }: { readonly shape: CardShape; readonly editor: Editor }) {
  const { kind, kindWord, text, lines, details, w, h, cardId } = shape.props;
  const isEditing = useValue('editing', () => editor.getEditingShapeId() === shape.id, [editor, shape.id]);
  const { tint, tone } = CARD_COLOURS[kind];
  return (
    <HTMLContainer>
      <div className={css['card']} style={{ '--tint': tint, '--tone': tone, width: w, minHeight: h } as React.CSSProperties} role="group" aria-label={`${kindWord}: ${text}`} data-testid="card" data-card-id={cardId}>
        <div className={css['kind']}>
          <Icon name={kind} size={15} />
          <span>{kindWord}</span>
        </div>
        {isEditing ? (
          <textarea
            autoFocus
            style={{ width: '100%', height: '60%', pointerEvents: 'all' }}
            value={text}
            onPointerDown={(event) => event.stopPropagation()}
            onChange={(event) => editor.updateShape<CardShape>({ id: shape.id, type: 'card', props: { text: event.target.value } })}
          />
        ) : (
          <div className={css['text']}>{lines.map((line, index) => <span key={index}>{line}<br /></span>)}</div>
        )}
        {details.length > 0 && (
          <div className={css['details']}>
            {details.map((detail, index) => (
              <div key={index} className={css['detail']} title={detail.label}>
                <Icon name={detail.icon} size={13} />
                <span>{detail.lines.map((line, at) => <span key={at}>{line} <br /></span>)}</span>
              </div>
            ))}
          </div>
        )}
      </div>
    </HTMLContainer>
  );
}

export const BARE_SHAPE_UTILS = [BareCardUtil, RelationShapeUtil, FurnitureShapeUtil, ImageShapeUtil, DrawShapeUtil, TextShapeUtil] as const;
