import type { AreaTexts } from '../types';
import type { fi } from './fi';

export const en: AreaTexts<typeof fi> = {
  title: 'Groups',
  name: 'Name of the group: {name}',
  nameMissing: 'Write a name for the group.',
  people_one: '{count} person',
  people_other: '{count} people',
  add: 'Add a group',
  newName: 'Group {number}',
  added: '{name} has been added. Its board is empty.',
  remove: 'Remove the group: {name}',
  removeTitle: 'Remove {name}?',
  removeText: 'The group’s board is kept, and you can bring the group back at any time.',
  removeTo: 'Its people move to',
  removeNow: 'Remove the group',
  removed: '{name} has been removed. Its board is kept.',
  former: 'Removed groups',
  formerText: 'Their boards are kept. A group that is brought back is on the desk, among the boards and in the documents again.',
  restore: 'Bring back {name}',
  restored: '{name} is back.',
  room: 'The group’s video room',
  mainRoom: 'Main room',
};
