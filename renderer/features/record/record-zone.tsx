import { memo, type ReactElement } from 'react';
import type { ZoneOutline } from '../../../shared/outline';
import { AddButton } from './add-button';
import type { Arrow } from './arrows';
import { useRecordTools } from './record-context';
import { kindsToShow } from './record-model';
import { RecordTable } from './record-table';
import css from './record.module.css';

interface RecordZoneProps {
  readonly zone: ZoneOutline;
  readonly arrows: Readonly<Record<string, readonly Arrow[]>>;
  /** The zone's full name, for screen readers. */
  readonly name: string;
  /** What is seen. */
  readonly heading: string;
  readonly hint: string;
  /** Only these cards; null for all. */
  readonly found: ReadonlySet<string> | null;
}

/** One zone: a table for each kind of card in it, and a button for each kind that belongs there. */
export const RecordZone = memo(function RecordZone({ zone, arrows, name, heading, hint, found }: RecordZoneProps): ReactElement | null {
  const { t, readOnly } = useRecordTools();
  const shown = found ? zone.cards.filter((card) => found.has(card.id)) : zone.cards;
  if (found && shown.length === 0) return null;
  return (
    <section role="region" className={css.zone} aria-label={name} data-record-zone={zone.id} data-empty={shown.length === 0} data-testid="record-zone">
      <h3 className={css.zoneTitle} tabIndex={-1} data-anchor={zone.id}>
        {heading}
      </h3>
      {shown.length === 0 && <p className={css.zoneEmpty}>{hint}</p>}
      {kindsToShow(zone).map((kind) => {
        const cards = shown.filter((card) => card.kind === kind);
        if (cards.length === 0) return null;
        return <RecordTable key={kind} kind={kind} label={`${t(`cards.plural.${kind}`)}, ${name}`} cards={cards} arrows={arrows} />;
      })}
      {!readOnly && (
        <div className={css.zoneAdd}>
          {zone.kinds.map((kind) => (
            <AddButton key={kind} kind={kind} zone={zone.id} />
          ))}
        </div>
      )}
    </section>
  );
});
