import type { ReactElement } from 'react';
import type * as Y from 'yjs';
import { cardText, editText, type BoardContext } from '../../../shared/doc';
import { topicsOf } from '../../../shared/outline/suggestions';
import { SuggestText } from '../../ui';
import { PlainTextEditor } from '../../ui/text-editor';
import css from './card-fields.module.css';

/** Which keyboard a phone shows. */
const INPUT_MODES: Readonly<Record<string, 'tel' | 'email'>> = { phone: 'tel', email: 'email' };

interface CardTextFieldProps {
  readonly ctx: BoardContext;
  readonly undo: Y.UndoManager;
  readonly cardId: string;
  readonly field: string;
  readonly label: string;
  readonly prompt: string;
  readonly readOnly: boolean;
  readonly suggest: (field: string, typed: string) => readonly string[];
}

/** A text of a card; where it names somebody or something, with the workshop's names to choose from. */
export function CardTextField({ ctx, undo, cardId, field, label, prompt, readOnly, suggest }: CardTextFieldProps): ReactElement | null {
  const text = cardText(ctx.doc, cardId, field);
  if (!text) return null;
  const editor = {
    text,
    label,
    readOnly,
    placeholder: prompt,
    multiline: true as const,
    className: css.text,
    inputMode: INPUT_MODES[field] ?? ('text' as const),
    onChange: (change: Parameters<typeof editText>[2]) => editText(ctx, text, change),
    onUndo: () => void undo.undo(),
    onRedo: () => void undo.redo(),
  };
  return (
    <div className={css.field} data-field={field}>
      {/* The field has its name itself: a label element would name it twice. */}
      <span className={css.label} aria-hidden="true">
        {label}
      </span>
      {topicsOf(field).length > 0 ? <SuggestText {...editor} suggest={(typed) => suggest(field, typed)} /> : <PlainTextEditor {...editor} />}
    </div>
  );
}
