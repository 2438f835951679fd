import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as Y from 'yjs';
import { describe, expect, test } from 'vitest';
import { cardKindSpec, createBoard } from '../../shared/doc';
import { LANGUAGES, type Language } from '../../shared/kernel/language';
import { allCards, buildOutline, type BoardOutline } from '../../shared/outline';
import { layoutPage } from '../../shared/outline/layout';
import { pagePictureSvg } from '../../shared/outline/picture';
import { TEMPLATES } from '../../shared/templates';
import { checkTemplate, parseTemplateFile, templateFile, type Template } from '../../shared/templates/machinery';
import { toCsv } from '../../electron/exports/csv';
import { toDocx } from '../../electron/exports/docx';
import { toJson } from '../../electron/exports/json';
import { toMarkdown } from '../../electron/exports/markdown';
import { toXlsx } from '../../electron/exports/xlsx';
import { discoverTemplates, TEMPLATES_FOLDER } from '../support/discover-templates';
import { docxText, xlsxText } from '../e2e/people/documents';
import { exampleOutline, exampleReport } from '../support/example-report';
import { bare } from '../support/read-package';

const discovered = await discoverTemplates();

const emptyBoard = (template: Template, language: Language): BoardOutline => {
  const doc = new Y.Doc();
  createBoard(doc, template, language, 'board');
  const outline = buildOutline(doc);
  doc.destroy();
  return outline;
};
const rows = (template: Template) => template.pages.flatMap((page) => page.frames.flatMap((frame) => frame.rows ?? []));

describe('the templates', () => {
  test('the list that the app offers has exactly the folders, each under its own id', () => {
    expect([...discovered.values()].map(({ id }) => id)).toEqual([...discovered.keys()]);
    expect(TEMPLATES.map(({ id }) => id).sort()).toEqual([...discovered.keys()].sort());
  });

  test('one more folder is one more template, found and checked like the others', async () => {
    const copy = await mkdtemp(join(tmpdir(), 'polkupaja-one-more-'));
    try {
      await cp(TEMPLATES_FOLDER, copy, { recursive: true, filter: (path) => !path.endsWith('.test.ts') });
      const source = [...discovered.keys()].includes('tyhja') ? 'tyhja' : ([...discovered.keys()][0] ?? '');
      await cp(join(copy, source), join(copy, 'uusi'), { recursive: true });
      const index = join(copy, 'uusi', 'index.ts');
      await writeFile(index, (await readFile(index, 'utf8')).replace(`id: '${source}'`, `id: 'uusi'`));
      const found = await discoverTemplates(copy);
      expect([...found.keys()]).toEqual([...discovered.keys(), 'uusi'].sort());
      const added = found.get('uusi');
      expect(added?.id).toBe('uusi');
      expect(checkTemplate(added)).toMatchObject({ ok: true });
      if (added) expect(emptyBoard(added, 'fi').pages).toHaveLength(added.pages.length);
    } finally {
      await rm(copy, { recursive: true });
    }
  });
});

