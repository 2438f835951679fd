/** The fixed headings of a description in Innokylä (https://innokyla.fi), in its order. */
export const INNOKYLA_HEADINGS = [
  'environment',
  'startingPoint',
  'developers',
  'change',
  'measuring',
  'plan',
  'target',
  'ideation',
  'idea',
  'trialGoals',
  'trial',
  'trialLearned',
  'solution',
  'conditions',
  'results',
  'tips',
] as const;
export type InnokylaHeading = (typeof INNOKYLA_HEADINGS)[number];
