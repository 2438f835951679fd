import { LOCALES, type Translate } from '../../i18n';
import type { Language } from '../../kernel/language';
import type { CardOutline } from '../types';
import { fieldWords, type RecordField } from './card-words';

export interface CardSort {
  /** `zone`: by the place, as the cards are given. */
  readonly field: RecordField | 'zone';
  readonly descending: boolean;
}

export const BY_PLACE: CardSort = { field: 'zone', descending: false };

/**
 * The cards in another order, by the alphabet of the language (å, ä and ö at the end in Finnish and Swedish), numbers
 * by their size. What is empty comes last either way. Equal ones stay as they were.
 */
export function sortCards(cards: readonly CardOutline[], sort: CardSort, t: Translate, language: Language): readonly CardOutline[] {
  const { field, descending } = sort;
  if (field === 'zone') return descending ? [...cards].reverse() : cards;
  const collator = new Intl.Collator(LOCALES[language], { numeric: true, sensitivity: 'base', ignorePunctuation: true });
  const words = new Map(cards.map((card) => [card.id, fieldWords(card, field, t).trim()]));
  return [...cards].sort((a, b) => {
    const [x, y] = [words.get(a.id) ?? '', words.get(b.id) ?? ''];
    if (x === '' || y === '') return Number(x === '') - Number(y === '');
    return collator.compare(x, y) * (descending ? -1 : 1);
  });
}

/**
 * Keeps cards where they stand while people write in them: those that were there stay in their order, new ones come
 * after them in theirs.
 */
export function keepOrder(before: readonly string[], now: readonly CardOutline[]): readonly CardOutline[] {
  const rank = new Map(before.map((id, index) => [id, index]));
  return [...now].sort((a, b) => (rank.get(a.id) ?? before.length) - (rank.get(b.id) ?? before.length));
}
