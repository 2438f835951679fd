import { memo, useMemo, type ReactElement } from 'react';
import type { CardOutline, FrameOutline, ZoneOutline } from '../../../shared/outline';
import { TRAY_ZONE } from '../../../shared/doc';
import type { Arrow } from './arrows';
import { useRecordTools } from './record-context';
import { zoneName } from './record-model';
import { RecordZone } from './record-zone';
import css from './record.module.css';

interface RecordFrameProps {
  readonly frame: FrameOutline;
  /** Shows one column of a grid only; null for all. */
  readonly columnId: string | null;
  readonly arrows: Readonly<Record<string, readonly Arrow[]>>;
}

/** A frame's zones. A grid is read along the child's way: column by column, in each the rows. */
export const RecordFrame = memo(function RecordFrame({ frame, columnId, arrows }: RecordFrameProps): ReactElement {
  const { t } = useRecordTools();
  if (frame.kind !== 'grid') {
    return (
      <>
        {frame.zones.map((zone) => (
          <RecordZone key={zone.id} zone={zone} arrows={arrows} heading={zoneName(zone, t)} />
        ))}
      </>
    );
  }
  return (
    <>
      {frame.columns
        .filter((column) => columnId === null || column.id === columnId)
        .map((column) => {
          const zones = frame.zones.filter((zone) => zone.column?.id === column.id);
          const count = zones.reduce((sum, zone) => sum + zone.cards.length, 0);
          return (
            <div key={column.id} className={css.stageGroup} data-transition={column.transition}>
              <div className={css.stageHead}>
                <h2 className={css.stageTitle}>{column.title}</h2>
                <span className={css.stageCount}>{t('record.stage.count', { count })}</span>
              </div>
              {zones.map((zone) => (
                <RecordZone key={zone.id} zone={zone} arrows={arrows} heading={zone.row?.title ?? zoneName(zone, t)} />
              ))}
            </div>
          );
        })}
    </>
  );
});

/** Cards whose zone was removed: still here, with a way to a new place. */
export function RecordTray({ cards, arrows }: { readonly cards: readonly CardOutline[]; readonly arrows: Readonly<Record<string, readonly Arrow[]>> }): ReactElement {
  const { t } = useRecordTools();
  const zone = useMemo<ZoneOutline>(
    () => ({
      id: TRAY_ZONE,
      frameId: '',
      row: null,
      column: { id: TRAY_ZONE, axis: 'column', title: t('record.tray'), hint: t('record.tray.help'), band: '', transition: false, kinds: null, carriesForward: null },
      lanes: [],
      kinds: [],
      cards,
    }),
    [cards, t],
  );
  return <RecordZone zone={zone} arrows={arrows} heading={t('record.tray')} />;
}
