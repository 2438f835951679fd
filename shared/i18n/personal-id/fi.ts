export const fi = {
  found: 'Kirjoitit henkilötunnuksen. Sitä ei saa tallentaa taululle.',
  remove: 'Poista tunnus',
  removedHere: 'Tunnus on poistettu taululta. Poistamme sen vielä ohjaajan koneen tallenteista.',
  waiting: 'Tunnus on poistettu taululta. Tallenteista se poistetaan, kun yhteys ohjaajan koneelle palaa.',
  removed: 'Tunnus on poistettu taululta ja ohjaajan koneen tallenteista.',
  count_one: 'Ryhmien tauluilla on {count} henkilötunnus',
  count_other: 'Ryhmien tauluilla on {count} henkilötunnusta',
  'count.group': '{group}: {count}',
  'count.next': 'Pyydä ryhmää poistamaan.',
  pasted_one: 'Riveillä on {count} henkilötunnus. Sitä ei saa tallentaa taululle.',
  pasted_other: 'Riveillä on {count} henkilötunnusta. Niitä ei saa tallentaa taululle.',
  'pasted.remove': 'Poista tunnukset riveiltä',
} as const;
