import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { createBoard } from '../doc/create-board';
import { boardRoots } from '../doc/schema';
import { LANGUAGES } from '../kernel/language';
import { TEMPLATES } from '../templates';
import { buildOutline } from './build-outline';

test.each(TEMPLATES.flatMap((template) => LANGUAGES.map((language) => ({ template, language, name: `${template.id} ${language}` }))))(
  '$name gives an outline with every page, lane and zone',
  ({ template, language }) => {
    const doc = new Y.Doc();
    createBoard(doc, template, language, 'b');
    const outline = buildOutline(doc);
    expect(outline.pages.map((page) => page.title)).toEqual(template.pages.map((page) => page.title[language]));
    for (const [index, page] of template.pages.entries()) {
      for (const [frameIndex, frame] of page.frames.entries()) {
        const built = outline.pages[index]?.frames[frameIndex];
        expect(built?.rows.map((row) => row.title)).toEqual((frame.rows ?? []).map((row) => row.title[language]));
        expect(built?.columns.map((column) => column.title)).toEqual((frame.columns ?? []).map((column) => column.title[language]));
        // Three circles that overlap have seven regions.
        const cells = frame.kind === 'circles' ? 7 : Math.max(1, frame.rows?.length ?? 1) * Math.max(1, frame.columns?.length ?? 1);
        expect(built?.zones).toHaveLength(cells);
      }
    }
  },
);

test('handovers belong to change-overs only', () => {
  const doc = new Y.Doc();
  createBoard(doc, TEMPLATES[0]!, 'fi', 'b');
  const zones = buildOutline(doc).pages[0]!.frames[0]!.zones;
  expect(zones.find((zone) => zone.id === 'polku/polku.yleinen/polku.ennen')?.kinds).toEqual(['service']);
  expect(zones.find((zone) => zone.id === 'polku/polku.yleinen/polku.aloitus')?.kinds).toEqual(['service', 'handover']);
});

test('records that make no sense are left out and break nothing', () => {
  const doc = new Y.Doc();
  createBoard(doc, TEMPLATES[0]!, 'fi', 'b');
  const roots = boardRoots(doc);
  const odd = new Y.Map<unknown>();
  odd.set('kind', 'constructor');
  roots.cards.set('odd', odd);
  const bare = new Y.Map<unknown>();
  bare.set('kind', 'service');
  roots.cards.set('bare', bare);
  expect(buildOutline(doc).tray.map((card) => card.id)).toEqual(['bare']);
});
