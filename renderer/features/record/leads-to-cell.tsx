import { MoveRight, Plus, X } from 'lucide-react';
import type { ReactElement } from 'react';
import { unrelate } from '../../../shared/doc';
import type { CardOutline } from '../../../shared/outline';
import type { Arrow } from './arrows';
import { useRecordTools } from './record-context';
import css from './record-table.module.css';

/** The cards to which this one leads: the canvas's arrows as words. */
export function LeadsToCell({ card, arrows, name }: { readonly card: CardOutline; readonly arrows: readonly Arrow[]; readonly name: string }): ReactElement {
  const { ctx, t, readOnly, openMenu } = useRecordTools();
  return (
    <td role="cell" className={css.cell} data-field="leadsTo">
      <span className={css.label} aria-hidden="true">
        {t('record.leadsTo')}
      </span>
      <div className={css.arrows}>
        {arrows.length > 0 && (
          <ul aria-label={t('record.leadsTo.of', { name })} className={css.arrowList}>
            {arrows.map((arrow) => (
              <li key={arrow.id} className={css.arrow}>
                <MoveRight aria-hidden size={16} className={css.arrowIcon} />
                <span>{arrow.name}</span>
                {!readOnly && (
                  <button type="button" className={css.arrowRemove} aria-label={t('record.leadsTo.remove', { name: arrow.name })} onClick={() => unrelate(ctx, arrow.id)}>
                    <X aria-hidden size={16} />
                  </button>
                )}
              </li>
            ))}
          </ul>
        )}
        {!readOnly && (
          <button type="button" className={css.addArrow} aria-haspopup="menu" onClick={(event) => openMenu('arrow', [card], event.currentTarget)}>
            <Plus aria-hidden size={16} />
            {t('record.leadsTo.add')}
          </button>
        )}
      </div>
    </td>
  );
}
