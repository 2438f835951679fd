import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as Y from 'yjs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Backups } from '../../../electron/backup';
import { openLibrary, type Library } from '../../../electron/library';
import { addCard, zoneId } from '../../../shared/doc';
import { buildOutline } from '../../../shared/outline';
import { boardContext } from '../../support/sample-board';

/* Copies of real workshops in a real folder beside a real library. */
let dir = '';
let folder = '';
let library: Library;
let backups: Backups;
let id = '';
let clock = Date.parse('2026-11-25T09:30:00');

async function open(name: string): Promise<Library> {
  const opened = await openLibrary(join(dir, name));
  if (!opened.ok) throw new Error(opened.error);
  return opened.value;
}

const boardOf = async (of: Library, workshopId: string): Promise<string> => `board:${(await of.info(workshopId))?.groups[0]?.boardId ?? ''}`;

async function read(of: Library, docName: string): Promise<Y.Doc> {
  const doc = new Y.Doc();
  for (const update of (await of.docs.load(docName)).updates) Y.applyUpdate(doc, update);
  return doc;
}

async function write(text: string): Promise<void> {
  const docName = await boardOf(library, id);
  const doc = await read(library, docName);
  addCard(boardContext(doc, `a${doc.clientID}`), { kind: 'service', zone: zoneId('polku', 'polku.yleinen', 'polku.ennen'), text });
  await library.docs.append(docName, Y.encodeStateAsUpdate(doc));
  await library.docs.flushed();
}

const copies = async (): Promise<string[]> => (await readdir(folder)).filter((name) => name.endsWith('.polku')).sort();
const round = async (): Promise<void> => {
  clock += 60_000;
  await backups.run();
};
const problem = (): unknown => {
  const state = backups.state();
  return state.kind === 'on' ? state.problem : state.kind;
};

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'polkupaja-backups-'));
  folder = join(dir, 'tikku');
  await mkdir(folder);
  library = await open('library');
  id = (await library.create({ templateId: 'verkostopaiva', title: 'Verkosto: päivä / 1', region: '', date: '', groups: 1, language: 'fi' })) ?? '';
  backups = new Backups({ library, log: () => undefined, now: () => clock });
  await backups.load();
});
afterEach(async () => {
  await backups.close();
  await library.close();
  await rm(dir, { recursive: true, force: true });
});

test('what has changed is copied, the latest are kept, and a copy opens in another library', async () => {
  expect(await backups.use(folder)).toBeNull();
  await backups.setRhythm({ every: 15, keep: 3 });
  expect(await copies()).toHaveLength(1);
  expect((await copies())[0]).toMatch(/^Verkosto- päivä - 1 2026-11-25 \d\d\.\d\d\.\d\d [0-9a-z]+\.polku$/);
  await round();
  expect(await copies()).toHaveLength(1);
  const [first] = await copies();
  for (const text of ['yksi', 'kaksi', 'kolme', 'viimeinen kortti']) {
    await write(text);
    await round();
  }
  expect(await copies()).toHaveLength(3);
  expect(await copies()).not.toContain(first);
  expect(backups.state()).toMatchObject({ kind: 'on', every: 15, keep: 3, workshops: 1, problem: null, at: clock });
  const other = await open('other');
  const added = await other.importFile(await readFile(join(folder, (await copies()).at(-1) ?? '')));
  if (!added.ok) throw new Error(added.error);
  expect(JSON.stringify(buildOutline(await read(other, await boardOf(other, added.value))))).toContain('viimeinen kortti');
  await other.close();
});

test('the folder, the rhythm and what is copied already outlive a restart; what was chosen anew begins anew', async () => {
  await backups.use(folder);
  await backups.close();
  backups = new Backups({ library, log: () => undefined, now: () => clock });
  await backups.load();
  await round();
  expect(await copies()).toHaveLength(1);
  await rm(join(folder, (await copies())[0] ?? ''));
  await round();
  expect(await copies()).toHaveLength(1);
  await backups.stop();
  await write('ei enää');
  await round();
  expect(await copies()).toHaveLength(1);
  expect(backups.state()).toEqual({ kind: 'off' });
});

test('a folder that is gone is told, never made anew, and taken up again when it is back', async () => {
  await backups.use(folder);
  await rename(folder, `${folder}-irti`);
  await write('tikku irti');
  await round();
  expect(problem()).toBe('gone');
  await expect(readdir(folder)).rejects.toThrow();
  await rename(`${folder}-irti`, folder);
  await round();
  expect(problem()).toBeNull();
  expect(await copies()).toHaveLength(2);
});

test('a folder that can’t be used is not taken, and the one before stays', async () => {
  await backups.use(folder);
  expect(await backups.use(join(dir, 'library', 'kopiot'))).toBe('inside');
  expect(await backups.use(join(dir, 'ei-ole'))).toBe('gone');
  // A folder in which nobody can make files.
  expect(await backups.use('/proc')).toBe('file-unwritable');
  expect(backups.state()).toMatchObject({ kind: 'on', folder });
  await write('jatkuu');
  await round();
  expect(await copies()).toHaveLength(2);
});

test('what is not ours in the folder is left alone, and another computer’s copies too', async () => {
  const strangers = ['muistio.txt', 'Toinen 2026-11-25 08.00.00 abcdefgh12345678.polku', 'Ilman nimeä.polku'];
  for (const name of strangers) await writeFile(join(folder, name), 'x');
  await backups.use(folder);
  await backups.setRhythm({ every: 15, keep: 3 });
  for (let step = 0; step < 5; step += 1) {
    await write(`askel ${step}`);
    await round();
  }
  expect(await readdir(folder)).toEqual(expect.arrayContaining(strangers));
});

test('a personal identity code that was taken out leaves the copies too, and so does a workshop that was removed for good', async () => {
  await write('131052-308T');
  await backups.use(folder);
  const holding = async (text: string): Promise<boolean> => {
    const other = await open('look');
    let found = false;
    for (const name of await copies()) {
      const added = await other.importFile(await readFile(join(folder, name)));
      if (added.ok) found ||= JSON.stringify(buildOutline(await read(other, await boardOf(other, added.value)))).includes(text);
    }
    await other.close();
    return found;
  };
  expect(await holding('131052')).toBe(true);
  const docName = await boardOf(library, id);
  const doc = await read(library, docName);
  const clean = new Y.Doc();
  addCard(boardContext(clean, 'puhdas'), { kind: 'service', zone: zoneId('polku', 'polku.yleinen', 'polku.ennen'), text: 'puhdas' });
  doc.getMap('cards').clear();
  await library.docs.append(docName, Y.encodeStateAsUpdate(doc));
  await library.docs.append(docName, Y.encodeStateAsUpdate(clean));
  expect(await library.docs.purge(docName)).toBe(true);
  await round();
  expect(await copies()).toHaveLength(1);
  expect(await holding('131052')).toBe(false);
  await library.moveToBin(id);
  await round();
  expect(await copies()).toHaveLength(1);
  await library.deleteForever(id);
  await rename(folder, `${folder}-irti`);
  await round();
  await rename(`${folder}-irti`, folder);
  await round();
  expect(await copies()).toEqual([]);
});
