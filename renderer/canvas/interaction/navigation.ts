import type { PageLayout, Rect } from '../../../shared/outline/layout';

export type Direction = 'left' | 'right' | 'up' | 'down';

/** What the arrow keys stop at: cards, and zones without any. */
export type Stop = { readonly kind: 'card'; readonly id: string; readonly rect: Rect } | { readonly kind: 'zone'; readonly id: string; readonly rect: Rect };

/** In reading order: zone by zone, card by card. */
export function stopsOf(layout: PageLayout, only?: 'cards'): Stop[] {
  const cards = new Map(layout.cards.map((card) => [card.id, card.rect]));
  return layout.zones.flatMap((zone): Stop[] => {
    if (zone.cardIds.length === 0) return only ? [] : [{ kind: 'zone', id: zone.id, rect: zone.rect }];
    return zone.cardIds.flatMap((id): Stop[] => {
      const rect = cards.get(id);
      return rect ? [{ kind: 'card', id, rect }] : [];
    });
  });
}

/** Distance between two stretches of one axis; 0 when they overlap. */
const gap = (from: number, size: number, otherFrom: number, otherSize: number): number => Math.max(0, otherFrom - (from + size), from - (otherFrom + otherSize));

/** Pixels that make any other column farther than the end of one's own. */
const ANOTHER_COLUMN = 1_000_000;

/**
 * The nearest stop in a direction. Up and down stay in their column as long as there is anything; sideways the next
 * column comes first, and in it what stands at the same height.
 */
export function nextStop(stops: readonly Stop[], current: Rect, direction: Direction): Stop | null {
  const [cx, cy] = [current.x + current.w / 2, current.y + current.h / 2];
  let best: Stop | null = null;
  let bestScore = Infinity;
  for (const stop of stops) {
    const { x, y, w, h } = stop.rect;
    const [dx, dy] = [x + w / 2 - cx, y + h / 2 - cy];
    const ahead = direction === 'left' ? -dx : direction === 'right' ? dx : direction === 'up' ? -dy : dy;
    if (ahead <= 1) continue;
    const [gapX, gapY] = [gap(current.x, current.w, x, w), gap(current.y, current.h, y, h)];
    const sideways = direction === 'left' || direction === 'right';
    // Of cards side by side, those whose centre is hardly ahead are beside, not ahead.
    if (!sideways && gapY === 0 && gapX > 0) continue;
    const score = sideways ? gapX * 4 + gapY + Math.abs(y - current.y) * 0.2 : (gapX > 0 ? ANOTHER_COLUMN : 0) + gapX + gapY + Math.abs(x - current.x) * 0.2;
    if (score < bestScore) [best, bestScore] = [stop, score];
  }
  return best;
}
