import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as Y from 'yjs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { buildOutline } from '../../shared/outline';
import { readWorkshop, writeMember } from '../../shared/protocol';
import { openLibrary, type Library, type NewWorkshop } from './index';

const day: NewWorkshop = { templateId: 'verkostopaiva', title: 'Verkostopäivä', region: 'Pohjola', date: '2026-11-26', groups: 2, language: 'fi' };
let dir: string;
let library: Library;
let clock: number;

async function open(): Promise<Library> {
  const opened = await openLibrary(dir, { now: () => clock });
  if (!opened.ok) throw new Error(opened.error);
  return opened.value;
}

async function create(input: Partial<NewWorkshop> = {}): Promise<string> {
  const id = await library.create({ ...day, ...input });
  if (id === null) throw new Error('not created');
  return id;
}

async function read(name: string): Promise<Y.Doc> {
  const doc = new Y.Doc();
  for (const update of (await library.docs.load(name)).updates) Y.applyUpdate(doc, update);
  return doc;
}

async function edit(name: string, change: (doc: Y.Doc) => void): Promise<void> {
  const doc = await read(name);
  const before = Y.encodeStateVector(doc);
  change(doc);
  await library.docs.append(name, Y.encodeStateAsUpdate(doc, before));
}

const boardsOf = async (id: string): Promise<string[]> => (await library.info(id))?.groups.map(({ boardId }) => `board:${boardId}`) ?? [];

beforeEach(async () => {
  clock = 1_000;
  dir = await mkdtemp(join(tmpdir(), 'polkupaja-library-'));
  library = await open();
});
afterEach(async () => {
  await library.close();
  await rm(dir, { recursive: true, force: true });
});

describe('library', () => {
  test.each([
    ['fi', 'Ryhmä 1'],
    ['sv', 'Grupp 1'],
    ['en', 'Group 1'],
  ] as const)('a new workshop (%s) has its document and a board of the template for every group', async (language, firstGroup) => {
    const id = await create({ language, groups: 3 });
    const workshop = readWorkshop(await read(`workshop:${id}`), id);
    expect(workshop).toMatchObject({ title: day.title, region: day.region, date: day.date, templateId: 'verkostopaiva', language });
    expect(workshop.groups.map(({ name }) => name)[0]).toBe(firstGroup);
    expect(workshop.dataNotice).not.toBe('');
    for (const name of await boardsOf(id)) expect(buildOutline(await read(name)).pages).toHaveLength(3);
    expect(await library.create({ ...day, templateId: 'nosuch' })).toBeNull();
  });

  test('the list shows the newest change first, and survives being closed', async () => {
    const first = await create({ title: 'Ensimmäinen' });
    clock = 2_000;
    const second = await create({ title: 'Toinen' });
    expect((await library.list()).map(({ id }) => id)).toEqual([second, first]);
    clock = 3_000;
    await edit((await boardsOf(first))[0] ?? '', (doc) => doc.getMap('test').set('a', 1));
    await library.close();
    library = await open();
    expect((await library.list()).map(({ id, changedAt }) => [id, changedAt])).toEqual([[first, 3_000], [second, 2_000]]);
  });

  test('a rename is in the document, in the list, and told to whoever has it open', async () => {
    const id = await create();
    const told: string[] = [];
    library.onDidChangeDoc((name) => told.push(name));
    expect(await library.rename(id, 'Uusi nimi')).toBe(true);
    expect((await library.list())[0]?.title).toBe('Uusi nimi');
    expect(readWorkshop(await read(`workshop:${id}`), id).title).toBe('Uusi nimi');
    expect(told).toEqual([`workshop:${id}`]);
    expect(await library.rename('nosuch', 'x')).toBe(false);
  });

  test('a change of the workshop’s document by others shows in the list', async () => {
    const id = await create();
    await edit(`workshop:${id}`, (doc) => doc.getMap('meta').set('region', 'Etelä'));
    expect((await library.info(id))?.region).toBe('Etelä');
  });

  test('a duplicate has everything but the members, under new ids', async () => {
    const id = await create();
    const board = (await boardsOf(id))[0] ?? '';
    await edit(board, (doc) => doc.getMap('test').set('a', 1));
    await edit(`workshop:${id}`, (doc) => writeMember(doc, { id: 'p1', name: 'Aino', groupId: 'g', role: 'participant', colour: '#000' }));
    const copy = (await library.duplicate(id, 'Kopio')) ?? '';
    const workshop = readWorkshop(await read(`workshop:${copy}`), copy);
    expect(workshop).toMatchObject({ title: 'Kopio', region: day.region, members: [] });
    const copiedBoard = (await boardsOf(copy))[0] ?? '';
    expect(copiedBoard).not.toBe(board);
    expect((await read(copiedBoard)).getMap('test').toJSON()).toEqual({ a: 1 });
    expect((await read(copiedBoard)).getMap('meta').get('boardId')).toBe(copiedBoard.slice(6));
    await edit(copiedBoard, (doc) => doc.getMap('test').set('a', 2));
    expect((await read(board)).getMap('test').toJSON()).toEqual({ a: 1 });
    expect(readWorkshop(await read(`workshop:${id}`), id).members).toHaveLength(1);
  });

  test('the bin keeps a workshop until it is deleted for good, with what belongs to it', async () => {
    const id = await create();
    const other = await create();
    const boards = await boardsOf(id);
    await library.records.put('session', 'abc', { workshopId: id });
    await library.records.put('session', 'def', { workshopId: other });
    expect(await library.deleteForever(id)).toBe(false);
    await library.moveToBin(id);
    expect((await library.list()).map((entry) => entry.id)).toEqual([other]);
    expect((await library.listBin()).map((entry) => entry.id)).toEqual([id]);
    await library.restoreFromBin(id);
    expect(await library.listBin()).toEqual([]);
    await library.moveToBin(id);
    expect(await library.deleteForever(id)).toBe(true);
    await library.close();
    library = await open();
    expect(await library.listBin()).toEqual([]);
    for (const name of [`workshop:${id}`, ...boards]) expect(await library.docs.load(name)).toEqual({ updates: [], damaged: false });
    expect((await library.records.all('session')).map(({ key }) => key)).toEqual(['def']);
    expect(library.workshopOf(boards[0] ?? '')).toBeNull();
  });

  test('a thumbnail is kept until the workshop changes', async () => {
    const id = await create();
    expect(await library.info(id)).toMatchObject({ thumbnail: '', thumbnailStale: true });
    await library.setThumbnail(id, '<svg/>', clock);
    expect(await library.info(id)).toMatchObject({ thumbnail: '<svg/>', thumbnailStale: false });
    clock = 2_000;
    await edit((await boardsOf(id))[0] ?? '', (doc) => doc.getMap('test').set('a', 1));
    expect(await library.info(id)).toMatchObject({ thumbnail: '<svg/>', thumbnailStale: true });
  });

  test('one process at a time', async () => {
    expect(await openLibrary(dir)).toEqual({ ok: false, error: 'in-use' });
  });

  test('a folder that can’t be made is named', async () => {
    expect(await openLibrary('/dev/null/library')).toEqual({ ok: false, error: 'unwritable' });
  });
});
