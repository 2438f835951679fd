import type { AreaTexts } from '../types';
import type { fi } from './fi';

export const en: AreaTexts<typeof fi> = {
  title: 'Description for Innokylä',
  open: 'Description for Innokylä…',
  help: 'The texts come from the workshop’s record, under Innokylä’s headings. Copy one field at a time to Innokylä and finish it there.',
  empty: 'Nothing is recorded about this.',
  copy: 'Copy: {heading}',
  copyAll: 'Copy all',
  copied: 'Copied',
  notCopied: 'Copying did not work. Select the text and copy it with the keys.',
  // The headings stand in Innokylä in Finnish, whatever one reads.
  heading_environment: 'Toimintaympäristö',
  heading_startingPoint: 'Lähtötilanne ja strategiset liittymäkohdat',
  heading_developers: 'Kehittäjäjoukko',
  heading_change: 'Tavoiteltu muutos',
  heading_measuring: 'Muutoksen mittaaminen',
  heading_plan: 'Toteutussuunnitelma',
  heading_target: 'Kohderyhmä ja asiakasymmärrys',
  heading_ideation: 'Ideointi',
  heading_idea: 'Idea',
  heading_trialGoals: 'Kokeilun tavoitteet',
  heading_trial: 'Kokeilu',
  heading_trialLearned: 'Kokeilusta opittua',
  heading_solution: 'Ratkaisun perusidea',
  heading_conditions: 'Toimivuuden ja käyttöönoton ehdot',
  heading_results: 'Arvioinnin tulokset tiivistettynä',
  heading_tips: 'Vinkit toimintamallin soveltajille',
};
