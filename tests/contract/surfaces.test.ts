import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { beforeAll, expect, test } from 'vitest';
import { inProject } from '../../build/bundle/paths.ts';
import { CONTRACT } from '../../shared/ipc';
import { SOCKET_PATHS } from '../../shared/protocol';

/* The review of bad input in ARCHITECTURE.md: what it names is there, and what is there has a row. */
let rows: string[];
beforeAll(async () => {
  const architecture = await readFile(inProject('ARCHITECTURE.md'), 'utf8');
  const [, section = ''] = architecture.split(/^## Bad input.*$/m);
  rows = (section.split(/^## /m)[0] ?? '').split('\n').filter((line) => line.startsWith('|')).slice(2);
});

test('every row has a surface, its limits, what a person meets, and tests that exist', () => {
  expect(rows.length).toBeGreaterThan(15);
  for (const row of rows) {
    const cells = row.split('|').slice(1, -1).map((cell) => cell.trim());
    expect([row, cells.length, cells.every((cell) => cell !== '')]).toEqual([row, 4, true]);
    const files = [...(cells[3] ?? '').matchAll(/`([^`]+)`/g)].map(([, path = '']) => path);
    expect([row, files.length > 0, files.filter((path) => !existsSync(inProject(path)))]).toEqual([row, true, []]);
  }
});

test('every namespace of calls and every socket has a row', () => {
  const surfaces = rows.map((row) => row.split('|')[1] ?? '').join('\n');
  const namespaces = new Set(Object.keys(CONTRACT).map((name) => `\`${name.split('.')[0] ?? ''}.*\``));
  expect([...namespaces, ...Object.values(SOCKET_PATHS).map((path) => `\`${path}\``)].filter((name) => !surfaces.includes(name))).toEqual([]);
});
