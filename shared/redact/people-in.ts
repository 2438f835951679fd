import { topicsOf } from '../outline/suggestions/topics';
import { hiddenPerson } from '../outline/contacts/with-contacts';
import { PERSONAL_NAME, type HiddenPerson } from '../outline/contacts/name-scrubber';
import { allCards } from '../outline/build-outline';
import type { BoardOutline, CardOutline } from '../outline';
import type { WorkshopInfo } from '../protocol';

const nameOnly = (name: string): HiddenPerson => ({ name, phone: '', email: '' });

/**
 * Everybody who is named in a workshop: participants, also those who were removed; people with a card on any board; and
 * who is named as responsible or in another field for people, where that looks like a person's name and not a role.
 */
export function peopleIn({ members, former }: WorkshopInfo, outlines: readonly BoardOutline[]): HiddenPerson[] {
  const cards = outlines.flatMap((outline) => allCards(outline));
  const carriers = outlines.flatMap(({ pages }) => pages.flatMap(({ frames }) => frames.flatMap(({ rows }) => rows.flatMap(({ carriesForward }) => carriesForward ?? []))));
  const named = [...cards.flatMap(namesIn), ...carriers].flatMap((said) => said.split(/[,;/\n]|\s(?:ja|och|and|sekä|samt)\s/u)).map((name) => name.trim());
  const people = [
    ...[...members, ...former].map(({ name }) => nameOnly(name)),
    ...cards.filter(({ kind }) => kind === 'person').map(hiddenPerson),
    ...named.filter((name) => PERSONAL_NAME.test(name)).map(nameOnly),
  ];
  return [...new Map(people.map((person) => [JSON.stringify(person), person])).values()];
}

const namesIn = ({ responsible, fields }: CardOutline): string[] => [
  responsible,
  ...Object.entries(fields).flatMap(([field, value]) => (typeof value === 'string' && topicsOf(field).includes('who') ? [value] : [])),
];