describe.each([...discovered])('%s', (_, template) => {
  test('is valid, and travels as a file', () => {
    expect(checkTemplate(template)).toMatchObject({ ok: true });
    expect(parseTemplateFile(templateFile(template))).toEqual({ ok: true, value: JSON.parse(JSON.stringify(template)) as unknown });
  });

  test('says what to do, to the group and to the facilitator, and how long it takes', () => {
    expect(template.phases.length).toBeGreaterThan(0);
    expect(template.report.length).toBeGreaterThan(0);
    for (const page of template.pages) {
      for (const language of LANGUAGES) {
        expect(page.instruction[language].trim(), `${page.id} instruction`).not.toBe('');
        expect(page.notes[language].trim(), `${page.id} notes`).not.toBe('');
        expect(page.notes[language], `${page.id}: the notes are the facilitator’s`).not.toBe(page.instruction[language]);
      }
    }
  });

  test.each(LANGUAGES)('makes a board in %s with every page, row and column', (language) => {
    const outline = emptyBoard(template, language);
    expect(outline.pages.map(({ title }) => title)).toEqual(template.pages.map(({ title }) => title[language]));
    expect(outline.pages.flatMap(({ frames }) => frames.flatMap((frame) => frame.rows.map(({ title }) => title)))).toEqual(rows(template).map(({ title }) => title[language]));
    expect([...outline.warningRules].sort()).toEqual([...template.warnings].sort());
    expect(allCards(outline)).toEqual([]);
    for (const page of outline.pages) for (const frame of page.frames) for (const zone of frame.zones) expect(zone.kinds.length, zone.id).toBeGreaterThan(0);
  });

  test.each(LANGUAGES)('its example in %s is whole: every card in its place, every arrow there', (language) => {
    const outline = exampleOutline(template, language);
    const { cards, relations = [] } = template.example;
    expect(cards.length).toBeGreaterThan(0);
    expect(outline.tray).toEqual([]);
    expect(allCards(outline)).toHaveLength(cards.length);
    expect(outline.relations).toHaveLength(relations.length);
    for (const card of allCards(outline)) {
      expect(Object.keys(card.fields).sort()).toEqual(Object.keys(cardKindSpec(card.kind).fields).sort());
      expect(card.text.trim()).not.toBe('');
    }
  });

  test('its example uses every kind of card that the template has a place for', () => {
    const wanted = new Set(emptyBoard(template, 'fi').pages.flatMap((page) => page.frames.flatMap((frame) => frame.zones.flatMap((zone) => zone.kinds))));
    const used = new Set(template.example.cards.map(({ kind }) => kind));
    expect([...wanted].filter((kind) => !used.has(kind))).toEqual([]);
  });

  test.each(LANGUAGES)('is laid out and drawn in %s, empty and filled', (language) => {
    for (const outline of [emptyBoard(template, language), exampleOutline(template, language)]) {
      for (const page of outline.pages) {
        const layout = layoutPage(page, outline.relations, language, outline.tray);
        const zones = page.frames.flatMap((frame) => frame.zones);
        for (const zone of zones) expect(layout.zones.map(({ id }) => id)).toContain(zone.id);
        const cards = zones.flatMap((zone) => zone.cards.map(({ id }) => id));
        expect(layout.cards.map(({ id }) => id)).toEqual(expect.arrayContaining(cards));
        for (const { rect } of layout.cards) expect([rect.x, rect.y, rect.w, rect.h].every(Number.isFinite)).toBe(true);
        const picture = pagePictureSvg(page, outline.relations, { language, tray: outline.tray });
        expect(picture.svg).toMatch(/^<svg[\s\S]*<\/svg>$/);
        expect(picture.svg).not.toMatch(/NaN|undefined/);
        expect(picture.widthPx).toBeGreaterThan(0);
      }
    }
  });

  test.each(LANGUAGES)('leaves as Word, Excel, Markdown, CSV and JSON in %s with everything of the example', async (language) => {
    const outline = exampleOutline(template, language);
    const report = exampleReport(template, language);
    const folder = await mkdtemp(join(tmpdir(), 'polkupaja-template-'));
    try {
      await writeFile(join(folder, 'a.docx'), await toDocx(report));
      await writeFile(join(folder, 'a.xlsx'), await toXlsx(report));
      const wanted = allCards(outline).map(({ text }) => bare(text));
      for (const text of [await docxText(join(folder, 'a.docx')), await xlsxText(join(folder, 'a.xlsx'))]) expect(wanted.filter((part) => !text.includes(part))).toEqual([]);
      const read = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
      // Marks that a format puts before what would mean something in it.
      const plain = (text: string): string => bare(text).replaceAll(/[\\"]|&(?:amp|lt|gt);/g, '');
      const texts = allCards(outline).map(({ text }) => text);
      for (const text of [toMarkdown(report), toCsv(report), toJson(report)].map(read)) expect(texts.filter((part) => !plain(text.replaceAll(/\\n/g, ' ')).includes(plain(part)))).toEqual([]);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
