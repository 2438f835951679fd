import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openSettings } from './settings-file';

let folder = '';
let path = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'polkupaja-settings-'));
  path = join(folder, 'settings.json');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('a choice is there at the next start', async () => {
  await (await openSettings(path)).change({ language: 'sv' });
  const again = await openSettings(path);
  expect(again.get()).toEqual({ language: 'sv', theme: 'system', window: null });
});

test('changes made at the same time all arrive', async () => {
  const settings = await openSettings(path);
  await Promise.all([settings.change({ language: 'en' }), settings.change({ theme: 'dark' })]);
  expect((await openSettings(path)).get()).toMatchObject({ language: 'en', theme: 'dark' });
});

test.each(['{"language": "fi"', '', 'null', '[]', '{"theme": "neon"}', '\u0000\u0000\u0000'])('damaged settings %j are kept aside and the defaults hold', async (text) => {
  await writeFile(path, text);
  const settings = await openSettings(path);
  expect(settings.get()).toEqual({ language: null, theme: 'system', window: null });
  expect(await readdir(folder)).toEqual(['settings.json.damaged']);
  expect(await readFile(`${path}.damaged`, 'utf8')).toBe(text);
  await settings.change({ theme: 'light' });
  expect((await openSettings(path)).get().theme).toBe('light');
});

test("entries of a newer version aren't lost", async () => {
  await writeFile(path, '{"theme":"dark","later":{"a":1}}');
  await (await openSettings(path)).change({ language: 'fi' });
  expect(JSON.parse(await readFile(path, 'utf8'))).toMatchObject({ theme: 'dark', language: 'fi', later: { a: 1 } });
});
