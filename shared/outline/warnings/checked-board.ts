import type { BoardOutline, CardOutline, CardKind } from '../types';
import type { CheckedBoard, Finding, PlacedCard } from './types';

export const isEmptyText = (value: string | boolean | null | undefined): boolean => typeof value !== 'string' || value.trim() === '';

/** A card that was only just added is no cause for a warning. */
const isBlank = (card: CardOutline): boolean => [card.text, card.responsible, ...Object.values(card.fields)].every((value) => value === null || isEmptyText(value));

export function checkedBoard(outline: BoardOutline): CheckedBoard {
  const cards: PlacedCard[] = outline.pages.flatMap((page) =>
    [...page.frames.flatMap((frame) => frame.zones), page.decisions].flatMap((zone) => zone.cards.map((card) => ({ card, pageId: page.id, zoneId: zone.id }))),
  );
  // The tray lies below every page.
  const firstPage = outline.pages[0]?.id ?? '';
  cards.push(...outline.tray.map((card) => ({ card, pageId: firstPage, zoneId: null })));
  return { outline, cards: cards.filter(({ card }) => !isBlank(card)) };
}

/** One finding for each card of the kind that `isAmiss`. */
export const cardsAmiss = (board: CheckedBoard, kind: CardKind, isAmiss: (card: CardOutline) => boolean): Finding[] =>
  board.cards
    .filter(({ card }) => card.kind === kind && isAmiss(card))
    .map(({ card, pageId, zoneId }) => ({ subjectId: card.id, pageId, zoneId, cardId: card.id, laneId: null, subject: card.text }));
