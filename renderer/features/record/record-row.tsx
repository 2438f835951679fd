import { memo, useCallback, useRef, type ReactElement } from 'react';
import type { CardOutline } from '../../../shared/outline';
import { WarningMark } from '../warnings';
import type { Arrow } from './arrows';
import { FieldControl } from './field-control';
import { FieldWords } from './field-words';
import { LeadsToCell } from './leads-to-cell';
import { useRecordTools } from './record-context';
import { cardName, fieldLabel } from './record-model';
import { RowActions } from './row-actions';
import { onRowKeyDown } from './row-keys';
import { RowRemarks } from '../remarks';
import { RowWriters } from './row-writers';
import { SelectCell } from './select-cell';
import { shownColumns } from './shown-columns';
import { useNear } from './use-near';
import css from './record-table.module.css';

interface RecordRowProps {
  readonly card: CardOutline;
  /** 1 for the first row of its table. */
  readonly number: number;
  /** Where this card leads; undefined when the column is not shown. */
  readonly arrows: readonly Arrow[] | undefined;
  /** The name of the card's place, where rows of many places are in one table. */
  readonly place: string | undefined;
}

/** One card as a row of a table, or as a form where the table would not fit. */
export const RecordRow = memo(function RecordRow({ card, number, arrows, place }: RecordRowProps): ReactElement {
  const tools = useRecordTools();
  const { t, readOnly, hidden, openMenu } = tools;
  const row = useRef<HTMLTableRowElement>(null);
  const isNear = useNear(row, tools.settleFocus);
  const name = cardName(card, t);
  const title = t('record.row', { kind: t(`cards.kind.${card.kind}`), number });
  const onPlace = useCallback((button: HTMLElement) => openMenu('move', [card], button), [openMenu, card]);
  return (
    <tr
      ref={row}
      role="row"
      className={css.row}
      aria-label={`${title}: ${name}`}
      data-testid="record-row"
      data-card-id={card.id}
      data-kind={card.kind}
      onKeyDownCapture={(event) => onRowKeyDown(event, card, tools)}
    >
      {!readOnly && <SelectCell card={card} name={name} title={title} canDrag={place === undefined} />}
      {shownColumns(card.kind, hidden).map((column) => {
        const label = fieldLabel(card.kind, column.field, t);
        const isMain = column.field === 'text';
        const Cell = isMain ? 'th' : 'td';
        return (
          <Cell key={column.field} role={isMain ? 'rowheader' : 'cell'} scope={isMain ? 'row' : undefined} className={css.cell} data-field={column.field} data-type={column.type}>
            <span className={css.label} aria-hidden="true">
              {label}
            </span>
            {isNear ? (
              <FieldControl
                cardId={card.id}
                column={column}
                label={label}
                placeholder={isMain ? t(`cards.prompt.${card.kind}`) : ''}
                value={column.type === 'text' ? null : (card.fields[column.field] ?? null)}
              />
            ) : (
              <FieldWords card={card} field={column.field} />
            )}
            {isMain && card.votes > 0 && (
              <span className={css.votes} data-testid="row-votes">
                {t('cards.votes', { count: card.votes })}
              </span>
            )}
            {isMain && <RowRemarks card={card} me={tools.ctx.author} />}
            {isMain && <RowWriters cardId={card.id} />}
            {isMain && <WarningMark cardId={card.id} />}
          </Cell>
        );
      })}
      {place !== undefined && (
        <td role="cell" className={css.cell} data-field="place">
          <span className={css.label} aria-hidden="true">
            {t('record.place')}
          </span>
          {readOnly ? (
            <span className={css.words}>{place}</span>
          ) : (
            <button type="button" className={css.place} aria-haspopup="menu" aria-label={`${t('record.place')}: ${place}`} onClick={(event) => onPlace(event.currentTarget)}>
              {place}
            </button>
          )}
        </td>
      )}
      {arrows && <LeadsToCell card={card} arrows={arrows} name={name} />}
      {!readOnly && <RowActions card={card} name={name} />}
    </tr>
  );
});
