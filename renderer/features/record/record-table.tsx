import { ArrowDown, ArrowUp } from 'lucide-react';
import { memo, useContext, useSyncExternalStore, type CSSProperties, type ReactElement } from 'react';
import type { CardKind } from '../../../shared/doc';
import type { CardOutline } from '../../../shared/outline';
import { CARD_COLOURS } from '../../../shared/outline/layout';
import type { CardSort } from '../../../shared/outline/record';
import { VisuallyHidden } from '../../ui';
import type { Arrow } from './arrows';
import { RecordWidthContext, useRecordTools } from './record-context';
import { fieldLabel } from './record-model';
import { RecordRow } from './record-row';
import { hasArrows, isShown, shownColumns, tableWidth } from './shown-columns';
import css from './record-table.module.css';

const NO_ARROWS: readonly Arrow[] = [];

interface RecordTableProps {
  readonly kind: CardKind;
  /** Names the table: the kind in plural and the zone. */
  readonly label: string;
  readonly cards: readonly CardOutline[];
  readonly arrows: Readonly<Record<string, readonly Arrow[]>>;
  /** Of a table with rows of many places: their names by zone. */
  readonly places?: ReadonlyMap<string, string>;
  /** The order of the rows, where it can be chosen. */
  readonly sort?: CardSort;
  readonly onSort?: (sort: CardSort) => void;
}

/** Cards of one kind. The roles are written out: browsers drop them where CSS changes `display`. */
export const RecordTable = memo(function RecordTable({ kind, label, cards, arrows, places, sort, onSort }: RecordTableProps): ReactElement {
  const { t, readOnly, hidden } = useRecordTools();
  const width = useContext(RecordWidthContext);
  const showArrows = hasArrows(kind) && isShown(kind, 'leadsTo', hidden);
  const heading = (field: CardSort['field'], words: string, type?: string): ReactElement => {
    const isSorted = sort?.field === field;
    return (
      <th key={field} role="columnheader" scope="col" data-field={field === 'zone' ? 'place' : field} data-type={type} aria-sort={isSorted ? (sort.descending ? 'descending' : 'ascending') : undefined}>
        {sort && onSort ? (
          <button type="button" className={css.sort} aria-label={t('record.sort.by', { field: words })} onClick={() => onSort({ field, descending: isSorted && !sort.descending })}>
            {words}
            {isSorted && (sort.descending ? <ArrowDown aria-hidden size={16} /> : <ArrowUp aria-hidden size={16} />)}
          </button>
        ) : (
          words
        )}
      </th>
    );
  };
  return (
    <table
      role="table"
      className={css.table}
      aria-label={label}
      data-kind={kind}
      data-layout={width >= tableWidth(kind, hidden, places !== undefined) ? 'table' : 'form'}
      style={{ '--tone': CARD_COLOURS[kind].tone } as CSSProperties}
    >
      <thead role="rowgroup">
        <tr role="row">
          {!readOnly && (
            <th role="columnheader" scope="col" data-field="select">
              <SelectAll cards={cards} label={label} />
            </th>
          )}
          {shownColumns(kind, hidden).map((column) => heading(column.field, fieldLabel(kind, column.field, t), column.type))}
          {places && heading('zone', t('record.place'))}
          {showArrows && (
            <th role="columnheader" scope="col" data-field="leadsTo">
              {t('record.leadsTo')}
            </th>
          )}
          {!readOnly && (
            <th role="columnheader" scope="col" data-field="row-actions">
              <VisuallyHidden>{t('record.actions')}</VisuallyHidden>
            </th>
          )}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {cards.map((card, index) => (
          <RecordRow key={card.id} card={card} number={index + 1} arrows={showArrows ? (arrows[card.id] ?? NO_ARROWS) : undefined} place={places && (places.get(card.zone) ?? t('record.tray'))} />
        ))}
      </tbody>
    </table>
  );
});

/** Chooses every row of the table, or lets go of them. */
function SelectAll({ cards, label }: { readonly cards: readonly CardOutline[]; readonly label: string }): ReactElement {
  const { t, selection } = useRecordTools();
  const isAll = useSyncExternalStore(selection.subscribe, () => cards.every((card) => selection.has(card.id)));
  const ids = cards.map((card) => card.id);
  return (
    <input
      type="checkbox"
      className={css.box}
      aria-label={t('record.select.all', { name: label })}
      checked={isAll}
      onChange={() => selection.set(isAll ? selection.get().filter((id) => !ids.includes(id)) : [...selection.get(), ...ids])}
    />
  );
}
