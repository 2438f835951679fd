import { memo, type KeyboardEvent, type ReactElement } from 'react';
import type { CardOutline } from '../../../shared/outline';
import type { Arrow } from './arrows';
import { FieldControl } from './field-control';
import { LeadsToCell } from './leads-to-cell';
import { useRecordTools } from './record-context';
import { cardName, fieldLabel, lastTextField, recordColumns } from './record-model';
import { RowActions } from './row-actions';
import { RowWriters } from './row-writers';
import css from './record.module.css';

interface RecordRowProps {
  readonly card: CardOutline;
  /** 1 for the first row of its table. */
  readonly number: number;
  /** Where this card leads; undefined for kinds without arrows. */
  readonly arrows: readonly Arrow[] | undefined;
}

/** One card as a row of a table, or as a form where the table would not fit. */
export const RecordRow = memo(function RecordRow({ card, number, arrows }: RecordRowProps): ReactElement {
  const { t, readOnly, addRow } = useRecordTools();
  const name = cardName(card, t);

  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    // 229: the Enter that ends a composition belongs to the input method.
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing || event.keyCode === 229 || readOnly) return;
    if (!(event.target instanceof HTMLTextAreaElement)) return;
    event.preventDefault();
    const field = event.target.closest<HTMLElement>('[data-field]')?.dataset.field;
    if (field === lastTextField(card.kind)) addRow(card.kind, card.zone);
    else focusNextField(event.currentTarget, field);
  };

  return (
    <tr
      role="row"
      className={css.row}
      aria-label={`${t('record.row', { kind: t(`cards.kind.${card.kind}`), number })}: ${name}`}
      data-testid="record-row"
      data-card-id={card.id}
      data-kind={card.kind}
      onKeyDownCapture={onKeyDown}
    >
      {recordColumns(card.kind).map((column) => {
        const label = fieldLabel(card.kind, column.field, t);
        const isMain = column.field === 'text';
        const Cell = isMain ? 'th' : 'td';
        return (
          <Cell key={column.field} role={isMain ? 'rowheader' : 'cell'} scope={isMain ? 'row' : undefined} className={css.cell} data-field={column.field} data-type={column.type}>
            <span className={css.label} aria-hidden="true">
              {label}
            </span>
            <FieldControl
              cardId={card.id}
              column={column}
              label={label}
              placeholder={isMain ? t(`cards.prompt.${card.kind}`) : ''}
              value={column.type === 'text' ? null : (card.fields[column.field] ?? null)}
            />
            {isMain && <RowWriters cardId={card.id} />}
          </Cell>
        );
      })}
      {arrows && <LeadsToCell card={card} arrows={arrows} name={name} />}
      {!readOnly && <RowActions card={card} name={name} />}
    </tr>
  );
});

function focusNextField(row: HTMLElement, field: string | undefined): void {
  const cells = [...row.querySelectorAll<HTMLElement>('[data-field]')];
  const at = cells.findIndex((cell) => cell.dataset.field === field);
  cells[at + 1]?.querySelector<HTMLElement>('textarea, input, select')?.focus();
}
