/** Bringing a board along to another host. */
export const fi = {
  save: 'Tallenna taulu tiedostoksi',
  saved: 'Taulu on tallennettu tiedostoksi {name}. Kun työpaja jatkuu toisessa osoitteessa, liity sinne ja tuo tiedosto samasta valikosta.',
  bring: 'Tuo taulu tiedostosta',
  brought: 'Tiedoston sisältö on nyt taululla.',
  nothingNew: 'Kaikki, mitä tiedostossa on, oli jo taululla.',
  otherBoard: 'Tiedosto on toisen ryhmän taulusta. Vaihda ensin siihen ryhmään.',
  damaged: 'Tiedostoa ei voi lukea. Taulu ei muuttunut.',
  newer: 'Tiedosto on tallennettu uudemmalla Polkupajalla. Päivitä sivu.',
} as const;
