/** The canvas itself: what is said about cards, zones and arrows on it. */
export const fi = {
  label: 'Taulu',
  help: 'Liiku nuolinäppäimillä. Enter muokkaa, N lisää kortin, A aloittaa nuolen, Delete poistaa.',
  addHere: 'Lisää ruutuun: {kind}, {zone}',
  'zone.empty': '{zone}: tyhjä. Lisää kortti Enterillä.',
  'card.at': '{kind}: {text}. {zone}',
  'card.editing': '{name} kirjoittaa',
  edit: 'Muokkaa',
  details: 'Tiedot',
  arrow: 'Nuoli',
  delete: 'Poista',
  relation: 'Nuoli',
  'relation.at': 'Nuoli: {from} → {to}',
  'relate.from': 'Valitse kortti, josta nuoli alkaa.',
  'relate.to': 'Valitse kortti, johon nuoli osoittaa. Esc peruu.',
  'relate.target': 'Nuoli korttiin: {text}. Enter vahvistaa.',
} as const;
