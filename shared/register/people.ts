import { folded } from '../compare/similar-text';

/** A key person's card on some map. */
export interface PersonCard {
  readonly workshopId: string;
  readonly workshopTitle: string;
  readonly groupId: string;
  readonly groupName: string;
  readonly boardId: string;
  readonly cardId: string;
  readonly pageId: string;
  readonly name: string;
  /** As on the card: title, organisation, unit, area, phone, email, substitute, lastChecked, consent. */
  readonly fields: Readonly<Record<string, string | boolean | null>>;
}

/** Somebody, with all the cards that are taken for hers. */
export interface RegisteredPerson {
  readonly key: string;
  readonly name: string;
  readonly cards: readonly PersonCard[];
  /** The oldest day on which a card was checked; empty when one never was. */
  readonly lastChecked: string;
  /** Different values of a field on her cards, the commonest first. */
  readonly values: Readonly<Record<'title' | 'organisation' | 'phone' | 'email' | 'area', readonly string[]>>;
}

/** Two ways to write a name that are one: capitals, punctuation and the order of first and last name do not matter. */
export const nameKey = (name: string): string => folded(name).split(' ').sort().join(' ').trim();

const said = (value: string | boolean | null | undefined): string => (typeof value === 'string' ? value.trim() : '');

function valuesOf(cards: readonly PersonCard[], field: string): string[] {
  const counts = new Map<string, number>();
  for (const { fields } of cards) {
    const value = said(fields[field]);
    if (value !== '') counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([value]) => value);
}

function personOf(key: string, cards: readonly PersonCard[]): RegisteredPerson {
  const checked = cards.map(({ fields }) => said(fields['lastChecked'])).sort();
  return {
    key,
    name: valuesOf(cards.map((card) => ({ ...card, fields: { name: card.name } })), 'name')[0] ?? '',
    cards,
    lastChecked: checked[0] ?? '',
    values: { title: valuesOf(cards, 'title'), organisation: valuesOf(cards, 'organisation'), phone: valuesOf(cards, 'phone'), email: valuesOf(cards, 'email'), area: valuesOf(cards, 'area') },
  };
}

/**
 * Everybody on all maps, by name. Cards of one name are one person's, unless their e-mail addresses tell two people of
 * that name apart.
 */
export function registerOf(cards: readonly PersonCard[]): RegisteredPerson[] {
  const byName = new Map<string, PersonCard[]>();
  for (const card of cards) {
    const key = nameKey(card.name);
    if (key !== '') byName.set(key, [...(byName.get(key) ?? []), card]);
  }
  const people = [...byName].flatMap(([key, named]) => {
    const mails = new Set(named.map(({ fields }) => said(fields['email']).toLowerCase()).filter((mail) => mail !== ''));
    if (mails.size < 2) return [personOf(key, named)];
    return [...mails, ''].flatMap((mail) => {
      const own = named.filter(({ fields }) => said(fields['email']).toLowerCase() === mail);
      return own.length > 0 ? [personOf(`${key} ${mail}`.trim(), own)] : [];
    });
  });
  return people.sort((a, b) => a.name.localeCompare(b.name, 'fi') || (a.key < b.key ? -1 : 1));
}

/** Contact details are to be looked at once a year. Months. */
export const REVIEW_AFTER_MONTHS = 12;

/** Whether a person's details were never checked, or longer ago than a year. `today` is an ISO day. */
export function isDueForReview({ lastChecked }: Pick<RegisteredPerson, 'lastChecked'>, today: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(lastChecked)) return true;
  const [year = '', month = '', day = ''] = today.split('-');
  const limit = new Date(Date.UTC(Number(year), Number(month) - 1 - REVIEW_AFTER_MONTHS, Number(day))).toISOString().slice(0, 10);
  return lastChecked < limit;
}
