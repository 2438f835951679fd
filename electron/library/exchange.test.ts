import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as Y from 'yjs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readWorkshop, writeMember } from '../../shared/protocol';
import { openLibrary, type Library } from './index';
import { writePolku } from './polku/write-polku';

let dirs: string[];
let here: Library;
let there: Library;
let id: string;

async function open(): Promise<Library> {
  const dir = await mkdtemp(join(tmpdir(), 'polkupaja-exchange-'));
  dirs.push(dir);
  const opened = await openLibrary(dir);
  if (!opened.ok) throw new Error(opened.error);
  return opened.value;
}

async function read(library: Library, name: string): Promise<Y.Doc> {
  const doc = new Y.Doc();
  for (const update of (await library.docs.load(name)).updates) Y.applyUpdate(doc, update);
  return doc;
}

beforeEach(async () => {
  dirs = [];
  here = await open();
  there = await open();
  id = (await here.create({ templateId: 'verkostopaiva', title: 'Verkostopäivä', region: 'Pohjola', date: '2026-11-26', groups: 2, language: 'fi' })) ?? '';
  const doc = await read(here, `workshop:${id}`);
  writeMember(doc, { id: 'p1', name: 'Aino', groupId: readWorkshop(doc, id).groups[0]?.id ?? '', role: 'chair', colour: '#1d4ed8' });
  await here.docs.append(`workshop:${id}`, Y.encodeStateAsUpdate(doc));
});
afterEach(async () => {
  await here.close();
  await there.close();
  for (const dir of dirs) await rm(dir, { recursive: true, force: true });
});

describe('exchanging workshops as files', () => {
  test('a file from one library opens in another, whole and under the same ids', async () => {
    const file = await here.exportFile(id);
    expect(await there.importFile(file ?? new Uint8Array())).toEqual({ ok: true, value: id });
    const [a, b] = [await here.info(id), await there.info(id)];
    expect({ ...b, changedAt: 0 }).toEqual({ ...a, changedAt: 0 });
    for (const name of [`workshop:${id}`, ...(a?.groups.map(({ boardId }) => `board:${boardId}`) ?? [])]) {
      const [original, copy] = [await read(here, name), await read(there, name)];
      expect(Y.equalSnapshots(Y.snapshot(original), Y.snapshot(copy))).toBe(true);
    }
    expect(readWorkshop(await read(there, `workshop:${id}`), id).members).toMatchObject([{ name: 'Aino', role: 'chair' }]);
  });

  test('opened where it is already, it becomes a second workshop and leaves the first alone', async () => {
    const file = await here.exportFile(id);
    const imported = await here.importFile(file ?? new Uint8Array());
    if (!imported.ok) throw new Error(imported.error);
    expect(imported.value).not.toBe(id);
    const [first, second] = [await here.info(id), await here.info(imported.value)];
    const ids = [...(first?.groups ?? []), ...(second?.groups ?? [])].map(({ boardId }) => boardId);
    expect(new Set(ids).size).toBe(4);
    expect(readWorkshop(await read(here, `workshop:${imported.value}`), imported.value).members).toHaveLength(1);
  });

  test('a file that can’t be read, or holds no workshop, changes nothing', async () => {
    const file = (await here.exportFile(id)) ?? new Uint8Array();
    const empty = writePolku({ title: '', workshop: { id: 'w', state: Y.encodeStateAsUpdate(new Y.Doc()) }, boards: [], images: [], boxes: [] }, 0);
    const noYjs = writePolku({ title: '', workshop: { id: 'w', state: new Uint8Array([250, 251, 252]) }, boards: [], images: [], boxes: [] }, 0);
    for (const bytes of [file.slice(0, -100), new Uint8Array(0), empty, noYjs]) expect(await there.importFile(bytes)).toEqual({ ok: false, error: 'file-damaged' });
    expect(await there.list()).toEqual([]);
  });

  test('there is no file of a workshop that is not there', async () => {
    expect(await here.exportFile('nosuch')).toBeNull();
  });
});
