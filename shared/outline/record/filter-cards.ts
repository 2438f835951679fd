import type { CardKind } from '../../doc';
import type { Translate } from '../../i18n';
import type { Language } from '../../kernel/language';
import type { CardOutline } from '../types';
import { fieldsOfKind, fieldWords, isFieldEmpty, type RecordField } from './card-words';

/**
 * Which cards are looked for besides their words: `gaps` something is not filled in · `full` nothing is missing ·
 * `twins` another card says the same · `warned` a warning is about it · `missing:<field>` that field is empty.
 */
export type ShownCards = 'all' | 'gaps' | 'full' | 'twins' | 'warned' | `missing:${RecordField}`;

export interface CardFilter {
  /** Words that must all be in the card; upper and lower case are the same. */
  readonly query: string;
  readonly shown: ShownCards;
}

export const NO_FILTER: CardFilter = { query: '', shown: 'all' };

export const isFiltering = (filter: CardFilter): boolean => filter.shown !== 'all' || filter.query.trim() !== '';

/** What two cards that say the same have in common; null for empty cards. */
function sameness(card: CardOutline): string | null {
  const words = card.text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
  return words === '' ? null : `${card.kind}:${words}`;
}

/** Cards of which another one of the same kind says the same. */
export function twinCards(cards: readonly CardOutline[]): ReadonlySet<string> {
  const byWords = new Map<string, string[]>();
  for (const card of cards) {
    const key = sameness(card);
    if (key !== null) byWords.set(key, [...(byWords.get(key) ?? []), card.id]);
  }
  return new Set([...byWords.values()].filter((ids) => ids.length > 1).flat());
}

const isMissing = (card: CardOutline, field: string): boolean => fieldsOfKind(card.kind).some((own) => own === field && isFieldEmpty(card, own));

/** The ids of the cards that fit a filter. `warned`: the cards that have a warning. */
export function filterCards(cards: readonly CardOutline[], filter: CardFilter, t: Translate, language: Language, warned: ReadonlySet<string>): ReadonlySet<string> {
  const terms = filter.query.toLocaleLowerCase(language).split(/\s+/).filter(Boolean);
  const twins = filter.shown === 'twins' ? twinCards(cards) : new Set<string>();
  const fits = (card: CardOutline): boolean => {
    const { shown } = filter;
    const hasGap = (): boolean => fieldsOfKind(card.kind).some((field) => isFieldEmpty(card, field));
    if (shown === 'gaps' && !hasGap()) return false;
    if (shown === 'full' && hasGap()) return false;
    if (shown === 'twins' && !twins.has(card.id)) return false;
    if (shown === 'warned' && !warned.has(card.id)) return false;
    if (shown.startsWith('missing:') && !isMissing(card, shown.slice('missing:'.length))) return false;
    if (terms.length === 0) return true;
    const words = fieldsOfKind(card.kind).map((field) => fieldWords(card, field, t)).join('\n').toLocaleLowerCase(language);
    return terms.every((term) => words.includes(term));
  };
  return new Set(cards.filter(fits).map((card) => card.id));
}

/** Whether a filter can be asked of a kind: fields differ from kind to kind. */
export const filterFits = (shown: ShownCards, kind: CardKind): boolean => !shown.startsWith('missing:') || fieldsOfKind(kind).some((field) => shown === `missing:${field}`);
