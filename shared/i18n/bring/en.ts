import type { AreaTexts } from '../types';
import type { fi } from './fi';

export const en: AreaTexts<typeof fi> = {
  save: 'Save the board as a file',
  saved: 'The board is saved as the file {name}. When the workshop goes on at another address, join there and bring the file from the same menu.',
  bring: 'Bring the board from a file',
  brought: 'What was in the file is now on the board.',
  nothingNew: 'Everything in the file was on the board already.',
  otherBoard: 'The file is of another group’s board. Change to that group first.',
  damaged: 'The file can’t be read. The board did not change.',
  newer: 'The file was saved by a newer Polkupaja. Reload the page.',
};
