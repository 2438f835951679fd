import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildScript } from './store-script';

/* Real disks, full and read-only ones, in a mount namespace: as root, or where the kernel lets everybody make one. */
let dir = '';
let script = '';
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'polkupaja-disk-'));
  script = await buildScript('disk-script');
});
afterAll(() => rm(dir, { recursive: true, force: true }));

function onDisk(way: string): unknown {
  const isRoot = process.getuid?.() === 0;
  const { stdout, stderr } = spawnSync('unshare', [isRoot ? '-m' : '-rm', process.execPath, script, way, join(dir, way)], { encoding: 'utf8' });
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout) as unknown;
}

const refused = (error: string): unknown => ({ ok: false, error });

test('a full disk: the file that was there stays as it was, and nothing half lies beside it', () => {
  expect(onDisk('full')).toEqual({ outcome: refused('disk-full'), beside: refused('disk-full'), files: ['Vanha.polku'], isWhole: true });
});

test('a read-only folder: a problem with a name', () => {
  expect(onDisk('read-only')).toEqual({ outcome: refused('file-unwritable'), beside: refused('file-unwritable'), files: ['Vanha.polku'], isWhole: true });
});

test('a target that another program holds stays as it was', () => {
  expect(onDisk('held')).toEqual({ outcome: refused('file-unwritable'), beside: null, files: ['Vanha.polku'], isWhole: true });
});
