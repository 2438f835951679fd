/** Texts that the host writes into new documents, and what it prints where it runs without a window. */
export const fi = {
  groupName: 'Ryhmä {number}',
  openHere: 'Polkupaja on käynnissä. Avaa ohjaajan näkymä selaimessa:',
  keepSecret: 'Osoitteessa on ohjaajan avain. Älä anna sitä osallistujille: heille on oma linkki ja koodi näkymässä.',
  joinHere: 'Osallistujat liittyvät tästä: {url}',
  stopHint: 'Lopeta painamalla Ctrl + C.',
  libraryInUse: 'Polkupaja on jo käynnissä tällä tietokoneella. Sulje se ensin.',
  libraryDamaged: 'Työpajojen tallennuspaikka on vioittunut: {folder}',
  libraryNewer: 'Työpajat on tallennettu uudemmalla Polkupajalla. Päivitä ohjelma.',
  libraryUnwritable: 'Kansioon ei voi tallentaa: {folder}',
} as const;
