import type { CardField } from '../../doc/cards';

/** What a field names. Fields of one topic suggest each other's names: who serves in one cell leads in another. */
export const SUGGESTION_TOPICS = ['organisation', 'unit', 'area', 'who', 'title', 'network', 'place'] as const;
export type SuggestionTopic = (typeof SUGGESTION_TOPICS)[number];

const TOPICS: Readonly<Partial<Record<CardField | 'responsible', readonly SuggestionTopic[]>>> = {
  providerName: ['organisation'],
  organisation: ['organisation', 'unit'],
  unit: ['unit'],
  area: ['area'],
  title: ['title'],
  responsible: ['who'],
  takesForward: ['who'],
  knowsMore: ['who'],
  substitute: ['who'],
  filledBy: ['who'],
  chair: ['who'],
  doneBy: ['who'],
  agreedBy: ['who'],
  decidedBy: ['who'],
  from: ['who', 'organisation', 'unit'],
  to: ['who', 'organisation', 'unit'],
  network: ['network'],
  where: ['place'],
  site: ['place'],
};

const NONE: readonly SuggestionTopic[] = [];

/** The topics whose names a field suggests; the first is the one to which its own content belongs. None for free texts. */
export const topicsOf = (field: string): readonly SuggestionTopic[] => (Object.hasOwn(TOPICS, field) ? TOPICS[field as CardField] : undefined) ?? NONE;
