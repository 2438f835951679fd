/** Innokylä's fixed headings: they stand there in Finnish, whatever one reads. */
export const headings = {
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
} as const;
