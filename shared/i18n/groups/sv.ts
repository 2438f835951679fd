import type { AreaTexts } from '../types';
import type { fi } from './fi';

export const sv: AreaTexts<typeof fi> = {
  title: 'Grupper',
  name: 'Gruppens namn: {name}',
  nameMissing: 'Skriv ett namn på gruppen.',
  people_one: '{count} person',
  people_other: '{count} personer',
  add: 'Lägg till en grupp',
  newName: 'Grupp {number}',
  added: '{name} har lagts till. Den har en tom tavla.',
  remove: 'Ta bort gruppen: {name}',
  removeTitle: 'Ska {name} tas bort?',
  removeText: 'Gruppens tavla finns kvar, och du kan återställa gruppen när som helst.',
  removeTo: 'Gruppens deltagare flyttas till',
  removeNow: 'Ta bort gruppen',
  removed: '{name} har tagits bort. Tavlan finns kvar.',
  former: 'Borttagna grupper',
  formerText: 'Deras tavlor finns kvar. En återställd grupp syns igen på handledarens bord, bland tavlorna och i dokumenten.',
  restore: 'Återställ {name}',
  restored: '{name} har återställts.',
  room: 'Gruppens videorum',
  mainRoom: 'Huvudrummet',
};
