import type { AreaTexts } from '../types';
import type { fi } from './fi';

export const sv: AreaTexts<typeof fi> = {
  title: 'Gruppering och bedömning',
  clusters: 'Grupper',
  matrix: 'Verkan och arbetsmängd',
  tidy: 'Ordna korten gruppvis',
  tidied: 'Korten är nu ordnade gruppvis.',
  tidyAlready: 'Korten är redan ordnade gruppvis.',
  none: 'Det finns inga idéer på den här sidan ännu.',
  noClusters: 'Ge idéer om samma sak samma gruppnamn.',
  clusterOf: 'Grupp: {idea}',
  unrated: 'Inte bedömda',
  agree: 'Kom överens om detta',
  agreeOn: 'Kom överens om detta: {card}',
  'agree.save': 'Anteckna överenskommelsen',
  'agree.goalMissing': 'Skriv vad ni kommer överens om.',
  'agree.whoMissing': 'Skriv vem som sköter detta.',
  'agree.where': 'Vart överenskommelsen kommer',
  agreed: 'Överenskommelsen är antecknad: {place}',
};
