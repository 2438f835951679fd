import type { PageLayout, Rect, ZoneLayout } from './types';

const contains = (rect: Rect, x: number, y: number): boolean => x >= rect.x && x < rect.x + rect.w && y >= rect.y && y < rect.y + rect.h;

/** The zone under a point of the page; null outside of all. */
export const zoneAt = (layout: PageLayout, x: number, y: number): ZoneLayout | null => layout.zones.find((zone) => contains(zone.rect, x, y)) ?? null;

/** The zone under a point, or the nearest one: a card dropped on a header or just outside still lands. */
export function nearestZone(layout: PageLayout, x: number, y: number): ZoneLayout | null {
  const exact = zoneAt(layout, x, y);
  if (exact) return exact;
  let best: ZoneLayout | null = null;
  let bestDistance = Infinity;
  for (const zone of layout.zones) {
    const { rect } = zone;
    const distance = Math.hypot(Math.max(rect.x - x, 0, x - rect.x - rect.w), Math.max(rect.y - y, 0, y - rect.y - rect.h));
    if (distance < bestDistance) [best, bestDistance] = [zone, distance];
  }
  return best;
}

/**
 * The card before which something dropped at this point belongs, in reading order; undefined at the zone's end.
 * `moving`: the card that is being dropped, which does not count.
 */
export function insertionAt(layout: PageLayout, zoneId: string, x: number, y: number, moving?: string): string | undefined {
  const cards = layout.cards.filter((card) => card.zone === zoneId && card.id !== moving);
  for (const card of cards) {
    const row = cards.filter((other) => other.rect.y === card.rect.y);
    const rowBottom = Math.max(...row.map((other) => other.rect.y + other.rect.h));
    const single = row.length === 1 && !layout.cards.some((other) => other.zone === zoneId && other.id !== card.id && other.rect.y === card.rect.y);
    if (single ? y < card.rect.y + card.rect.h / 2 : y < rowBottom && (y < card.rect.y || x < card.rect.x + card.rect.w / 2)) return card.id;
  }
  return undefined;
}
