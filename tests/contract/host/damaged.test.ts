import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ClassicLevel } from 'classic-level';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createHostCore, type HostCore } from '../../../electron/host';
import { openLibrary, type Library } from '../../../electron/library';
import { openRelay } from './relay-client';
import { startHost, tempDir } from './start-host';

let dir: string;
let library: Library;
let host: HostCore;
let workshopId: string;
let board: string;

beforeEach(async () => {
  dir = await tempDir();
  const whole = await startHost({ dir });
  workshopId = whole.workshopId;
  board = whole.boards[0] ?? '';
  await whole.host.editDoc(board, (doc) => doc.getMap('test').set('a', 1));
  await whole.host.editDoc(board, (doc) => doc.getMap('test').set('b', 2));
  await whole.stop();

  const level = new ClassicLevel<string, Uint8Array>(join(dir, 'library'), { valueEncoding: 'view' });
  const keys = await level.keys({ gte: `u!${board}!`, lt: `u!${board}"` }).all();
  const last = keys.at(-1) ?? '';
  const record = new Uint8Array((await level.get(last)) ?? new Uint8Array());
  record[record.length - 1] = (record.at(-1) ?? 0) ^ 1;
  await level.put(last, record);
  await level.close();

  const opened = await openLibrary(join(dir, 'library'));
  if (!opened.ok) throw new Error(opened.error);
  library = opened.value;
  host = await createHostCore({ library, clientDir: join(dir, 'client'), firstGuestPort: 0 });
});
afterEach(async () => {
  await host.close();
  await library.close();
  await rm(dir, { recursive: true, force: true });
});

describe('a damaged workshop', () => {
  test('is named, is not hosted, and opens to be read with what could be saved', async () => {
    expect(await library.verify(workshopId)).toEqual({ damaged: true });
    expect((await library.list())[0]).toMatchObject({ id: workshopId, damaged: true });
    expect(await host.startHosting(workshopId)).toEqual({ ok: false, error: 'file-damaged' });

    const client = openRelay(host.inner.socketBase, board, host.facilitatorSession(workshopId).session);
    await client.synced;
    expect(client.provider.authorizedScope).toBe('readonly');
    expect(client.doc.getMap('test').toJSON()).toEqual({ a: 1 });
    client.close();
  });

  test('is read-only from the reading on, also before anybody verified it', async () => {
    await host.editDoc(board, (doc) => doc.getMap('test').set('c', 3));
    const first = openRelay(host.inner.socketBase, board, host.facilitatorSession(workshopId).session);
    await first.synced;
    const second = openRelay(host.inner.socketBase, board, host.facilitatorSession(workshopId).session);
    await second.synced;
    expect(second.provider.authorizedScope).toBe('readonly');
    second.close();
    first.close();
  });

  test('nothing is written on top of the damage, not even by the host itself', async () => {
    const before = (await library.docs.load(board)).updates.length;
    await host.editDoc(board, (doc) => doc.getMap('test').set('c', 3));
    expect((await library.docs.load(board)).updates).toHaveLength(before);
    expect(await library.rename(workshopId, 'Uusi') && (await library.verify(workshopId)).damaged).toBe(true);
  });

  test('what could be saved goes into a copy that is whole', async () => {
    const copy = await library.importFile((await library.exportFile(workshopId)) ?? new Uint8Array());
    if (!copy.ok) throw new Error(copy.error);
    expect(await library.verify(copy.value)).toEqual({ damaged: false });
    expect(await host.startHosting(copy.value)).toMatchObject({ ok: true });
  });
});
