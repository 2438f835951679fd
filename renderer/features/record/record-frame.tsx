import { memo, useMemo, type ReactElement } from 'react';
import { TRAY_ZONE } from '../../../shared/doc';
import type { CardOutline, FrameOutline, ZoneOutline } from '../../../shared/outline';
import type { Arrow } from './arrows';
import { useRecordTools } from './record-context';
import { zoneName } from './record-model';
import { RecordZone } from './record-zone';
import css from './record.module.css';

type Arrows = Readonly<Record<string, readonly Arrow[]>>;

interface RecordFrameProps {
  readonly frame: FrameOutline;
  readonly arrows: Arrows;
  readonly found: ReadonlySet<string> | null;
}

/** A frame's zones. A grid is read along the child's way: column by column, in each the rows. */
export const RecordFrame = memo(function RecordFrame({ frame, arrows, found }: RecordFrameProps): ReactElement {
  const { t } = useRecordTools();
  const zoneOf = (zone: ZoneOutline, heading: string | null): ReactElement => {
    const name = zoneName(zone, t, frame.title);
    const hint = zone.column?.hint || zone.row?.hint || frame.hint || t('record.empty');
    return <RecordZone key={zone.id} zone={zone} arrows={arrows} found={found} name={name} heading={heading ?? name} hint={hint} />;
  };
  if (frame.rows.length === 0 || frame.columns.length === 0) {
    return (
      <>
        {frame.title !== '' && frame.zones.length > 1 && (
          <h2 className={css.frameTitle} tabIndex={-1} data-anchor={frame.id}>
            {frame.title}
          </h2>
        )}
        {frame.zones.map((zone) => zoneOf(zone, null))}
      </>
    );
  }
  return (
    <>
      {frame.columns.map((column) => {
        const zones = frame.zones.filter((zone) => zone.column?.id === column.id);
        const count = zones.reduce((sum, zone) => sum + zone.cards.filter((card) => !found || found.has(card.id)).length, 0);
        if (found && count === 0) return null;
        return (
          <div key={column.id} className={css.stageGroup} data-transition={column.transition}>
            <div className={css.stageHead}>
              <h2 className={css.stageTitle} tabIndex={-1} data-anchor={column.id}>
                {column.title}
              </h2>
              <span className={css.stageCount}>{t('record.stage.count', { count })}</span>
            </div>
            {zones.map((zone) => zoneOf(zone, zone.row?.title ?? null))}
          </div>
        );
      })}
    </>
  );
});

/** Cards whose zone was removed: still here, with a way to a new place. */
export function RecordTray({ cards, arrows, found }: { readonly cards: readonly CardOutline[]; readonly arrows: Arrows; readonly found: ReadonlySet<string> | null }): ReactElement {
  const { t } = useRecordTools();
  const zone = useMemo<ZoneOutline>(() => ({ id: TRAY_ZONE, frameId: '', row: null, column: null, lanes: [], kinds: [], cards }), [cards]);
  return (
    <div className={css.tray} data-testid="record-tray">
      <p>{t('record.tray.help')}</p>
      <RecordZone zone={zone} arrows={arrows} found={found} name={t('record.tray')} heading={t('record.tray')} hint="" />
    </div>
  );
}
