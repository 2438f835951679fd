import { placeCard, type BoardContext } from '../../doc';
import type { CardOutline } from '../../outline';

/** A field that only ideas have counts as empty on every other card. */
const textOf = (card: CardOutline, field: string): string => {
  const value = card.fields[field];
  return typeof value === 'string' ? value.trim() : '';
};

export interface Cluster {
  /** As it was first written; empty for cards without one. */
  readonly name: string;
  readonly cards: readonly CardOutline[];
}

/** Cards by the name of their cluster, in the order in which the names first come; those without one last. */
export function clustersOf(cards: readonly CardOutline[]): Cluster[] {
  const clusters = new Map<string, { name: string; cards: CardOutline[] }>();
  for (const card of cards) {
    const name = textOf(card, 'cluster');
    const key = name.toLocaleLowerCase();
    const cluster = clusters.get(key) ?? { name, cards: [] };
    clusters.set(key, cluster);
    cluster.cards.push(card);
  }
  return [...clusters.values()].sort((a, b) => Number(a.name === '') - Number(b.name === ''));
}

/** Puts the cards of a zone in order cluster by cluster. True when something had to move. */
export function tidyClusters(ctx: BoardContext, zone: string, cards: readonly CardOutline[]): boolean {
  const wanted = clustersOf(cards).flatMap((cluster) => cluster.cards.map(({ id }) => id));
  if (wanted.every((id, index) => cards[index]?.id === id)) return false;
  for (const id of wanted) placeCard(ctx, id, zone);
  return true;
}

export const LEVELS = ['low', 'medium', 'high'] as const;
export type Level = (typeof LEVELS)[number];

const levelOf = (card: CardOutline, field: 'impact' | 'effort'): Level | null => LEVELS.find((level) => level === card.fields[field]) ?? null;

/** Ideas that are rated on both axes, by impact and effort. */
export function matrixCell(cards: readonly CardOutline[], impact: Level, effort: Level): CardOutline[] {
  return cards.filter((card) => levelOf(card, 'impact') === impact && levelOf(card, 'effort') === effort);
}

export const unrated = (cards: readonly CardOutline[]): CardOutline[] => cards.filter((card) => levelOf(card, 'impact') === null || levelOf(card, 'effort') === null);
