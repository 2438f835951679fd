import type { CardOutline } from '../outline';
import { sourcesOf } from './sources';
import { folded, similarity } from './similar-text';

export interface PlacedCard {
  readonly cell: string;
  readonly card: CardOutline;
}

/** From here on two texts of one place are taken for one card that was reworded. */
const REWORDED = 0.6;

type Pair = readonly [PlacedCard | null, PlacedCard | null];

/**
 * Which card of one board is which of the other: by id (boards of one origin), by where it was brought from, by the same
 * words in the same place, by the same words elsewhere when there is one such card on each side, and at last by alike
 * words in the same place. Cards without a fellow are paired with nothing.
 */
export function pairCards(before: readonly PlacedCard[], after: readonly PlacedCard[]): Pair[] {
  const fellow = new Map<PlacedCard, PlacedCard>();
  let [left, right] = [[...before], [...after]];
  const round = (keysOf: (placed: PlacedCard) => readonly string[], onlyOne = false): void => {
    const waiting = grouped(right, keysOf);
    const asking = onlyOne ? grouped(left, keysOf) : null;
    for (const old of left) {
      for (const key of keysOf(old)) {
        const candidates = (waiting.get(key) ?? []).filter((now) => !fellow.has(now));
        const now = candidates[0];
        if (!now || (onlyOne && (candidates.length > 1 || (asking?.get(key)?.length ?? 0) > 1))) continue;
        fellow.set(now, old);
        fellow.set(old, now);
        break;
      }
    }
    [left, right] = [left.filter((card) => !fellow.has(card)), right.filter((card) => !fellow.has(card))];
  };
  const words = ({ card }: PlacedCard): string => folded(card.text);
  round(({ card }) => [card.id]);
  round(({ card }) => [card.id, ...sourcesOf(card).map(({ cardId }) => cardId)]);
  round((placed) => (words(placed) === '' ? [] : [`${placed.cell} ${placed.card.kind} ${words(placed)}`]));
  round((placed) => (words(placed) === '' ? [] : [`${placed.card.kind} ${words(placed)}`]), true);
  for (const [old, now] of alikePairs(left, right)) {
    fellow.set(now, old);
    fellow.set(old, now);
  }
  const pairs: Pair[] = after.map((now) => [fellow.get(now) ?? null, now]);
  return [...pairs, ...before.filter((old) => !fellow.has(old)).map((old): Pair => [old, null])];
}

function grouped(cards: readonly PlacedCard[], keysOf: (placed: PlacedCard) => readonly string[]): Map<string, PlacedCard[]> {
  const groups = new Map<string, PlacedCard[]>();
  for (const placed of cards) {
    for (const key of keysOf(placed)) {
      const group = groups.get(key);
      if (group) group.push(placed);
      else groups.set(key, [placed]);
    }
  }
  return groups;
}

/** The likeliest pairs first, each card once. */
function alikePairs(left: readonly PlacedCard[], right: readonly PlacedCard[]): [PlacedCard, PlacedCard][] {
  const there = grouped(right, ({ cell, card }) => [`${cell} ${card.kind}`]);
  const found: { readonly pair: [PlacedCard, PlacedCard]; readonly score: number }[] = [];
  for (const old of left) {
    for (const now of there.get(`${old.cell} ${old.card.kind}`) ?? []) {
      const score = similarity(old.card.text, now.card.text);
      if (score >= REWORDED) found.push({ pair: [old, now], score });
    }
  }
  const taken = new Set<PlacedCard>();
  return found
    .sort((a, b) => b.score - a.score)
    .flatMap(({ pair }) => {
      if (pair.some((card) => taken.has(card))) return [];
      for (const card of pair) taken.add(card);
      return [pair];
    });
}
