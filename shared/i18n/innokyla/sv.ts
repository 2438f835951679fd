import type { AreaTexts } from '../types';
import type { fi } from './fi';

export const sv: AreaTexts<typeof fi> = {
  title: 'Beskrivning för Innokylä',
  open: 'Beskrivning för Innokylä…',
  help: 'Texterna har samlats från anteckningarna under Innokyläs rubriker. Kopiera ett fält i taget till Innokylä och slutför där.',
  empty: 'I verkstaden har inget antecknats om detta.',
  copy: 'Kopiera: {heading}',
  copyAll: 'Kopiera allt',
  copied: 'Kopierad',
  notCopied: 'Kopieringen lyckades inte. Markera texten och kopiera med tangenterna.',
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
