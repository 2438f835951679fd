import { nameKey, unknownNames } from './names';
import type { Finding, Rule } from './types';

/**
 * A responsible person or role whom no key person bears as name or title. One finding for each name, at the first
 * place that has it.
 */
export const responsibleNotAmongPeople: Rule = ({ outline, cards }) => {
  const people = cards.filter(({ card }) => card.kind === 'person').flatMap(({ card }) => [card.text, card.fields.title]);
  const known = new Set(people.flatMap((name) => (typeof name === 'string' && name.trim() !== '' ? [nameKey(name)] : [])));
  const found = new Map<string, Finding>();
  const note = (text: string, place: Omit<Finding, 'subjectId' | 'subject'>): void => {
    for (const name of unknownNames(text, (candidate) => known.has(nameKey(candidate)))) {
      const key = nameKey(name);
      if (!found.has(key)) found.set(key, { ...place, subjectId: key, subject: name });
    }
  };
  for (const { card, pageId, zoneId } of cards) note(card.responsible, { pageId, zoneId, cardId: card.id, laneId: null });
  for (const page of outline.pages) {
    for (const frame of page.frames) {
      for (const row of frame.rows) {
        const zoneId = frame.zones.find((zone) => zone.lanes.some(({ id }) => id === row.id))?.id ?? null;
        note(row.carriesForward ?? '', { pageId: page.id, zoneId, cardId: null, laneId: row.id });
      }
    }
  }
  return [...found.values()];
};
