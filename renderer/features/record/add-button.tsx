import { Plus } from 'lucide-react';
import type { ReactElement } from 'react';
import type { CardKind } from '../../../shared/doc';
import { useRecordTools } from './record-context';
import css from './record.module.css';

export function AddButton({ kind, zone }: { readonly kind: CardKind; readonly zone: string }): ReactElement {
  const { t, addRow } = useRecordTools();
  return (
    <button type="button" className={css.add} data-kind={kind} onClick={() => addRow(kind, zone)}>
      <Plus aria-hidden size={18} />
      {t(`cards.add.${kind}`)}
    </button>
  );
}
