import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import * as Y from 'yjs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { boardRoots } from '../../../shared/doc';
import { imageFixture, pngOf } from '../../../tests/support/image-bytes';
import { openLibrary, type Library } from '../index';
import { salvagePolku } from '../polku/salvage-polku';
import { UNUSED_KEPT_MS } from './asset-store';

const START = 1_700_000_000_000;
let dirs: string[];
let libraries: Library[];
let now: number;
let here: Library;
let workshop: string;
let board: string;
let other: string;
let photo: string;

async function open(dir: string): Promise<Library> {
  const opened = await openLibrary(dir, { now: () => now });
  if (!opened.ok) throw new Error(opened.error);
  libraries.push(opened.value);
  return opened.value;
}

async function newDir(): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'polkupaja-assets-'));
  dirs.push(dir);
  return dir;
}

const boardsOf = async (library: Library, id: string): Promise<string[]> => (await library.info(id))?.groups.map(({ boardId }) => boardId) ?? [];
const files = async (dir = dirs[0] ?? ''): Promise<string[]> => readdir(join(dir, 'images'));

async function edit(library: Library, boardId: string, change: (images: Y.Map<Y.Map<unknown>>) => void): Promise<void> {
  const doc = new Y.Doc();
  for (const update of (await library.docs.load(`board:${boardId}`)).updates) Y.applyUpdate(doc, update);
  const before = Y.encodeStateVector(doc);
  doc.transact(() => change(boardRoots(doc).images));
  await library.docs.append(`board:${boardId}`, Y.encodeStateAsUpdate(doc, before));
  doc.destroy();
}

const show = (boardId: string, assetId: string, deleted = false): Promise<void> =>
  edit(here, boardId, (images) => {
    const image = images.get('kuva1') ?? new Y.Map<unknown>();
    if (!images.has('kuva1')) images.set('kuva1', image);
    image.set('assetId', assetId);
    image.set('deleted', deleted);
  });

beforeEach(async () => {
  [dirs, libraries, now] = [[], [], START];
  here = await open(await newDir());
  workshop = (await here.create({ templateId: 'verkostopaiva', title: 'Kuvat', region: '', date: '', groups: 2, language: 'fi' })) ?? '';
  [board = '', other = ''] = await boardsOf(here, workshop);
  const stored = await here.assets.put(board, imageFixture('photo.jpeg'));
  photo = stored.ok ? stored.value.assetId : '';
});
afterEach(async () => {
  for (const library of libraries) await library.close().catch(() => undefined);
  for (const dir of dirs) await rm(dir, { recursive: true, force: true });
});

test('images are there after the library was opened anew, for their own board only', async () => {
  await here.close();
  const again = await open(dirs[0] ?? '');
  expect(new Uint8Array((await again.assets.read(board, photo))?.bytes ?? [])).toEqual(imageFixture('photo.jpeg'));
  expect(await again.assets.read(other, photo)).toBeNull();
  expect(again.assets.list(board)).toMatchObject([{ assetId: photo, type: 'image/jpeg', widthPx: 64, heightPx: 48 }]);
});

test('a .polku file carries the images, and opened elsewhere they are on their boards', async () => {
  await here.assets.put(other, imageFixture('photo.jpeg'));
  await here.assets.put(other, pngOf(8, 8));
  const there = await open(await newDir());
  const imported = await there.importFile((await here.exportFile(workshop)) ?? new Uint8Array());
  expect(imported).toEqual({ ok: true, value: workshop });
  expect((await there.assets.read(board, photo))?.type).toBe('image/jpeg');
  expect(there.assets.list(other)).toHaveLength(2);
  expect(there.assets.list(board)).toHaveLength(1);
  expect(await files(dirs[1])).toHaveLength(2);
});

test('an image damaged in the file: the file is not opened as it is, a copy without that image is offered', async () => {
  await here.assets.put(board, pngOf(8, 8));
  const parts = unzipSync((await here.exportFile(workshop)) ?? new Uint8Array());
  const part = parts[`images/${photo}`];
  if (part) part[300] = (part[300] ?? 0) ^ 1;
  const there = await open(await newDir());
  const damaged = zipSync(parts, { level: 0 });
  expect(await there.importFile(damaged)).toEqual({ ok: false, error: 'file-damaged' });
  expect(await there.list()).toEqual([]);
  const salvage = salvagePolku(damaged);
  expect(salvage).toMatchObject({ missingGroups: [], missingImages: 1, withoutWorkshop: false });
  const copy = salvage && (await there.importSalvage(salvage, 'Talteen saatu'));
  const [saved = ''] = copy ? await boardsOf(there, copy) : [];
  expect(copy).not.toBe(workshop);
  expect(await there.assets.read(saved, photo)).toBeNull();
  expect(there.assets.list(saved)).toHaveLength(1);
  expect((await there.list()).map(({ title }) => title)).toEqual(['Talteen saatu']);
});

test('a copy of a workshop shares the files, and keeps them when the first is gone', async () => {
  const copy = (await here.duplicate(workshop, 'Kopio')) ?? '';
  const [copied = ''] = await boardsOf(here, copy);
  expect((await here.assets.read(copied, photo))?.type).toBe('image/jpeg');
  expect(await files()).toEqual([photo]);
  await here.moveToBin(workshop);
  await here.deleteForever(workshop);
  expect((await here.assets.read(copied, photo))?.type).toBe('image/jpeg');
  await here.moveToBin(copy);
  await here.deleteForever(copy);
  expect(await files()).toEqual([]);
});

test('an image that no kept state of the board shows goes on compaction, after its grace and not before', async () => {
  const compact = (): Promise<boolean> => here.docs.compact(`board:${board}`);
  await show(board, photo);
  await compact();
  now += 2 * UNUSED_KEPT_MS;
  await compact();
  expect(await files()).toEqual([photo]);

  await show(board, photo, true);
  await compact();
  now += UNUSED_KEPT_MS - 1;
  await compact();
  expect((await here.assets.read(board, photo))?.type).toBe('image/jpeg');

  // Shown again (undo, a late replica): its time starts anew.
  await show(board, photo);
  await compact();
  await show(board, photo, true);
  now += 2;
  await compact();
  expect(await files()).toEqual([photo]);
  now += UNUSED_KEPT_MS;
  await compact();
  expect(await files()).toEqual([]);
  expect(here.assets.list(board)).toEqual([]);
});

test('an older generation that still shows an image keeps it', async () => {
  const store = here.docs as unknown as { compact(name: string, options: { force: boolean }): Promise<boolean> };
  await show(board, photo);
  expect(await store.compact(`board:${board}`, { force: true })).toBe(true);
  await show(board, photo, true);
  expect(await store.compact(`board:${board}`, { force: true })).toBe(true);
  now += 3 * UNUSED_KEPT_MS;
  await here.docs.compact(`board:${board}`);
  await here.docs.compact(`board:${board}`);
  expect(await files()).toEqual([photo]);
});

test('a board that nobody knows gets none, and a full folder says so without losing the board', async () => {
  expect(await here.assets.put('nosuch', pngOf(8, 8))).toEqual({ ok: false, error: 'no-room' });
  await rm(join(dirs[0] ?? '', 'images'), { recursive: true });
  await writeFile(join(dirs[0] ?? '', 'images'), '');
  expect(await here.assets.put(board, pngOf(8, 8))).toEqual({ ok: false, error: 'failed' });
  await show(board, photo);
  expect(await here.assets.read(board, photo)).toBeNull();
});
