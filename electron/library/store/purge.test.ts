import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { boardDocName } from '../../../shared/doc';
import { openLibrary, type Library } from '..';
import { updateKey } from './keys';
import { openLevel } from './open-level';
import type { LevelDocStore } from './doc-store';

const SECRET = '131052-308T';
let dir: string;
let library: Library;
let name: string;
let doc: Y.Doc;

async function open(): Promise<void> {
  const opened = await openLibrary(dir);
  if (!opened.ok) throw new Error(opened.error);
  library = opened.value;
}

/** Names of the files of the library's folder that hold the bytes. Its tables are not compressed. */
async function filesWith(text: string): Promise<string[]> {
  const found: string[] = [];
  for (const entry of await readdir(dir, { recursive: true, withFileTypes: true })) {
    if (entry.isFile() && (await readFile(join(entry.parentPath, entry.name))).includes(text)) found.push(entry.name);
  }
  return found;
}

async function change(edit: (text: Y.Text) => void): Promise<void> {
  const before = Y.snapshot(doc);
  const stateVector = Y.encodeStateVector(doc);
  doc.transact(() => edit(doc.getText('t')));
  if (!Y.equalSnapshots(before, Y.snapshot(doc))) await library.docs.append(name, Y.encodeStateAsUpdate(doc, stateVector));
}

async function read(): Promise<string> {
  const copy = new Y.Doc();
  for (const update of (await library.docs.load(name)).updates) Y.applyUpdate(copy, update);
  return copy.getText('t').toString();
}

/** As after a night: everything that was in memory is in tables. */
async function reopen(): Promise<void> {
  await library.close();
  await open();
}

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'polkupaja-purge-'));
  await open();
  const id = await library.create({ templateId: 'verkostopaiva', title: 'Päivä', region: '', date: '', groups: 2, language: 'fi' });
  const [group] = (id && (await library.info(id))?.groups) || [];
  if (!id || !group) throw new Error('no workshop');
  name = boardDocName(group.boardId);
  doc = new Y.Doc();
  for (const update of (await library.docs.load(name)).updates) Y.applyUpdate(doc, update);
});
afterEach(async () => {
  await library.close();
  await rm(dir, { recursive: true, force: true });
});

const remove = (text: Y.Text): void => text.delete(text.toString().indexOf(SECRET), SECRET.length);

test('what was removed is in no file any more, and the rest is all there', async () => {
  await change((text) => text.insert(0, `alku ${SECRET} loppu`));
  await library.setThumbnail(library.workshopOf(name) ?? '', `<svg>${SECRET}</svg>`, 0);
  expect(await filesWith(SECRET)).not.toEqual([]);
  await change(remove);
  expect(await filesWith(SECRET)).not.toEqual([]);
  expect(await library.docs.purge(name)).toBe(true);
  expect(await filesWith(SECRET)).toEqual([]);
  await change((text) => text.insert(0, 'uusi '));
  await reopen();
  expect(await filesWith(SECRET)).toEqual([]);
  expect(await read()).toBe('uusi alku  loppu');
  expect((await library.docs.load(name)).damaged).toBe(false);
});

test('wherever the bytes had got to: older generations, older tables, several openings', async () => {
  await change((text) => text.insert(0, `alku ${SECRET} loppu`));
  for (let round = 0; round < 4; round += 1) {
    await (library.docs as LevelDocStore).compact(name, { force: true });
    await reopen();
    await change((text) => text.insert(0, `${'täytettä '.repeat(3_000)}${round}`));
  }
  await change(remove);
  await reopen();
  expect(await filesWith(SECRET)).not.toEqual([]);
  const text = await read();
  expect(await library.docs.purge(name)).toBe(true);
  expect(await filesWith(SECRET)).toEqual([]);
  expect(await read()).toBe(text);
});

test('twice, at once, and with nothing to remove', async () => {
  await change((text) => text.insert(0, 'sisältö'));
  expect(await Promise.all([library.docs.purge(name), library.docs.purge(name)])).toEqual([true, true]);
  expect(await library.docs.purge(name)).toBe(true);
  expect(await read()).toBe('sisältö');
});

test('what is written while it is purged stays', async () => {
  await change((text) => text.insert(0, SECRET));
  await change(remove);
  const purging = library.docs.purge(name);
  const writing = Promise.all(Array.from({ length: 30 }, (_, index) => change((text) => text.insert(text.length, `${index} `))));
  expect(await purging).toBe(true);
  await writing;
  await reopen();
  expect(await read()).toBe(doc.getText('t').toString());
  expect(await filesWith(SECRET)).toEqual([]);
});

test('a damaged document is left as it is', async () => {
  await change((text) => text.insert(0, SECRET));
  await change((text) => text.insert(0, 'toinen '));
  await change(remove);
  await library.close();
  const opened = await openLevel(dir, () => 0);
  if (!opened.ok) throw new Error(opened.error);
  await opened.value.level.del(updateKey(name, 1), { sync: true });
  await opened.value.level.close();
  await open();
  expect(await library.docs.purge(name)).toBe(false);
  const { damaged, updates } = await library.docs.load(name);
  expect({ damaged, updates: updates.length }).toEqual({ damaged: true, updates: 3 });
});
