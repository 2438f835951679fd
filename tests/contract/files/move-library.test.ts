import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as Y from 'yjs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { bringLibrary, saveLibrary } from '../../../electron/backup';
import { openLibrary, type Library } from '../../../electron/library';
import { addCard, zoneId } from '../../../shared/doc';
import { buildOutline } from '../../../shared/outline';
import { findTemplate } from '../../../shared/templates';
import { boardContext } from '../../support/sample-board';

/* A whole library in a folder, and what another computer makes of it. */
const AT = new Date('2026-11-25T12:00:00');
let dir = '';
let here: Library;
let there: Library;
let ids: string[] = [];

async function open(name: string): Promise<Library> {
  const opened = await openLibrary(join(dir, name));
  if (!opened.ok) throw new Error(opened.error);
  return opened.value;
}

const docNameOf = async (library: Library, id: string): Promise<string> => `board:${(await library.info(id))?.groups[0]?.boardId ?? ''}`;

async function replica(library: Library, docName: string): Promise<Y.Doc> {
  const doc = new Y.Doc();
  for (const update of (await library.docs.load(docName)).updates) Y.applyUpdate(doc, update);
  return doc;
}

async function write(library: Library, id: string, text: string): Promise<void> {
  const docName = await docNameOf(library, id);
  const doc = await replica(library, docName);
  addCard(boardContext(doc, `a${doc.clientID}`), { kind: 'service', zone: zoneId('polku', 'polku.yleinen', 'polku.ennen'), text });
  await library.docs.append(docName, Y.encodeStateAsUpdate(doc));
  await library.docs.flushed();
}

const texts = async (library: Library): Promise<string> => JSON.stringify(await Promise.all((await library.list()).map(async ({ id }) => buildOutline(await replica(library, await docNameOf(library, id))))));

async function saved(): Promise<string> {
  const outcome = await saveLibrary(here, dir, AT, 'Polkupaja-kirjasto');
  if (outcome.kind !== 'saved') throw new Error(JSON.stringify(outcome));
  return outcome.folder;
}

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'polkupaja-moving-'));
  [here, there] = [await open('here'), await open('there')];
  ids = [];
  for (const title of ['Sama / nimi', 'Sama / nimi', 'Kolmas']) ids.push((await here.create({ templateId: 'verkostopaiva', title, region: '', date: '', groups: 1, language: 'fi' })) ?? '');
  await write(here, ids[0] ?? '', 'ensimmäisen kortti');
  const template = findTemplate('verkostopaiva');
  if (template) await here.templates.put({ ...template, id: 'omapohja0001' });
});
afterEach(async () => {
  await here.close();
  await there.close();
  await rm(dir, { recursive: true, force: true });
});

test('everything comes along, once', async () => {
  const folder = await saved();
  expect(folder).toBe(join(dir, 'Polkupaja-kirjasto 2026-11-25'));
  expect(await bringLibrary(there, folder)).toEqual({ kind: 'brought', workshops: 3, templates: 1, known: 0, left: [] });
  expect((await there.list()).map(({ title }) => title).sort()).toEqual(['Kolmas', 'Sama / nimi', 'Sama / nimi']);
  expect(await texts(there)).toContain('ensimmäisen kortti');
  expect((await there.templates.all()).map(({ id }) => id)).toEqual(['omapohja0001']);
  expect(await bringLibrary(there, folder)).toEqual({ kind: 'brought', workshops: 0, templates: 0, known: 3, left: [] });
  expect(await there.list()).toHaveLength(3);
});

test('what differs comes beside what is here; neither changes the other', async () => {
  const folder = await saved();
  await bringLibrary(there, folder);
  await write(there, ids[0] ?? '', 'siellä kirjoitettu');
  await write(here, ids[0] ?? '', 'täällä kirjoitettu');
  const second = await saved();
  expect(second).toBe(join(dir, 'Polkupaja-kirjasto 2026-11-25 (2)'));
  expect(await bringLibrary(there, second)).toMatchObject({ workshops: 1, known: 2 });
  expect(await there.list()).toHaveLength(4);
  const all = await texts(there);
  for (const text of ['siellä kirjoitettu', 'täällä kirjoitettu']) expect(all).toContain(text);
});

test('a damaged file is named and the rest comes; a folder without its list, with half of one, or with a newer one brings nothing', async () => {
  const folder = await saved();
  const [file = ''] = (await readdir(folder)).filter((name) => name.startsWith('Kolmas'));
  const bytes = await readFile(join(folder, file));
  bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
  await writeFile(join(folder, file), bytes);
  const [template = ''] = (await readdir(folder)).filter((name) => name.includes('omapohja0001'));
  // Still a template, but not the one that was saved.
  await writeFile(join(folder, template), (await readFile(join(folder, template), 'utf8')).replace('omapohja0001', 'omapohja0002'));
  expect(await bringLibrary(there, folder)).toEqual({ kind: 'brought', workshops: 2, templates: 0, known: 0, left: [file, template] });
  const list = join(folder, 'library.json');
  const whole = await readFile(list, 'utf8');
  for (const [text, problem] of [
    [whole.slice(0, 40), 'unfinished'],
    [JSON.stringify({ ...(JSON.parse(whole) as object), formatVersion: 2 }), 'newer'],
    [JSON.stringify({ formatVersion: 1, workshops: [{ file: '../here/CURRENT', sha256: 'a'.repeat(64) }], templates: [] }), 'unfinished'],
  ] as const) {
    await writeFile(list, text);
    expect(await bringLibrary(there, folder)).toEqual({ kind: 'problem', problem });
  }
  await rm(list);
  expect(await bringLibrary(there, folder)).toEqual({ kind: 'problem', problem: 'no-library' });
  expect(await bringLibrary(there, join(dir, 'ei-ole'))).toEqual({ kind: 'problem', problem: 'gone' });
  expect(await there.list()).toHaveLength(2);
});

test('where nothing can be written nothing is said to be saved', async () => {
  expect(await saveLibrary(here, '/proc', AT, 'Polkupaja-kirjasto')).toEqual({ kind: 'problem', problem: 'file-unwritable' });
  expect(await saveLibrary(here, join(dir, 'ei-ole'), AT, 'Polkupaja-kirjasto')).toEqual({ kind: 'problem', problem: 'gone' });
});
