import { folded, similarity } from '../compare/similar-text';
import { sourcesOf } from '../compare/sources';
import type { BoardOutline, CardOutline } from '../outline';

/** Why cards may be the same, the strongest first. */
export const SAME_REASONS = ['origin', 'words', 'name', 'email', 'phone', 'alike'] as const;
export type SameReason = (typeof SAME_REASONS)[number];

/** Cards that may be one. Somebody decides: nothing is ever joined by itself. */
export interface SameProposal {
  /** Follows from the cards; what somebody has said no to is kept under it. */
  readonly id: string;
  /** Two or more, no two of one map; the one with most in it first. */
  readonly cards: readonly CardOutline[];
  readonly reasons: readonly SameReason[];
  /** 0 to 1. */
  readonly score: number;
}

/** Alike enough in one place; with the same provider or responsible less will do. */
const ALIKE = 0.72;
const ALIKE_WITH_FIELD = 0.55;
/** Beyond so many cards in one place only exact words, names and numbers are compared. */
const MAX_COMPARED = 300;

interface Placed {
  readonly card: CardOutline;
  /** People are one wherever they stand; everything else only in one place. */
  readonly place: string;
}

interface Likeness {
  readonly a: CardOutline;
  readonly b: CardOutline;
  readonly reason: SameReason;
  readonly score: number;
}

/** Under which a "no" is kept in the board (`dismissWarning`). */
export const sameDismissal = (proposalId: string): string => `same:${proposalId}`;

/** What on this board may be the same, the likeliest first; without what somebody has said no to. */
export function findSimilar(outline: BoardOutline): SameProposal[] {
  const placed = outline.pages.flatMap((page) =>
    [...page.frames.flatMap(({ zones }) => zones), page.decisions].flatMap((zone) => zone.cards.map((card): Placed => ({ card, place: card.kind === 'person' ? 'person' : `${zone.id} ${card.kind}` }))),
  );
  const byPlace = new Map<string, CardOutline[]>();
  for (const { card, place } of placed) byPlace.set(place, [...(byPlace.get(place) ?? []), card]);
  const likenesses = [...byPlace.values()].flatMap(likenessesOf);
  return clusters(likenesses).filter(({ id }) => !Object.hasOwn(outline.dismissed, sameDismissal(id)));
}

const word = (value: string | boolean | null | undefined): string => (typeof value === 'string' ? value : '');
const digits = (value: string | boolean | null | undefined): string => word(value).replace(/\D/gu, '').replace(/^(?:00)?358/u, '0');

/** Two cards of one map are two: whoever wrote both meant two things. What was written on this board is of this board. */
function ofOneMap(a: CardOutline, b: CardOutline): boolean {
  const [left, right] = [sourcesOf(a), sourcesOf(b)];
  if (left.length === 0 && right.length === 0) return true;
  return left.some(({ boardId, cardId }) => right.some((other) => other.boardId === boardId && other.cardId !== cardId));
}

/** Each card's own place of origin: the last source is the oldest. */
const originOf = (card: CardOutline): string | null => sourcesOf(card).at(-1)?.cardId ?? null;

function likeness(a: CardOutline, b: CardOutline, exactOnly: boolean): Likeness | null {
  const found = (reason: SameReason, score: number): Likeness => ({ a, b, reason, score });
  if (originOf(a) !== null && originOf(a) === originOf(b)) return found('origin', 1);
  const same = folded(a.text) !== '' && folded(a.text) === folded(b.text);
  if (a.kind === 'person') {
    if (same) return found('name', 1);
    const [mail, phone] = [word(a.fields['email']).trim().toLowerCase(), digits(a.fields['phone'])];
    if (mail !== '' && mail === word(b.fields['email']).trim().toLowerCase()) return found('email', 0.95);
    if (phone.length >= 6 && phone === digits(b.fields['phone'])) return found('phone', 0.8);
  }
  if (same) return found('words', 1);
  if (exactOnly) return null;
  const score = similarity(a.text, b.text);
  const sameField = ['provider', 'providerName'].some((field) => word(a.fields[field]) !== '' && a.fields[field] === b.fields[field]) || (a.responsible.trim() !== '' && folded(a.responsible) === folded(b.responsible));
  return score >= (sameField && a.kind !== 'person' ? ALIKE_WITH_FIELD : ALIKE) ? found('alike', score * 0.9) : null;
}

function likenessesOf(cards: readonly CardOutline[]): Likeness[] {
  const found: Likeness[] = [];
  const exactOnly = cards.length > MAX_COMPARED;
  for (const [index, a] of cards.entries()) {
    for (const b of cards.slice(index + 1)) {
      if (ofOneMap(a, b)) continue;
      const like = likeness(a, b, exactOnly);
      if (like) found.push(like);
    }
  }
  return found;
}

/** What a card holds, to choose the one that the others are joined to; ties by where it comes from, so that the order of maps does not matter. */
const weight = (card: CardOutline): number => card.text.length + Object.values(card.fields).reduce<number>((sum, value) => sum + (value === null ? 0 : String(value).length), 0) + card.responsible.length;
const nameOf = (card: CardOutline): string => sourcesOf(card).map(({ boardId, cardId }) => `${boardId}/${cardId}`)[0] ?? card.id;
const byWeight = (a: CardOutline, b: CardOutline): number => weight(b) - weight(a) || (nameOf(a) < nameOf(b) ? -1 : 1);

/** Joins likenesses into groups, the strongest first, never two cards of one map. */
function clusters(likenesses: readonly Likeness[]): SameProposal[] {
  const groups = new Map<CardOutline, { cards: CardOutline[]; reasons: Set<SameReason>; score: number }>();
  const pairName = ({ a, b }: Likeness): string => [nameOf(a), nameOf(b)].sort().join(' ');
  for (const like of [...likenesses].sort((x, y) => y.score - x.score || (pairName(x) < pairName(y) ? -1 : 1))) {
    const [one, other] = [groups.get(like.a), groups.get(like.b)];
    if (one && one === other) {
      one.reasons.add(like.reason);
      continue;
    }
    const [left, right] = [one?.cards ?? [like.a], other?.cards ?? [like.b]];
    if (left.some((a) => right.some((b) => ofOneMap(a, b)))) continue;
    const cards = [...left, ...right];
    const group = { cards, reasons: new Set([...(one?.reasons ?? []), ...(other?.reasons ?? []), like.reason]), score: Math.min(one?.score ?? 1, other?.score ?? 1, like.score) };
    for (const card of cards) groups.set(card, group);
  }
  return [...new Set(groups.values())]
    .map(({ cards, reasons, score }) => ({ id: cards.map(({ id }) => id).sort().join('+'), cards: [...cards].sort(byWeight), reasons: SAME_REASONS.filter((reason) => reasons.has(reason)), score }))
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
}
