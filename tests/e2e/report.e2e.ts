import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { extractRawText } from 'mammoth';
import readXlsxFile from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { openLibrary } from '../../electron/library';
import { readWorkshop } from '../../shared/protocol';
import { readPdfAccessibility } from '../support/pdf-accessibility';
import { bare, packageFiles, xmlErrors } from '../support/read-package';
import { samplePicture, sampleTexts, sampleWorkshop, writeSample } from '../support/sample-board';
import { servePage, type ServedPage } from '../support/serve-page';
import { launchApp, launchGuests, type GuestBrowser, type RunningApp } from './support';
import { call } from './support/bridge-calls';

const run = promisify(execFile);

/** A library with one workshop whose first group's board holds the sample. */
async function libraryWithSample(folder: string): Promise<{ readonly workshopId: string; readonly groupId: string }> {
  const opened = await openLibrary(join(folder, 'library'));
  if (!opened.ok) throw new Error(`library: ${opened.error}`);
  const library = opened.value;
  const docOf = async (name: string): Promise<Y.Doc> => {
    const doc = new Y.Doc();
    for (const update of (await library.docs.load(name)).updates) Y.applyUpdate(doc, update);
    return doc;
  };
  try {
    const workshopId = await library.create({ templateId: 'verkostopaiva', title: 'Alueellinen verkostopäivä', region: 'Esimerkkialue', date: '2026-11-12', groups: 2, language: 'fi' });
    if (workshopId === null) throw new Error('no workshop');
    const [group] = readWorkshop(await docOf(`workshop:${workshopId}`), workshopId).groups;
    if (!group) throw new Error('no group');
    const board = await docOf(`board:${group.boardId}`);
    const before = Y.encodeStateVector(board);
    writeSample(board);
    await library.docs.append(`board:${group.boardId}`, Y.encodeStateAsUpdate(board, before));
    return { workshopId, groupId: group.id };
  } finally {
    await library.close();
  }
}

