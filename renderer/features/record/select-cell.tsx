import { GripVertical } from 'lucide-react';
import { useSyncExternalStore, type ReactElement } from 'react';
import type { CardOutline } from '../../../shared/outline';
import { useRecordTools } from './record-context';
import css from './record-table.module.css';

interface SelectCellProps {
  readonly card: CardOutline;
  readonly name: string;
  /** The kind and the number; what a form is headed by. */
  readonly title: string;
  readonly canDrag: boolean;
}

/** Chooses the row, and the handle by which it is dragged; by key Alt and the arrows do the same. */
export function SelectCell({ card, name, title, canDrag }: SelectCellProps): ReactElement {
  const { t, selection, rowIds, drag } = useRecordTools();
  const isChosen = useSyncExternalStore(selection.subscribe, () => selection.has(card.id));
  return (
    <td role="cell" className={css.select} data-field="select">
      <label className={css.selectLabel}>
        <input
          type="checkbox"
          className={css.box}
          aria-label={t('record.select.of', { name })}
          checked={isChosen}
          onChange={() => selection.toggle(card.id, rowIds(), false)}
          onClick={(event) => {
            // The change event says nothing of the shift key.
            if (!event.shiftKey) return;
            event.preventDefault();
            selection.toggle(card.id, rowIds(), true);
          }}
        />
        <span className={css.formTitle} aria-hidden="true">
          {title}
        </span>
      </label>
      {canDrag && (
        <span className={css.handle} title={t('record.drag')} aria-hidden="true" data-testid="drag-handle" onPointerDown={(event) => drag(event, card)}>
          <GripVertical size={18} />
        </span>
      )}
    </td>
  );
}
