import type { AreaTexts } from '../types';
import type { fi } from './fi';

export const sv: AreaTexts<typeof fi> = {
  label: 'Tavla',
  help: 'Flytta dig med piltangenterna. Enter redigerar, N lägger till ett kort, A börjar en pil, Delete tar bort.',
  addHere: 'Lägg till i rutan: {kind}, {zone}',
  'zone.empty': '{zone}: tom. Lägg till ett kort med Enter.',
  'card.at': '{kind}: {text}. {zone}',
  'card.editing': '{name} skriver',
  edit: 'Redigera',
  details: 'Uppgifter',
  arrow: 'Pil',
  delete: 'Ta bort',
  relation: 'Pil',
  'relation.at': 'Pil: {from} → {to}',
  'relate.from': 'Välj kortet där pilen börjar.',
  'relate.to': 'Välj kortet som pilen pekar på. Esc avbryter.',
  'relate.target': 'Pil till kortet: {text}. Enter bekräftar.',
};
