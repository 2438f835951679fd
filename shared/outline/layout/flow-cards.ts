import type { Language } from '../../kernel/language';
import type { CardOutline, ZoneOutline } from '../types';
import { cardFace } from './card-face';
import { CARD, TEXT, ZONE } from './sizes';
import type { CardLayout, Point } from './types';

/** Below the last card there is always room to add the next one. */
const ADD_ROOM = ZONE.hintGap + TEXT.hint.lineHeight + ZONE.padding;

export const zoneWidth = (abreast: number): number => abreast * (CARD.width + CARD.gap) - CARD.gap + 2 * ZONE.padding;

const rowsOf = (cards: readonly CardOutline[], abreast: number): CardOutline[][] =>
  Array.from({ length: Math.ceil(cards.length / abreast) }, (_, row) => cards.slice(row * abreast, (row + 1) * abreast));

const rowHeight = (row: readonly CardOutline[], language: Language): number => Math.max(...row.map((card) => cardFace(card, language).height));

/** How many cards stand beside each other in so many pixels. */
export const abreastIn = (width: number): number => Math.max(1, Math.floor((width - 2 * ZONE.padding + CARD.gap) / (CARD.width + CARD.gap)));

/** Pixels that a zone needs for its cards, padding included. */
export function flowHeight(cards: readonly CardOutline[], abreast: number, language: Language): number {
  const rows = rowsOf(cards, abreast).reduce((sum, row) => sum + rowHeight(row, language) + CARD.gap, 0);
  return Math.max(ZONE.minHeight, ZONE.padding + rows + ADD_ROOM);
}

interface Flow {
  readonly key: string;
  readonly placed: readonly CardLayout[];
}

/** A zone that is the same at the same spot keeps its cards' layouts, objects and all. */
const known = new WeakMap<ZoneOutline, Flow>();

/** Lays cards in reading order, `abreast` to a row, from a zone's corner. */
export function flowCards(zone: ZoneOutline, abreast: number, corner: Point, language: Language): readonly CardLayout[] {
  const key = `${language} ${abreast} ${corner.x} ${corner.y}`;
  const before = known.get(zone);
  if (before?.key === key) return before.placed;
  let y = corner.y + ZONE.padding;
  const placed = rowsOf(zone.cards, abreast).flatMap((row) => {
    const top = y;
    y += rowHeight(row, language) + CARD.gap;
    return row.map((card, column): CardLayout => {
      const face = cardFace(card, language);
      const x = corner.x + ZONE.padding + column * (CARD.width + CARD.gap);
      return { id: card.id, zone: card.zone, rect: { x, y: top, w: CARD.width, h: face.height }, face };
    });
  });
  known.set(zone, { key, placed });
  return placed;
}
