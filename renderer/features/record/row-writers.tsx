import { createContext, useContext, type ReactElement } from 'react';
import { PenLine } from 'lucide-react';
import type { PresentPerson } from '../presence';
import { useRecordTools } from './record-context';
import css from './record-table.module.css';

/** Who writes in which card at this moment, by the card's id. */
export const WritersContext = createContext<Readonly<Record<string, readonly PresentPerson[]>>>({});

/** Whoever else writes in this row. Seen, not read out: it changes too often for that. */
export function RowWriters({ cardId }: { readonly cardId: string }): ReactElement | null {
  const { t } = useRecordTools();
  const writers = useContext(WritersContext)[cardId];
  if (!writers) return null;
  return (
    <span className={css.writers} aria-hidden="true" data-testid="row-writers" style={{ borderColor: writers[0]?.colour }}>
      <PenLine size={14} />
      {t('canvas.card.editing', { name: writers.map((person) => person.name).join(', ') })}
    </span>
  );
}
