import type { Language } from '../../kernel/language';
import type { CardOutline, ZoneOutline } from '../types';
import { cardFace, type CardFace } from './card-face';
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

/** Of lists that are the same objects as the last time, for the last way in which they were asked for. */
const heights = new WeakMap<readonly CardOutline[], { readonly key: string; readonly height: number }>();

/** Pixels that a zone needs for its cards, padding included. */
export function flowHeight(cards: readonly CardOutline[], abreast: number, language: Language): number {
  const key = `${language} ${abreast}`;
  const before = heights.get(cards);
  if (before?.key === key) return before.height;
  const rows = rowsOf(cards, abreast).reduce((sum, row) => sum + rowHeight(row, language) + CARD.gap, 0);
  const height = Math.max(ZONE.minHeight, ZONE.padding + rows + ADD_ROOM);
  heights.set(cards, { key, height });
  return height;
}

const lying = new WeakMap<CardOutline, CardLayout>();

/** A card's layout; the same object as the last time while card, spot and face are. Its zone's other cards may change. */
export function cardAt(card: CardOutline, x: number, y: number, face: CardFace): CardLayout {
  const before = lying.get(card);
  if (before && before.face === face && before.rect.x === x && before.rect.y === y) return before;
  const layout: CardLayout = { id: card.id, zone: card.zone, rect: { x, y, w: CARD.width, h: face.height }, face };
  lying.set(card, layout);
  return layout;
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
    return row.map((card, column) => cardAt(card, corner.x + ZONE.padding + column * (CARD.width + CARD.gap), top, cardFace(card, language)));
  });
  known.set(zone, { key, placed });
  return placed;
}
