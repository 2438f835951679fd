import type { AreaTexts } from '../types';
import type { fi } from './fi';

export const en: AreaTexts<typeof fi> = {
  label: 'Board',
  help: 'Move with the arrow keys. Enter edits, N adds a card, A starts an arrow, Delete removes.',
  addHere: 'Add to this cell: {kind}, {zone}',
  'zone.empty': '{zone}: empty. Add a card with Enter.',
  'card.at': '{kind}: {text}. {zone}',
  'card.editing': '{name} is writing',
  edit: 'Edit',
  details: 'Details',
  arrow: 'Arrow',
  delete: 'Delete',
  relation: 'Arrow',
  'relation.at': 'Arrow: {from} → {to}',
  'relate.from': 'Choose the card where the arrow starts.',
  'relate.to': 'Choose the card the arrow points to. Esc cancels.',
  'relate.target': 'Arrow to card: {text}. Enter confirms.',
};
