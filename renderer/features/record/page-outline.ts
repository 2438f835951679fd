import { TRAY_ZONE } from '../../../shared/doc';
import type { Translate } from '../../../shared/i18n';
import type { BoardOutline, PageOutline } from '../../../shared/outline';
import { zoneName } from './record-model';

/** A place of the page to which one can go: `anchor` as in the `data-anchor` of its heading. */
export interface OutlineEntry {
  readonly anchor: string;
  readonly name: string;
  /** 0 for what stands alone or heads others, 1 for what lies under it. */
  readonly level: 0 | 1;
  /** Cards in it; null where there are none to count. */
  readonly count: number | null;
}

/** The page as a list of places, in the order in which the record shows them. */
export function pageOutline(page: PageOutline, outline: BoardOutline, t: Translate): OutlineEntry[] {
  const entries: OutlineEntry[] = [];
  if (outline.tray.length > 0) entries.push({ anchor: TRAY_ZONE, name: t('record.tray'), level: 0, count: outline.tray.length });
  for (const frame of page.frames) {
    const isGrid = frame.rows.length > 0 && frame.columns.length > 0;
    if (isGrid) {
      for (const column of frame.columns) {
        const zones = frame.zones.filter((zone) => zone.column?.id === column.id);
        entries.push({ anchor: column.id, name: column.title, level: 0, count: zones.reduce((sum, zone) => sum + zone.cards.length, 0) });
        entries.push(...zones.map((zone) => ({ anchor: zone.id, name: zone.row?.title ?? '', level: 1 as const, count: zone.cards.length })));
      }
      continue;
    }
    const isHeaded = frame.title !== '' && frame.zones.length > 1;
    if (isHeaded) entries.push({ anchor: frame.id, name: frame.title, level: 0, count: frame.zones.reduce((sum, zone) => sum + zone.cards.length, 0) });
    entries.push(...frame.zones.map((zone) => ({ anchor: zone.id, name: zoneName(zone, t, frame.title), level: isHeaded ? (1 as const) : (0 as const), count: zone.cards.length })));
  }
  for (const frame of page.frames) {
    if (frame.rows.some((row) => row.carriesForward !== null)) entries.push({ anchor: `carries/${frame.id}`, name: t('record.carries'), level: 0, count: null });
  }
  entries.push({ anchor: page.decisions.id, name: t('record.decisions'), level: 0, count: page.decisions.cards.length });
  entries.push({ anchor: 'notes', name: t('record.notes'), level: 0, count: null });
  return entries;
}
