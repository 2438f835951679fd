import type { AreaTexts } from '../types';
import type { fi } from './fi';

export const en: AreaTexts<typeof fi> = {
  groupName: 'Group {number}',
  openHere: 'Polkupaja is running. Open the facilitator’s view in a browser:',
  keepSecret: 'The address holds the facilitator’s key. Don’t give it to participants: they have their own link and code in the view.',
  joinHere: 'Participants join here: {url}',
  stopHint: 'Press Ctrl + C to stop.',
  libraryInUse: 'Polkupaja is already running on this computer. Close it first.',
  libraryDamaged: 'The place where workshops are saved is damaged: {folder}',
  libraryNewer: 'The workshops were saved by a newer Polkupaja. Update the program.',
  libraryUnwritable: 'The folder can’t be written to: {folder}',
};
