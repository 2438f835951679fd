import type { AreaTexts } from '../types';
import type { fi } from './fi';

export const sv: AreaTexts<typeof fi> = {
  title: 'Gör kort av rader',
  open: 'Rader till kort',
  source: 'Klistra in eller skriv raderna här',
  'source.hint': 'Varje rad blir ett kort. Du kan också klistra in en tabell från Word eller Excel.',
  again: 'Klistra in andra rader',
  kind: 'Vilka kort',
  zone: 'Vart',
  decisions: 'Beslut',
  headings: 'Den första raden innehåller rubriker',
  column: 'Kolumn {number}',
  'column.of': 'Vart kolumnen går: {name}',
  'target.append': 'Efter kortets text',
  'target.skip': 'Lämnas bort',
  preview: 'Förhandsvisning',
  'row.include': 'Ta med: {text}',
  'rows.include': 'Ta med',
  'rows.all': 'Välj alla rader',
  'rows.none': 'Det finns ingen text på raderna. Kopiera raderna på nytt och klistra in dem här.',
  'rows.leftOut_one': 'Högst {max} kort kan göras på en gång. Den sista raden lämnas bort: klistra in den skilt.',
  'rows.leftOut_other': 'Högst {max} kort kan göras på en gång. De sista {count} raderna lämnas bort: klistra in dem skilt.',
  make_one: 'Gör {count} kort',
  make_other: 'Gör {count} kort',
  made_one: '{count} kort har lagts till: {zone}',
  made_other: '{count} kort har lagts till: {zone}',
};
