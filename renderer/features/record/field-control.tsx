import { memo, type ReactElement } from 'react';
import { cardText, editText, setField } from '../../../shared/doc';
import { topicsOf } from '../../../shared/outline/suggestions';
import { DayInput } from '../../ui';
import { SuggestText } from '../../ui/suggest-text';
import { PlainTextEditor, type PlainTextEditorProps } from '../../ui/text-editor';
import { useRecordTools } from './record-context';
import type { RecordColumn, RecordField } from './record-model';
import css from './record-table.module.css';

interface FieldControlProps {
  readonly cardId: string;
  readonly column: RecordColumn;
  readonly label: string;
  readonly placeholder: string;
  /** Of a choice, yes/no or date; texts are read from the document itself. */
  readonly value: string | boolean | null;
}

/** Which keyboard a phone shows. */
const INPUT_MODES: Readonly<Partial<Record<RecordField, 'tel' | 'email'>>> = { phone: 'tel', email: 'email' };

/**
 * A select has no caret of its own: letters that an input method or the emoji panel commits (Chromium) would go to the
 * text where the caret was last, which is another field.
 */
const leaveText = (): void => document.getSelection()?.removeAllRanges();

/** The control for one field of one card. Its name for screen readers is the column's; the row has the card's name. */
export const FieldControl = memo(function FieldControl({ cardId, column, label, placeholder, value }: FieldControlProps): ReactElement | null {
  const { ctx, undo, t, readOnly, suggest } = useRecordTools();
  const { field, type } = column;
  if (type === 'text') {
    const text = cardText(ctx.doc, cardId, field);
    if (!text) return null;
    const props: PlainTextEditorProps = {
      className: css.text,
      text,
      onChange: (change) => editText(ctx, text, change),
      onUndo: () => undo.undo(),
      onRedo: () => undo.redo(),
      label,
      placeholder,
      multiline: true,
      readOnly,
      inputMode: INPUT_MODES[field] ?? 'text',
    };
    return topicsOf(field).length > 0 ? <SuggestText {...props} suggest={(typed) => suggest(field, typed)} /> : <PlainTextEditor {...props} />;
  }
  if (type === 'date') {
    return (
      <DayInput
        className={css.control}
        aria-label={label}
        disabled={readOnly}
        data-empty={!value}
        day={typeof value === 'string' ? value : ''}
        onDay={(day) => setField(ctx, cardId, field, day)}
      />
    );
  }
  const options =
    type === 'yesno'
      ? [
          { id: 'yes', label: t('cards.yesno.yes') },
          { id: 'no', label: t('cards.yesno.no') },
        ]
      : column.options.map((option) => ({ id: option.id, label: t(option.word) }));
  const current = value === true ? 'yes' : value === false ? 'no' : (value ?? '');
  const set = (chosen: string): void => {
    if (chosen === '') setField(ctx, cardId, field, null);
    else setField(ctx, cardId, field, type === 'yesno' ? chosen === 'yes' : chosen);
  };
  return (
    <select
      className={css.control}
      aria-label={label}
      disabled={readOnly}
      data-empty={current === ''}
      value={current}
      onFocus={leaveText}
      onChange={(event) => set(event.target.value)}
    >
      <option value="">{t('cards.unset')}</option>
      {options.map((option) => (
        <option key={option.id} value={option.id}>
          {option.label}
        </option>
      ))}
    </select>
  );
});
