import type { BoardOutline, CardOutline, ZoneOutline } from '../outline';
import { TRAY_CELL, type CardChange, type Comparison } from './compare-boards';

/**
 * The later board with what is gone put back where it lay, to be drawn with marks; and what became of each card, those
 * that stayed as they were left out. What lay where the later board has no place lies in the tray.
 */
export function changedOutline(after: BoardOutline, { cells }: Comparison): { readonly outline: BoardOutline; readonly changes: ReadonlyMap<string, Exclude<CardChange, 'same'>> } {
  const changes = new Map<string, Exclude<CardChange, 'same'>>();
  const gone = new Map<string, CardOutline[]>();
  for (const { cell, cards } of cells) {
    for (const { change, before, after: now } of cards) {
      const card = now ?? before;
      if (!card || change === 'same') continue;
      changes.set(card.id, change);
      const zone = cell.zones[1]?.id ?? TRAY_CELL;
      if (!now) gone.set(zone, [...(gone.get(zone) ?? []), card]);
    }
  }
  const filled = (zone: ZoneOutline): ZoneOutline => (gone.has(zone.id) ? { ...zone, cards: [...zone.cards, ...(gone.get(zone.id) ?? [])] } : zone);
  const pages = after.pages.map((page) => ({ ...page, frames: page.frames.map((frame) => ({ ...frame, zones: frame.zones.map(filled) })), decisions: filled(page.decisions) }));
  return { outline: { ...after, pages, tray: [...after.tray, ...(gone.get(TRAY_CELL) ?? [])] }, changes };
}
