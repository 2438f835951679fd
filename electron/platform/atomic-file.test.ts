import { chmod, mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { problemOfFileError, writeFileAtomically, writeFileUnderFreeName } from './atomic-file';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'polkupaja-file-'));
});
afterEach(async () => {
  await chmod(folder, 0o700);
  await rm(folder, { recursive: true, force: true });
});

const bytes = (text: string) => new TextEncoder().encode(text);

test('replaces the file as a whole and leaves nothing else behind', async () => {
  const path = join(folder, 'tulos.docx');
  await writeFile(path, 'the former, longer content');
  expect(await writeFileAtomically(path, bytes('uusi'))).toEqual({ ok: true, value: { path, bytes: 4 } });
  expect(await readFile(path, 'utf8')).toBe('uusi');
  expect(await readdir(folder)).toEqual(['tulos.docx']);
});

test('a failed write leaves the former file and no temporary one', async () => {
  const path = join(folder, 'tulos.docx');
  await mkdir(join(path, 'inside'), { recursive: true }); // a folder of that name: the rename fails
  expect(await writeFileAtomically(path, bytes('uusi'))).toEqual({ ok: false, error: 'file-unwritable' });
  expect(await readdir(folder)).toEqual(['tulos.docx']);
  expect(await readdir(path)).toEqual(['inside']);
});

test('a folder that is not there is a named problem', async () => {
  expect(await writeFileAtomically(join(folder, 'no', 'tulos.docx'), bytes('x'))).toEqual({ ok: false, error: 'file-unwritable' });
});

test('a full disk has its own name', async () => {
  expect(problemOfFileError(Object.assign(new Error('full'), { code: 'ENOSPC' }), 'file-unwritable')).toBe('disk-full');
  expect(problemOfFileError(new Error('other'), 'file-unreadable')).toBe('file-unreadable');
});

test.skipIf(process.platform !== 'linux')('a device without room reports a full disk', async () => {
  // /dev/full answers every write with ENOSPC.
  const { open } = await import('node:fs/promises');
  const full = await open('/dev/full', 'w');
  const error = await full.writeFile('x').catch((reason: unknown) => reason);
  await full.close();
  expect(problemOfFileError(error, 'file-unwritable')).toBe('disk-full');
});

test('a free name never replaces a file', async () => {
  const path = join(folder, 'tulos.pdf');
  const results = [];
  for (const text of ['a', 'b', 'c']) results.push(await writeFileUnderFreeName(path, bytes(text)));
  expect(results.map((result) => (result.ok ? result.value.path : result.error))).toEqual([
    path,
    join(folder, 'tulos (2).pdf'),
    join(folder, 'tulos (3).pdf'),
  ]);
  expect(await readFile(path, 'utf8')).toBe('a');
  expect((await readdir(folder)).sort()).toEqual(['tulos (2).pdf', 'tulos (3).pdf', 'tulos.pdf']);
});

test('two at once get two names', async () => {
  const path = join(folder, 'tulos.pdf');
  const results = await Promise.all(['a', 'b', 'c', 'd'].map((text) => writeFileUnderFreeName(path, bytes(text))));
  expect(new Set(results.map((result) => (result.ok ? result.value.path : '')))).toHaveProperty('size', 4);
  expect(await readdir(folder)).toHaveLength(4);
});

test('a disk without links gets free names too', async () => {
  const path = join(folder, 'tulos.pdf');
  const noLinks = () => Promise.reject(Object.assign(new Error('no links here'), { code: 'EPERM' }));
  for (const text of ['a', 'b']) expect(await writeFileUnderFreeName(path, bytes(text), { makeLink: noLinks })).toMatchObject({ ok: true });
  expect(await readFile(path, 'utf8')).toBe('a');
  expect(await readFile(join(folder, 'tulos (2).pdf'), 'utf8')).toBe('b');
  expect(await readdir(folder)).toHaveLength(2);
});
