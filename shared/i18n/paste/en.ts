import type { AreaTexts } from '../types';
import type { fi } from './fi';

export const en: AreaTexts<typeof fi> = {
  title: 'Make cards of lines',
  open: 'Lines to cards',
  source: 'Paste or write the lines here',
  'source.hint': 'Each line becomes a card. You can also paste a table from Word or Excel.',
  again: 'Paste other lines',
  kind: 'Which cards',
  zone: 'Where to',
  decisions: 'Decisions',
  headings: 'The first row has headings',
  column: 'Column {number}',
  'column.of': 'Where the column goes: {name}',
  'target.append': 'After the card’s text',
  'target.skip': 'Leave out',
  preview: 'Preview',
  'row.include': 'Include: {text}',
  'rows.include': 'Include',
  'rows.all': 'Select all rows',
  'rows.none': 'There is no text in these lines. Copy the lines again and paste them here.',
  'rows.leftOut_one': 'At most {max} cards can be made at once. The last row is left out: paste it separately.',
  'rows.leftOut_other': 'At most {max} cards can be made at once. The last {count} rows are left out: paste them separately.',
  make_one: 'Make {count} card',
  make_other: 'Make {count} cards',
  made_one: '{count} card added: {zone}',
  made_other: '{count} cards added: {zone}',
};
