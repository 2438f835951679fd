import type { AreaTexts } from '../types';
import type { fi } from './fi';
import { headings } from './headings';

export const sv: AreaTexts<typeof fi> = {
  title: 'Beskrivning för Innokylä',
  open: 'Beskrivning för Innokylä…',
  help: 'Texterna har samlats från anteckningarna under Innokyläs rubriker. Kopiera ett fält i taget till Innokylä och slutför där.',
  empty: 'I verkstaden har inget antecknats om detta.',
  copy: 'Kopiera: {heading}',
  copyAll: 'Kopiera allt',
  copied: 'Kopierad',
  notCopied: 'Kopieringen lyckades inte. Markera texten och kopiera med tangenterna.',
  ...headings,
};
