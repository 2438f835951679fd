export const fi = {
  found: 'Kirjoitit henkilötunnuksen. Sitä ei saa tallentaa taululle.',
  remove: 'Poista tunnus',
  removedHere: 'Tunnus on poistettu taululta. Poistamme sen vielä ohjaajan koneen tallenteista.',
  waiting: 'Tunnus on poistettu taululta. Tallenteista se poistetaan, kun yhteys ohjaajan koneelle palaa.',
  removed: 'Tunnus on poistettu taululta ja ohjaajan koneen tallenteista.',
  count_one: 'Taululla on {count} henkilötunnus',
  count_other: 'Taululla on {count} henkilötunnusta',
} as const;
