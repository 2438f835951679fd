import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as Y from 'yjs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openLibrary, type Library } from '../../../electron/library';
import { addCard, zoneId } from '../../../shared/doc';
import { writeMember } from '../../../shared/protocol';
import { imageFixture } from '../../support/image-bytes';
import { boardContext } from '../../support/sample-board';

/* After a workshop was deleted for good nothing of it is in any file of the app's folder, but the record that it was. */
const WORDS = ['Salattu verkostopäivä', 'Piilokunta', 'Katoava Kortti', 'Poistuva Osallistuja', 'hävinnyt vastaus', 'vanha versio'];

let dir = '';
let library: Library;
let id = '';

const open = async (): Promise<Library> => {
  const opened = await openLibrary(dir);
  if (!opened.ok) throw new Error(opened.error);
  return opened.value;
};

/** Every file below a folder that holds the text, as it is or in UTF-16. */
async function filesWith(text: string | Uint8Array): Promise<string[]> {
  const needles = typeof text === 'string' ? [Buffer.from(text), Buffer.from(text, 'utf16le')] : [Buffer.from(text)];
  const names = (await readdir(dir, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const found: string[] = [];
  for (const name of names) {
    // Some are renamed or merged away while this looks.
    const bytes = await readFile(name).catch(() => Buffer.alloc(0));
    if (needles.some((needle) => bytes.includes(needle))) found.push(name);
  }
  return found;
}

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'polkupaja-deletion-'));
  library = await open();
  id = (await library.create({ templateId: 'verkostopaiva', title: 'Salattu verkostopäivä', region: 'Piilokunta', date: '2026-11-12', groups: 2, language: 'fi' })) ?? '';
  const boardId = (await library.info(id))?.groups[0]?.boardId ?? '';
  const workshop = new Y.Doc();
  for (const update of (await library.docs.load(`workshop:${id}`)).updates) Y.applyUpdate(workshop, update);
  writeMember(workshop, { id: 'p1', name: 'Poistuva Osallistuja', groupId: '', role: 'participant', colour: '' });
  await library.docs.append(`workshop:${id}`, Y.encodeStateAsUpdate(workshop));
  const board = new Y.Doc();
  for (const update of (await library.docs.load(`board:${boardId}`)).updates) Y.applyUpdate(board, update);
  const ctx = boardContext(board);
  addCard(ctx, { kind: 'service', zone: zoneId('polku', 'polku.yleinen', 'polku.ennen'), text: 'Katoava Kortti, vanha versio' });
  await library.docs.append(`board:${boardId}`, Y.encodeStateAsUpdate(board));
  await library.docs.compact(`board:${boardId}`);
  await library.assets.put(boardId, imageFixture('photo.jpeg'));
  await library.boxes.write(id, 'kysely', { answers: ['hävinnyt vastaus'] });
  await library.records.put('session', 's1', { workshopId: id, name: 'Poistuva Osallistuja' });
  await library.setThumbnail(id, '<svg><text>Katoava Kortti</text></svg>', Date.now());
  // Once closed and opened, what was in the journal is in tables.
  await library.close();
  library = await open();
});
afterEach(async () => {
  await library.close();
  await rm(dir, { recursive: true, force: true });
});

test('nothing of it is in any file, while it is open and after it was closed; another workshop stays', async () => {
  const other = (await library.create({ templateId: 'tyhja', title: 'Jäävä työpaja', region: '', date: '', groups: 1, language: 'fi' })) ?? '';
  for (const text of WORDS.slice(0, 5)) expect([text, (await filesWith(text)).length > 0]).toEqual([text, true]);
  expect((await filesWith(imageFixture('photo.jpeg'))).length).toBe(1);
  await library.moveToBin(id);
  expect(await library.deleteForever(id)).toBe(true);
  for (const text of [...WORDS, imageFixture('photo.jpeg')]) expect([text, await filesWith(text)]).toEqual([text, []]);
  await library.close();
  for (const text of [...WORDS, imageFixture('photo.jpeg')]) expect([text, await filesWith(text)]).toEqual([text, []]);
  library = await open();
  expect((await library.list()).map((entry) => entry.id)).toEqual([other]);
});

test('the retention date stands in the workshop and in its file; the record of the deletion has it, and nothing of the content', async () => {
  expect(await library.setKeepUntil(id, '2027-06-30')).toBe(true);
  expect((await library.info(id))?.keepUntil).toBe('2027-06-30');
  const file = (await library.exportFile(id)) ?? new Uint8Array();
  await library.setKeepUntil(id, '2027-07-31');
  await library.moveToBin(id);
  await library.deleteForever(id);
  expect(await library.removals()).toEqual([{ at: expect.any(Number) as number, date: '2026-11-12', groups: 2, keepUntil: '2027-07-31' }]);
  expect(await library.importFile(file)).toEqual({ ok: true, value: id });
  expect((await library.info(id))?.keepUntil).toBe('2027-06-30');
  expect(await library.setKeepUntil(id, '')).toBe(true);
  expect((await library.info(id))?.keepUntil).toBe('');
});
