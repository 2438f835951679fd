import type { CardOutline } from '../types';
import { cardFace } from './card-face';
import { cardAt } from './flow-cards';
import type { FrameInput, FrameParts } from './frame-input';
import { CARD, CARDS_ABREAST, FREE, TEXT, ZONE } from './sizes';
import type { CardLayout, Rect } from './types';
import { zoneLayout } from './zone-layout';

const meets = (a: Rect, b: Rect): boolean => a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
const bounded = (value: number): number => Math.round(Math.min(Math.max(value, ZONE.padding), FREE.farthest));

/** A card that would lie on others moves down, below them; always the same way. */
function nudged(wanted: Rect, others: readonly Rect[]): Rect {
  let rect = wanted;
  for (;;) {
    const under = others.filter((other) => meets(rect, other));
    if (under.length === 0) return rect;
    rect = { ...rect, y: Math.max(...under.map((other) => other.y + other.h)) + FREE.nudge };
  }
}

/** Cards that nobody has put anywhere stand in reading order. */
const seat = (index: number): { x: number; y: number } => ({
  x: ZONE.padding + (index % CARDS_ABREAST) * (CARD.width + CARD.gap),
  y: ZONE.padding + Math.floor(index / CARDS_ABREAST) * 140,
});

/** Cards lie where they were put; the frame grows around them. */
export function placeFree(input: FrameInput): FrameParts {
  const { frame, origin, language } = input;
  const [zone] = frame.zones;
  if (!zone) return { paper: { ...origin, w: FREE.minWidth, h: FREE.minHeight }, headers: [], zones: [], cards: [] };
  // Whoever was put somewhere stays; whoever was not finds room beside them.
  const put = (card: CardOutline): boolean => card.x !== null && card.y !== null;
  const rects = new Map<string, Rect>();
  let unput = 0;
  for (const card of [...zone.cards.filter(put), ...zone.cards.filter((card) => !put(card))]) {
    const at = card.x !== null && card.y !== null ? { x: card.x, y: card.y } : seat(unput++);
    const size = { w: CARD.width, h: cardFace(card, language).height };
    const wanted = { x: origin.x + bounded(at.x), y: origin.y + bounded(at.y), ...size };
    rects.set(card.id, nudged(wanted, [...rects.values()]));
  }
  const cards = zone.cards.flatMap((card): CardLayout[] => {
    const rect = rects.get(card.id);
    return rect ? [cardAt(card, rect.x, rect.y, cardFace(card, language))] : [];
  });
  const far = (edge: (rect: Rect) => number): number => Math.max(0, ...cards.map(({ rect }) => edge(rect)));
  const w = Math.max(FREE.minWidth, far((rect) => rect.x + rect.w) - origin.x + ZONE.padding);
  const h = Math.max(FREE.minHeight, far((rect) => rect.y + rect.h) - origin.y + 3 * ZONE.padding + TEXT.hint.lineHeight);
  const paper = { ...origin, w, h };
  return { paper, headers: [], zones: [zoneLayout(zone, paper, input, { look: 'cell', free: true })], cards };
}
