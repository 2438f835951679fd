import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ReportLayout } from '../../shared/ipc';
import { openLibrary, reportLayouts, type Library } from '.';

let folder: string;
let library: Library;
const open = async (): Promise<void> => {
  const opened = await openLibrary(folder);
  if (!opened.ok) throw new Error(opened.error);
  library = opened.value;
};
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'polkupaja-layouts-'));
  await open();
});
afterEach(async () => {
  await library.close();
  await rm(folder, { recursive: true, force: true });
});

const layout = (id: string, name: string, foreword = ''): ReportLayout => ({ id, name, sections: [{ id: 'paths', isIncluded: false }], foreword, organisation: 'Kunta', accent: '#1b6e3c', logo: null });

test('layouts are there after a restart, by name, replaced by their id', async () => {
  const layouts = reportLayouts(library.records);
  expect(await layouts.put(layout('b', 'Äänekoski'))).toBe('done');
  expect(await layouts.put(layout('a', 'Ylöjärvi'))).toBe('done');
  expect(await layouts.put(layout('b', 'Äänekoski', 'Uusi saate'))).toBe('done');
  await library.close();
  await open();
  expect(await reportLayouts(library.records).all()).toEqual([layout('a', 'Ylöjärvi'), layout('b', 'Äänekoski', 'Uusi saate')]);
});

test('a name belongs to one layout, there is an end to them, and what can’t be read is left out', async () => {
  const layouts = reportLayouts(library.records);
  await library.records.put('report-layouts', 'odd', { name: 7 });
  for (let n = 0; n < 100; n += 1) expect(await layouts.put(layout(`l${String(n)}`, `Nimi ${String(n)}`))).toBe('done');
  expect(await layouts.put(layout('other', 'NIMI 7'))).toBe('taken');
  expect(await layouts.put(layout('other', 'Toinen'))).toBe('too-many');
  expect(await layouts.put(layout('l7', 'Nimi seitsemän'))).toBe('done');
  await layouts.remove('l8');
  await layouts.remove('l8');
  expect(await layouts.put(layout('other', 'Toinen'))).toBe('done');
  expect((await layouts.all()).length).toBe(100);
});
