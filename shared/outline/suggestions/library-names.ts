import { hasPersonalId } from '../../kernel/personal-id';
import { allCards } from '../build-outline';
import type { BoardOutline } from '../types';
import { collectNames, type Names } from './names';
import type { SuggestionTopic } from './topics';

/** Its words, each between spaces, so that whole words can be looked for. */
const keyOf = (name: string): string => ` ${(name.toLocaleLowerCase('fi').match(/[\p{L}\p{M}\p{N}-]+/gu) ?? []).join(' ')} `;

/**
 * The names of another workshop that the facilitator's own window may offer. A key person who has not agreed to be
 * published there is not carried into other workshops, wherever else on its boards the name stands; nor is anything with
 * an identity code in it.
 */
export function libraryNames(outlines: readonly BoardOutline[]): Names {
  const persons = outlines.flatMap(allCards).filter((card) => card.kind === 'person');
  const agreed = new Set(persons.filter((card) => card.fields['consent'] === true).map((card) => keyOf(card.text)));
  const withheld = persons.map((card) => keyOf(card.text)).filter((name) => name.trim() !== '' && !agreed.has(name));
  // Also in company: "Maija Malli, lastenvalvoja".
  const isWithheld = (name: string): boolean => withheld.some((person) => keyOf(name).includes(person));
  return new Map([...collectNames(outlines)].map(([topic, names]) => [topic, new Map([...names].filter(([name]) => !isWithheld(name) && !hasPersonalId(name)))]));
}

/** More names of one topic than this are not carried along; those used most are. */
const MAX_NAMES = 500;

/** The names of several workshops as one. */
export function mergeNames(all: readonly Names[]): Names {
  const merged = new Map<SuggestionTopic, Map<string, number>>();
  for (const names of all) {
    for (const [topic, counts] of names) {
      const known = merged.get(topic) ?? new Map<string, number>();
      for (const [name, count] of counts) known.set(name, (known.get(name) ?? 0) + count);
      merged.set(topic, known);
    }
  }
  return new Map([...merged].map(([topic, counts]) => [topic, new Map([...counts].sort((a, b) => b[1] - a[1]).slice(0, MAX_NAMES))]));
}
