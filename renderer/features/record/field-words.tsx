import type { ReactElement } from 'react';
import { formatDate } from '../../../shared/i18n';
import type { CardOutline } from '../../../shared/outline';
import { fieldWords } from '../../../shared/outline/record';
import { useRecordTools } from './record-context';
import type { RecordField } from './record-model';
import css from './record-table.module.css';

/** What a field says, for rows that are far away: read and found as ever, of the same size as the field it becomes. */
export function FieldWords({ card, field }: { readonly card: CardOutline; readonly field: RecordField }): ReactElement {
  const { t, language } = useRecordTools();
  return <span className={css.words}>{formatDate(fieldWords(card, field, t), language)}</span>;
}
