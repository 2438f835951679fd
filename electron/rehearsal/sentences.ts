/** What simulated people write: keys of `shared/i18n/rehearsal`. */
export const SENTENCE_KEYS = [
  'rehearsal.sentence1',
  'rehearsal.sentence2',
  'rehearsal.sentence3',
  'rehearsal.sentence4',
  'rehearsal.sentence5',
  'rehearsal.sentence6',
  'rehearsal.sentence7',
  'rehearsal.sentence8',
] as const;
