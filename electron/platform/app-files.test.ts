import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readAppFile } from './app-files';

let base = '';
let root = '';
beforeAll(async () => {
  base = await mkdtemp(join(tmpdir(), 'polkupaja-app-files-'));
  root = join(base, 'renderer');
  await mkdir(join(root, 'assets'), { recursive: true });
  await mkdir(join(base, 'renderer-other'));
  await writeFile(join(root, 'index.html'), '<!doctype html>');
  await writeFile(join(root, 'assets', 'a b.js'), 'export {}');
  await writeFile(join(base, 'secret.txt'), 'secret');
  await writeFile(join(base, 'renderer-other', 'x.js'), 'secret');
  await symlink(join(base, 'secret.txt'), join(root, 'assets', 'link.txt'));
  await symlink(base, join(root, 'up'));
});
afterAll(() => rm(base, { recursive: true, force: true }));

test('files of the folder come with their type', async () => {
  expect(await readAppFile(root, '/index.html')).toMatchObject({ type: 'text/html; charset=utf-8' });
  expect(await readAppFile(root, '/assets/a%20b.js')).toMatchObject({ type: 'text/javascript; charset=utf-8' });
});

test.each([
  '/',
  '/assets',
  '/nothing.js',
  '/../secret.txt',
  '/..%2fsecret.txt',
  '/%2e%2e/secret.txt',
  '/..%5csecret.txt',
  '/assets/..%2f..%2fsecret.txt',
  '/..%2frenderer-other/x.js',
  '/assets/link.txt',
  '/up/secret.txt',
  '/%00index.html',
  '/%E0%A4%A',
  '/c:/secret.txt',
])('%s gives nothing', async (path) => {
  expect(await readAppFile(root, path)).toBeNull();
});
