import type { AreaTexts } from '../types';
import type { fi } from './fi';

export const en: AreaTexts<typeof fi> = {
  CHANGE_REFUSED: 'Some of your changes were not accepted, and the board was loaded again.',
  DUPLICATE_CLIENT: 'Something went wrong on this page, and the board was loaded again.',
  DIVERGED: 'The board looked different here than for the others, so it was loaded again.',
  nothing: 'Everything you had written was saved.',
  'kept_one': 'One text did not reach the facilitator’s computer. It is kept on this device.',
  'kept_other': '{count} texts did not reach the facilitator’s computer. They are kept on this device.',
  show: 'Show the texts',
  title: 'Texts that were not saved',
  explain: 'Copy what you need to the board. You see these texts, others do not.',
  copy: 'Copy all',
  copied: 'Copied',
  notCopied: 'Copying did not work. Select the text and copy it yourself.',
  forget: 'Delete the texts from this device',
  ok: 'Got it',
};
