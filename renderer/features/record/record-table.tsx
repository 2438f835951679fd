import { memo, useContext, type ReactElement } from 'react';
import type { CardKind } from '../../../shared/doc';
import type { CardOutline } from '../../../shared/outline';
import { VisuallyHidden } from '../../ui';
import type { Arrow } from './arrows';
import { RecordWidthContext, useRecordTools } from './record-context';
import { fieldLabel, recordColumns } from './record-model';
import { RecordRow } from './record-row';
import css from './record.module.css';

/** Below this width of the record, in px, a kind's rows are shown as forms. */
const TABLE_MIN_WIDTH_PX: Readonly<Record<CardKind, number>> = {
  service: 1120,
  handover: 1080,
  practice: 600,
  need: 600,
  person: 1640,
  seat: 700,
  body: 760,
  event: 760,
  goal: 760,
  idea: 700,
  trial: 1400,
  agreement: 1240,
  decision: 640,
  question: 0,
  note: 0,
};

const NO_ARROWS: readonly Arrow[] = [];

interface RecordTableProps {
  readonly kind: CardKind;
  /** Names the table: the kind in plural and the zone. */
  readonly label: string;
  readonly cards: readonly CardOutline[];
  readonly arrows: Readonly<Record<string, readonly Arrow[]>>;
}

/** The cards of one kind in one zone. The roles are written out: browsers drop them where CSS changes `display`. */
export const RecordTable = memo(function RecordTable({ kind, label, cards, arrows }: RecordTableProps): ReactElement {
  const { t, readOnly } = useRecordTools();
  const width = useContext(RecordWidthContext);
  return (
    <table role="table" className={css.table} aria-label={label} data-kind={kind} data-layout={width >= TABLE_MIN_WIDTH_PX[kind] ? 'table' : 'form'}>
      <thead role="rowgroup">
        <tr role="row">
          {recordColumns(kind).map((column) => (
            <th key={column.field} role="columnheader" scope="col" data-field={column.field} data-type={column.type}>
              {fieldLabel(kind, column.field, t)}
            </th>
          ))}
          {kind === 'service' && (
            <th role="columnheader" scope="col" data-field="leadsTo">
              {t('record.leadsTo')}
            </th>
          )}
          {!readOnly && (
            <th role="columnheader" scope="col" data-field="actions">
              <VisuallyHidden>{t('record.actions')}</VisuallyHidden>
            </th>
          )}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {cards.map((card, index) => (
          <RecordRow key={card.id} card={card} number={index + 1} arrows={kind === 'service' ? (arrows[card.id] ?? NO_ARROWS) : undefined} />
        ))}
      </tbody>
    </table>
  );
});
