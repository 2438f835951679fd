import { describe, expect, it } from 'vitest';
import { addCard, zoneId } from '../../shared/doc';
import { buildOutline } from '../../shared/outline';
import { buildReport, type ReportModel } from '../../shared/outline/report';
import { HOSTILE_TEXTS, hostileBoard } from '../../tests/support/hostile-board';
import { boardContext, emptyBoard, sample, sampleTexts, sampleWorkshop } from '../../tests/support/sample-board';
import { toCsv } from './csv';
import { toMarkdown } from './markdown';
import { toVCards } from './vcard';

const { workshop, boards } = sampleWorkshop(1);
const report = buildReport({ workshop, boards, language: 'fi', pictures: [] });
const group = { id: 'g', name: 'Ryhmä', boardId: 'lauta1' };
const hostile = buildReport({ workshop, boards: [{ group, outline: buildOutline(hostileBoard()) }], language: 'fi', pictures: [] });
const read = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

/** What a reader of Markdown shows, near enough: entities and escapes gone. */
const shown = (markdown: string): string =>
  markdown.replace(/&lt;/g, '<').replace(/&amp;/g, '&').replace(/\\([!-/:-@[-`{-~])/g, '$1').replace(/<br>/g, ' ').replace(/[\s\uFFFD]+/gu, '');

/** Fields of a CSV text by RFC 4180. */
function fieldsOf(csv: string): string[] {
  const fields: string[] = [];
  for (const [, quoted, plain] of csv.matchAll(/"((?:[^"]|"")*)"|([^;\r\n"]+)/g)) fields.push(quoted === undefined ? (plain ?? '') : quoted.replace(/""/g, '"'));
  return fields;
}

describe('Markdown', () => {
  it('has every text of the sample, as headings and tables', () => {
    const markdown = read(toMarkdown(report));
    const text = shown(markdown);
    expect(sampleTexts().filter((each) => !text.includes(each.replace(/\s+/gu, '')))).toEqual([]);
    expect(markdown).toMatch(/^# Alueellinen verkostopäivä\n/);
    expect(markdown).toContain('## Avainhenkilöt\n\n| Nimi | ');
  });

  it('shows hostile texts as they were typed', () => {
    const markdown = read(toMarkdown(hostile));
    expect(markdown).not.toMatch(/<(?!br>)/);
    const text = shown(markdown);
    expect(HOSTILE_TEXTS.filter(({ kept }) => !text.includes(kept.replace(/[\s\uFFFD]+/gu, ''))).map(({ typed }) => typed.slice(0, 40))).toEqual([]);
  });
});

describe('CSV', () => {
  it('has every text of the sample in a field of its own, with a mark for Excel', () => {
    const csv = read(toCsv(report));
    expect(csv.startsWith('\uFEFFPalvelut\r\n')).toBe(true);
    const fields = new Set(fieldsOf(csv.slice(1)));
    expect(sampleTexts().filter((text) => !fields.has(text) && text !== workshop.title && text !== workshop.region)).toEqual([]);
  });

  it('has no field that a spreadsheet takes for a formula', () => {
    expect(fieldsOf(read(toCsv(hostile)).slice(1)).filter((field) => /^[=@\t]/.test(field))).toEqual([]);
    expect(read(toCsv(hostile))).toContain('\'=HYPERLINK');
  });
});

describe('vCard', () => {
  const cardsOf = (model: ReportModel): string[] => read(toVCards(model)).split('BEGIN:VCARD').slice(1).map((card) => card.replace(/\r\n /g, ''));

  it('has a card for each key person, with work contact details', () => {
    const cards = cardsOf(report);
    expect(cards).toHaveLength(sample.people.length);
    expect(cards[0]).toContain('FN:Avainhenkilö 1\r\n');
    expect(cards[0]).toContain('TEL;TYPE=work:+358 50 000 0001\r\n');
  });

  it('leaves out who refused, escapes what has a meaning, and folds long lines between characters', () => {
    const doc = emptyBoard();
    const ctx = boardContext(doc);
    addCard(ctx, { kind: 'person', zone: zoneId('henkilot'), text: 'Kieltäjä', fields: { consent: false, phone: '1' } });
    addCard(ctx, { kind: 'person', zone: zoneId('henkilot'), text: 'Meri; Äijä, von', fields: { title: `${'ä'.repeat(100)}\nrivi\\`, lastChecked: '2026-11-12' } });
    const bytes = toVCards(buildReport({ workshop, boards: [{ group, outline: buildOutline(doc) }], language: 'fi', pictures: [] }));
    const text = read(bytes);
    expect(text).not.toContain('Kieltäjä');
    const [card = ''] = text.split('BEGIN:VCARD').slice(1).map((each) => each.replace(/\r\n /g, ''));
    expect(card).toContain('FN:Meri\\; Äijä\\, von\r\n');
    expect(card).toContain(`TITLE:${'ä'.repeat(100)}\\nrivi\\\\\r\n`);
    expect(card).toContain('REV:20261112T000000Z\r\n');
    const longest = Math.max(...text.split('\r\n').map((line) => new TextEncoder().encode(line).length));
    expect(longest).toBeLessThanOrEqual(75);
    expect(text).not.toContain('\uFFFD');
  });
});
