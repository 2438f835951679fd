import { memo, type ReactElement } from 'react';
import type { ZoneOutline } from '../../../shared/outline';
import { AddButton } from './add-button';
import type { Arrow } from './arrows';
import { useRecordTools } from './record-context';
import { kindsToShow, zoneName } from './record-model';
import { RecordTable } from './record-table';
import css from './record.module.css';

interface RecordZoneProps {
  readonly zone: ZoneOutline;
  readonly arrows: Readonly<Record<string, readonly Arrow[]>>;
  /** What is seen; the region's name for screen readers is the zone's full name. */
  readonly heading: string;
}

/** One zone: a table for each kind of card in it, and a button for each kind that belongs there. */
export const RecordZone = memo(function RecordZone({ zone, arrows, heading }: RecordZoneProps): ReactElement {
  const { t, readOnly } = useRecordTools();
  const name = zoneName(zone, t);
  const hint = zone.column?.hint || zone.row?.hint || t('record.empty');
  return (
    <section role="region" className={css.zone} aria-label={name} data-record-zone={zone.id} data-empty={zone.cards.length === 0}>
      <h3 className={css.zoneTitle}>{heading}</h3>
      {zone.cards.length === 0 && <p className={css.zoneEmpty}>{hint}</p>}
      {kindsToShow(zone).map((kind) => {
        const cards = zone.cards.filter((card) => card.kind === kind);
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
