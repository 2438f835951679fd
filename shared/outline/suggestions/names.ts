import { allCards } from '../build-outline';
import type { BoardOutline } from '../types';
import { topicsOf, type SuggestionTopic } from './topics';

/** Names used in a workshop by topic, with how often each is used. */
export type Names = ReadonlyMap<SuggestionTopic, ReadonlyMap<string, number>>;

export const NO_NAMES: Names = new Map();

/** A name longer than this is a story. UTF-16 units. */
const MAX_NAME = 80;

/** The names in one or several boards that the person may see. */
export function collectNames(outlines: readonly BoardOutline[]): Names {
  const names = new Map<SuggestionTopic, Map<string, number>>();
  const add = (topic: SuggestionTopic | undefined, value: unknown): void => {
    if (topic === undefined || typeof value !== 'string') return;
    const name = value.replace(/\s+/g, ' ').trim();
    if (name === '' || name.length > MAX_NAME) return;
    const known = names.get(topic) ?? new Map<string, number>();
    names.set(topic, known.set(name, (known.get(name) ?? 0) + 1));
  };
  for (const outline of outlines) {
    for (const card of allCards(outline)) {
      for (const [field, value] of Object.entries(card.fields)) add(topicsOf(field)[0], value);
      add('who', card.responsible);
      // A person answers by name or by title; a group of a network is named where it is described.
      if (card.kind === 'person') {
        add('who', card.text);
        add('who', card.fields['title']);
      } else if (card.kind === 'seat') add('who', card.text);
      else if (card.kind === 'body') add('network', card.text);
    }
    for (const page of outline.pages) for (const frame of page.frames) for (const row of frame.rows) add('who', row.carriesForward);
  }
  return names;
}
