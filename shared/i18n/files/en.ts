import type { AreaTexts } from '../types';
import type { fi } from './fi';

export const en: AreaTexts<typeof fi> = {
  nameless: 'Workshop without a name',
  salvageTitle: 'The file is damaged',
  salvageText: 'The file is not opened as it is, and it is not changed. This can be saved from it:',
  salvageGroups_one: 'The work of one group',
  salvageGroups_other: 'The work of {count} groups',
  salvageMissing: 'This is missing:',
  salvageMissingGroups: 'Groups: {names}',
  salvageMissingWorkshop: 'The workshop’s details, such as its date and participants, and perhaps some groups',
  salvageMissingImages_one: 'One image',
  salvageMissingImages_other: '{count} images',
  salvageMissingBoxes_one: 'The answers of one vote or survey',
  salvageMissingBoxes_other: 'The answers of {count} votes or surveys',
  salvageWithoutList: 'The file’s own list: more may be missing',
  salvageOpen: 'Open as a copy',
  salvageName: '{title} (saved from damage)',
  salvaged: 'The copy is open. The original file is as it was.',
  redact: 'Save a copy without people…',
  redactTitle: 'Copy without people',
  redactText: 'The copy is made anew from what the boards show now. It has no history and no bin.',
  redactKept: 'It holds: what was recorded, rows and columns, arrows, decisions and notes. Job titles and roles stay.',
  redactLeft: 'It leaves out: people, names, numbers and addresses, participants, images, drawings, votes and surveys.',
  redactCheck: 'The program knows the names of participants, key people and those responsible. Read the copy through before you pass it on.',
  redactSave: 'Save the copy',
  redactedName: '{title} – without people',
};