describe('the app', () => {
  let dataDir = '';
  let running: RunningApp | undefined;
  let made: { readonly workshopId: string; readonly groupId: string };
  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'polkupaja-report-'));
    made = await libraryWithSample(dataDir);
    running = await launchApp({ dataDir });
  });
  afterAll(async () => {
    await running?.close();
    await rm(dataDir, { recursive: true, force: true });
  });

  test.each(['group', 'workshop'] as const)('prints a PDF of a %s that holds every text, is tagged, and turns the page for the path and the maps', async (kind) => {
    if (!running) throw new Error('not running');
    const scope = kind === 'group' ? { kind, groupId: made.groupId } : { kind };
    const outcome = await call(running.window, 'export.run', { workshopId: made.workshopId, scope, format: 'pdf', language: 'fi', pictures: [] });
    if (outcome.kind !== 'saved') throw new Error(outcome.kind);
    const { stdout: text } = await run('pdftotext', ['-raw', outcome.path, '-']);
    expect(sampleTexts().filter((part) => !bare(text).includes(bare(part)))).toEqual([]);
    expect(bare(text)).toContain(bare('Aineisto jää alueen omaan käyttöön jatkotyötä varten'));
    const { stdout: about } = await run('pdfinfo', ['-f', '1', '-l', '99', outcome.path]);
    expect(about).toMatch(/Tagged:\s+yes/);
    expect(about).toMatch(/Title:\s+Alueellinen verkostopäivä/);
    const sizes = [...about.matchAll(/size:\s+([\d.]+) x ([\d.]+) pts/g)].map(([, width, height]) => (Number(width) > Number(height) ? 'landscape' : 'portrait'));
    expect(sizes[0]).toBe('landscape');
    expect(sizes).toContain('portrait');
    // The path's page, whole and in bands, and the two other pages.
    expect(sizes.filter((size) => size === 'landscape').length).toBeGreaterThanOrEqual(5);
    expect(text).toMatch(new RegExp(`\\b1/${sizes.length}\\b`));

    const accessibility = await readPdfAccessibility(outcome.path);
    // What is left, and why, stands in docs/pdf-accessibility.md.
    expect(accessibility.findings).toEqual(['06-001 no XMP metadata', '06-002 no PDF/UA identifier']);
    const { bookmarks } = accessibility;
    expect(bookmarks[0]).toEqual({ page: 1, title: 'Alueellinen verkostopäivä' });
    expect(bookmarks).toHaveLength(accessibility.headings);
    expect(bookmarks.map(({ title }) => title)).toEqual(expect.arrayContaining(['Palvelupolku', 'Avainhenkilöt', 'Aineiston käyttö']));
    expect(bookmarks.map(({ page }) => page)).toEqual(bookmarks.map(({ page }) => page).sort((a, b) => a - b));
    expect(accessibility.figures).toBe(bookmarks.filter(({ title }) => title.startsWith('Kartta: ')).length);
  });

  test('writes Word and Excel files that other programs read', async () => {
    if (!running) throw new Error('not running');
    const [polku] = sampleWorkshop(1).boards[0]?.outline.pages ?? [];
    const pictures = [samplePicture(made.groupId, polku?.id ?? '')];
    const save = async (format: 'docx' | 'xlsx'): Promise<Buffer> => {
      const window = running?.window;
      if (!window) throw new Error('not running');
      const outcome = await call(window, 'export.run', { workshopId: made.workshopId, scope: { kind: 'workshop' }, format, language: 'fi', pictures });
      if (outcome.kind !== 'saved') throw new Error(outcome.kind);
      return readFile(outcome.path);
    };
    const [docx, xlsx] = [await save('docx'), await save('xlsx')];
    const words = bare((await extractRawText({ buffer: docx })).value);
    expect(sampleTexts().filter((part) => !words.includes(bare(part)))).toEqual([]);
    const cells = (await readXlsxFile(xlsx)).flatMap(({ data }) => data.flat());
    expect(sampleTexts().filter((part) => !cells.includes(part))).toEqual([]);
    for (const file of [docx, xlsx]) {
      expect(xmlErrors(file)).toEqual([]);
      expect([...packageFiles(file).keys()].filter((name) => name.includes('/media/'))).toHaveLength(1);
    }
  });
});

describe('pictures', () => {
  let page: ServedPage | undefined;
  let guests: GuestBrowser | undefined;
  beforeAll(async () => {
    [page, guests] = await Promise.all([servePage('report'), launchGuests()]);
  });
  afterAll(async () => {
    await guests?.close();
    await page?.close();
  });

  test('are whole the first time, and all PNG', async () => {
    if (!page || !guests) throw new Error('not ready');
    const { page: tab } = await guests.guest();
    await tab.goto(page.url);
    await tab.waitForFunction(() => window.drawPagePictures !== undefined);
    const { boards } = sampleWorkshop(1);
    const draw = () => tab.evaluate((input) => window.drawPagePictures?.({ boards: input, language: 'fi' }), boards);
    const first = await draw();
    // An embedded font that comes too late leaves texts out of the first picture.
    expect(first).toEqual(await draw());
    expect(first?.map(({ pageId }) => pageId)).toEqual(['polku', 'polku', 'polku', 'polku', 'polku', 'kaytanteet', 'henkilot']);
    for (const { pngBase64, widthPx, heightPx } of first ?? []) {
      const png = Buffer.from(pngBase64, 'base64');
      expect(png.subarray(0, 8)).toEqual(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]));
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([widthPx, heightPx]);
      expect(widthPx).toBeLessThanOrEqual(3000);
    }
  });

  test('are left out where a browser can’t draw, and nothing fails', async () => {
    if (!page || !guests) throw new Error('not ready');
    const { page: tab } = await guests.guest();
    await tab.addInitScript(() => {
      HTMLCanvasElement.prototype.toBlob = (done) => done(null);
    });
    await tab.goto(page.url);
    await tab.waitForFunction(() => window.drawPagePictures !== undefined);
    const pictures = await tab.evaluate((input) => window.drawPagePictures?.({ boards: input, language: 'fi' }), sampleWorkshop(1).boards);
    expect(pictures).toEqual([]);
  });
});
