import { Move, Trash2 } from 'lucide-react';
import type { ReactElement } from 'react';
import type { CardOutline } from '../../../shared/outline';
import { RowRemarksButton } from '../remarks';
import { useRecordTools } from './record-context';
import css from './record-table.module.css';

/** What can be done with a row as a whole. Native buttons: a board may have hundreds of rows. */
export function RowActions({ card, name }: { readonly card: CardOutline; readonly name: string }): ReactElement {
  const { ctx, t, deleteRows, openMenu } = useRecordTools();
  return (
    <td role="cell" className={css.actions} data-field="row-actions">
      <button type="button" className={css.iconButton} aria-haspopup="menu" aria-label={t('record.move.of', { name })} title={t('record.move')} onClick={(event) => openMenu('move', [card], event.currentTarget)}>
        <Move aria-hidden size={18} />
        <span className={css.actionWord}>{t('record.move')}</span>
      </button>
      <button type="button" className={css.iconButton} aria-label={t('record.delete.of', { name })} title={t('record.delete')} onClick={() => deleteRows([card])}>
        <Trash2 aria-hidden size={18} />
        <span className={css.actionWord}>{t('record.delete')}</span>
      </button>
      <RowRemarksButton ctx={ctx} card={card} name={name} className={css.iconButton} wordClassName={css.actionWord} />
    </td>
  );
}
