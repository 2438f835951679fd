import { type ReactElement } from 'react';
import type * as Y from 'yjs';
import { cardKindSpec, type BoardContext, type CardField, type CardKind } from '../../../shared/doc';
import type { CardOutline } from '../../../shared/outline';
import { useT } from '../../ui';
import { CardTextField } from './card-text-field';
import { CardValueField } from './card-value-field';
import css from './card-fields.module.css';

interface CardFieldsProps {
  readonly ctx: BoardContext;
  readonly undo: Y.UndoManager;
  readonly card: CardOutline;
  readonly readOnly: boolean;
  /** Names that a field may mean by what is typed so far. */
  readonly suggest: (field: string, typed: string) => readonly string[];
}

/** The fields in which one writes or chooses, in the record's order; the card's own text comes first. */
function fieldsOf(kind: CardKind): ('text' | 'responsible' | CardField)[] {
  const spec = cardKindSpec(kind);
  return ['text', ...(Object.keys(spec.fields) as CardField[]), ...(spec.hasResponsible ? (['responsible'] as const) : [])];
}

/** Every field of one card as a form. */
export function CardFields({ ctx, undo, card, readOnly, suggest }: CardFieldsProps): ReactElement {
  const t = useT();
  const { fields: specs } = cardKindSpec(card.kind);
  return (
    <div className={css.fields} data-testid="card-fields" data-card-id={card.id}>
      {fieldsOf(card.kind).map((field) => {
        const label = field === 'text' ? t(`cards.text.${card.kind}`) : t(`cards.field.${field}`);
        const spec = Object.hasOwn(specs, field) ? specs[field] : undefined;
        if (!spec || spec.type === 'text') {
          const prompt = field === 'text' ? t(`cards.prompt.${card.kind}`) : '';
          return <CardTextField key={field} ctx={ctx} undo={undo} cardId={card.id} field={field} label={label} prompt={prompt} readOnly={readOnly} suggest={suggest} />;
        }
        return <CardValueField key={field} ctx={ctx} cardId={card.id} field={field} spec={spec} label={label} value={card.fields[field] ?? null} readOnly={readOnly} />;
      })}
    </div>
  );
}
