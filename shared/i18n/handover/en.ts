import type { AreaTexts } from '../types';
import type { fi } from './fi';

export const en: AreaTexts<typeof fi> = {
  fileName: '{title} – handing over',
  title: 'Hand the hosting over to another computer',
  text: 'You get a file with the workshop, the join code and the participants’ places. Sharing stops on this computer at once. Open the file on the other computer and share the workshop there: the code stays the same, the address changes.',
  waiting: 'Participants’ pages wait meanwhile, and they can go on writing. They scan the new code. Who has unsaved work saves the board as a file from their own menu and brings it on the new page.',
  careful: 'Give the file only to the one who goes on: with it one can host in your place.',
  go: 'Hand over to another computer',
  done: 'The hosting has been handed over into the file {name}. Open it on the other computer with Open file.',
};
