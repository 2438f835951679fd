import { headings } from './headings';

/** The description for Innokylä, and its fixed headings. */
export const fi = {
  title: 'Innokylä-kuvaus',
  open: 'Innokylä-kuvaus…',
  help: 'Tekstit on koottu työpajan kirjauksista Innokylän otsikoiden alle. Kopioi kenttä kerrallaan Innokylään ja viimeistele siellä.',
  empty: 'Työpajassa ei ole kirjattu tästä.',
  copy: 'Kopioi: {heading}',
  copyAll: 'Kopioi kaikki',
  copied: 'Kopioitu',
  notCopied: 'Kopiointi ei onnistunut. Valitse teksti ja kopioi se näppäimillä.',
  ...headings,
} as const;
