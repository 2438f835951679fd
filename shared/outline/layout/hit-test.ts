import type { Circle, PageLayout, Point, Rect, ZoneLayout, ZoneShape } from './types';

const contains = (rect: Rect, x: number, y: number): boolean => x >= rect.x && x < rect.x + rect.w && y >= rect.y && y < rect.y + rect.h;
const within = (circle: Circle, x: number, y: number): boolean => Math.hypot(x - circle.x, y - circle.y) <= circle.r;

function reaches(shape: ZoneShape, x: number, y: number): boolean {
  if (shape.type === 'region') return shape.inside.every((circle) => within(circle, x, y)) && !shape.outside.some((circle) => within(circle, x, y));
  const distance = Math.hypot(x - shape.centre.x, y - shape.centre.y);
  if (distance < shape.inner || distance > shape.outer) return false;
  const angle = (Math.atan2(x - shape.centre.x, shape.centre.y - y) + 2 * Math.PI) % (2 * Math.PI);
  return angle >= shape.from && angle < shape.to;
}

/** The zone under a point of the page, also under its region of circles or its sector of a ring; null outside of all. */
export const zoneAt = (layout: PageLayout, x: number, y: number): ZoneLayout | null =>
  layout.zones.find((zone) => contains(zone.rect, x, y)) ?? layout.zones.find((zone) => zone.shape !== null && reaches(zone.shape, x, y)) ?? null;

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
 * The card before which something dropped at this point belongs, in reading order; undefined at the zone's end, and
 * where cards lie freely. `moving`: the card that is being dropped, which does not count.
 */
export function insertionAt(layout: PageLayout, zoneId: string, x: number, y: number, moving?: string): string | undefined {
  if (layout.zones.find((zone) => zone.id === zoneId)?.free) return undefined;
  const all = layout.cards.filter((card) => card.zone === zoneId);
  const cards = all.filter((card) => card.id !== moving);
  for (const card of cards) {
    const row = cards.filter((other) => other.rect.y === card.rect.y);
    const rowBottom = Math.max(...row.map((other) => other.rect.y + other.rect.h));
    const single = row.length === 1 && !all.some((other) => other.id !== card.id && other.rect.y === card.rect.y);
    if (single ? y < card.rect.y + card.rect.h / 2 : y < rowBottom && (y < card.rect.y || x < card.rect.x + card.rect.w / 2)) return card.id;
  }
  return undefined;
}

/** Where in a free zone a card lies whose corner is at this point of the page; undefined in other zones. In pixels of the zone. */
export function spotIn(zone: ZoneLayout, x: number, y: number): Point | undefined {
  if (!zone.free) return undefined;
  return { x: Math.round(Math.max(0, x - zone.rect.x)), y: Math.round(Math.max(0, y - zone.rect.y)) };
}
