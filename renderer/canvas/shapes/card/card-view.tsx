import { Fragment, type CSSProperties } from 'react';
import { cardText, editText } from '../../../../shared/doc';
import { CARD_COLOURS } from '../../../../shared/outline/layout';
import { PlainTextEditor } from '../../../ui/text-editor';
import { useCanvas, useEditorsOf } from '../../canvas-context';
import { Icon } from '../icon';
import type { CardShape } from './card-shape';
import css from './card.module.css';
import { lineBreaks } from './line-breaks';

interface CardViewProps {
  readonly shape: CardShape;
  readonly isEditing: boolean;
  readonly isSelected: boolean;
}

/** A card on the canvas: edge, kind, text, details. Its text is edited where it stands. */
export function CardView({ shape, isEditing, isSelected }: CardViewProps) {
  const { t } = useCanvas();
  const { cardId, kind, kindWord, text, lines, empty, details, w, h } = shape.props;
  const editors = useEditorsOf(cardId);
  const { tint, tone } = CARD_COLOURS[kind];
  // Not the container's width: the library rounds that up, by dozens of pixels where a screen's pixel ratio is odd.
  const style = { '--tint': tint, '--tone': tone, width: w, minHeight: h } as CSSProperties;
  return (
    <div
      className={css.card}
      style={style}
      role="group"
      aria-label={`${kindWord}: ${text || t(`cards.untitled.${kind}`)}`}
      data-testid="card"
      data-card-id={cardId}
      data-kind={kind}
      data-selected={isSelected || undefined}
      data-editing={isEditing || undefined}
    >
      <div className={css.kind}>
        <Icon name={kind} size={15} />
        <span>{kindWord}</span>
        {editors !== '' && (
          <span className={css.editors} title={t('canvas.card.editing', { name: editors })}>
            {editors}…
          </span>
        )}
      </div>
      {isEditing ? (
        <CardTextEditor shape={shape} />
      ) : (
        <div className={css.text} data-empty={empty || undefined}>
          {empty
            ? lines.join(' ')
            : lineBreaks(text, lines).map(({ line, hyphen, gap }, index) => (
                <Fragment key={index}>
                  {index > 0 && <br />}
                  {line}
                  {hyphen && <span className={css.hyphen} />}
                  {gap}
                </Fragment>
              ))}
        </div>
      )}
      {details.length > 0 && (
        <div className={css.details}>
          {details.map((detail, index) => (
            <div key={index} className={css.detail} title={detail.label}>
              <Icon name={detail.icon} size={13} />
              <span>
                {detail.lines.map((line, at) => (
                  <Fragment key={at}>
                    {at > 0 && <br />}
                    {line}{' '}
                  </Fragment>
                ))}
              </span>
            </div>
          ))}
        </div>
      )}
    </div>
  );
}

function CardTextEditor({ shape }: { readonly shape: CardShape }) {
  const { ctx, t, endEditing, undo, redo } = useCanvas();
  const { cardId, kind } = shape.props;
  const text = cardText(ctx.doc, cardId, 'text');
  if (!text) return null;
  return (
    // The library listens on the canvas around: inside the text the pointer is the text's.
    <div className={css.editor} onPointerDown={(event) => event.stopPropagation()} onTouchStart={(event) => event.stopPropagation()} onTouchEnd={(event) => event.stopPropagation()}>
      <PlainTextEditor
        text={text}
        onChange={(change) => editText(ctx, text, change)}
        label={t(`cards.text.${kind}`)}
        placeholder={t(`cards.prompt.${kind}`)}
        multiline="with-shift"
        autoFocus
        onDone={(how) => endEditing(cardId, how)}
        onUndo={undo}
        onRedo={redo}
      />
    </div>
  );
}
