import type { AreaTexts } from '../types';
import type { fi } from './fi';
import { headings } from './headings';

export const en: AreaTexts<typeof fi> = {
  title: 'Description for Innokylä',
  open: 'Description for Innokylä…',
  help: 'The texts come from the workshop’s record, under Innokylä’s headings. Copy one field at a time to Innokylä and finish it there.',
  empty: 'Nothing is recorded about this.',
  copy: 'Copy: {heading}',
  copyAll: 'Copy all',
  copied: 'Copied',
  notCopied: 'Copying did not work. Select the text and copy it with the keys.',
  ...headings,
};
