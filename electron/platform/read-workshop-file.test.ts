import { mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readWorkshopFile } from './read-workshop-file';

let dir = '';
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'polkupaja-read-'));
});
afterAll(() => rm(dir, { recursive: true, force: true }));

test('a file of two gigabytes is refused by its size, without being read', async () => {
  const path = join(dir, 'suuri.polku');
  const handle = await open(path, 'w');
  await handle.truncate(2 * 1024 ** 3);
  await handle.close();
  const before = process.memoryUsage().arrayBuffers;
  expect(await readWorkshopFile(path)).toEqual({ ok: false, error: 'file-too-large' });
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(50_000_000);
});

test('an empty file is read as nothing; a folder or no file is a problem with a name', async () => {
  await writeFile(join(dir, 'tyhja.polku'), '');
  expect(await readWorkshopFile(join(dir, 'tyhja.polku'))).toEqual({ ok: true, value: new Uint8Array() });
  expect(await readWorkshopFile(dir)).toEqual({ ok: false, error: 'file-unreadable' });
  expect(await readWorkshopFile(join(dir, 'puuttuu.polku'))).toEqual({ ok: false, error: 'file-unreadable' });
});
