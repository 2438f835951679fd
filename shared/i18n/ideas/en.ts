import type { AreaTexts } from '../types';
import type { fi } from './fi';

export const en: AreaTexts<typeof fi> = {
  title: 'Cluster and rate',
  clusters: 'Clusters',
  matrix: 'Impact and effort',
  tidy: 'Put cards in order by cluster',
  tidied: 'The cards are now in order by cluster.',
  tidyAlready: 'The cards are in order by cluster already.',
  none: 'There are no ideas on this page yet.',
  noClusters: 'Give ideas about the same thing the same cluster name.',
  clusterOf: 'Cluster: {idea}',
  unrated: 'Not rated',
  agree: 'Agree on this',
  agreeOn: 'Agree on this: {card}',
  'agree.save': 'Record the agreement',
  'agree.goalMissing': 'Write what is agreed.',
  'agree.whoMissing': 'Write who takes care of it.',
  'agree.where': 'Where the agreement comes',
  agreed: 'The agreement is recorded: {place}',
};
