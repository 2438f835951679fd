import { execFile } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as Y from 'yjs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openLibrary, type Library } from '../../electron/library';
import { buildScript } from './store-script';

/*
 * Damage to the database's own files, as a failing disk or a power cut in the wrong moment leaves it. Whatever happens,
 * nothing may look whole that is not: a workshop is either all there, or named as damaged, or the folder does not open
 * and is kept.
 */
const WORDS = 400;
const CUTS = 14;
const seed = Number(process.env.POLKUPAJA_SEED ?? Math.floor(Math.random() * 2 ** 31));

let root: string;
let original: string;
let workshopId: string;
let board: string;
let reader: string;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'polkupaja-damage-'));
  original = join(root, 'original');
  reader = await buildScript('store-reader');
  let library = await mustOpen(original);
  workshopId = (await library.create({ templateId: 'verkostopaiva', title: 'Verkostopäivä', region: '', date: '', groups: 1, language: 'fi' })) ?? '';
  board = `board:${(await library.info(workshopId))?.groups[0]?.boardId ?? ''}`;
  const doc = new Y.Doc();
  for (let n = 0; n < WORDS; n += 1) {
    const before = Y.encodeStateVector(doc);
    doc.getArray('words').push([`sana ${n}`]);
    if (n === WORDS / 2) {
      // Opening moves what was in the journal into a table; so there are both.
      await library.close();
      library = await mustOpen(original);
    }
    await Promise.race([library.docs.append(board, Y.encodeStateAsUpdate(doc, before)), n % 20 === 0 ? library.docs.flushed() : undefined]);
  }
  await library.close();
});
afterAll(() => rm(root, { recursive: true, force: true }));

async function mustOpen(dir: string): Promise<Library> {
  const opened = await openLibrary(dir);
  if (!opened.ok) throw new Error(opened.error);
  return opened.value;
}

type Found = { readonly error: string } | { readonly there: boolean; readonly damaged: boolean; readonly listed: boolean | null; readonly words: number };

/** Opens the library in a process of its own. LevelDB may abort over damage; then one starts the program again. */
async function look(dir: string): Promise<Found & { readonly starts: number }> {
  const failures: string[] = [];
  for (let starts = 1; starts <= 4; starts += 1) {
    const output = await new Promise<string | null>((resolve) => {
      execFile(process.execPath, [reader, dir, workshopId, board], (error, stdout) => {
        if (error) failures.push(error.message);
        resolve(error ? null : stdout);
      });
    });
    if (output !== null) return { ...(JSON.parse(output) as Found), starts };
  }
  throw new Error(`can't be opened at all: ${failures.join('\n')}`);
}

/** A copy of the library's folder, damaged by `hurt`; what a person finds on opening it, and on opening it again. */
async function openDamaged(name: string, hurt: (dir: string) => Promise<void>): Promise<'whole' | 'named' | 'kept'> {
  const dir = join(root, name);
  await cp(original, dir, { recursive: true });
  await hurt(dir);
  const found = await look(dir);
  const copies = async (): Promise<number> => (await readdir(root)).filter((entry) => entry.startsWith(`${name}-damaged-`)).length;
  if (found.starts > 1) console.log(`${name}: ${found.starts} starts`);
  if ('error' in found) {
    expect(found.error).toBe('damaged');
    return 'kept';
  }
  // The workshop itself gone: then the damaged folder must have been put aside.
  if (!found.there) {
    expect([name, await copies()]).toEqual([name, 1]);
    return 'kept';
  }
  expect([name, found.listed]).toEqual([name, found.damaged]);
  if (!found.damaged) expect([name, found.words]).toEqual([name, WORDS]);
  // Found once, named ever after; and kept aside once.
  expect(await look(dir)).toMatchObject({ there: true, damaged: found.damaged, listed: found.damaged });
  expect([name, (await copies()) <= 1]).toEqual([name, true]);
  return found.damaged ? 'named' : 'whole';
}

const filesOf = async (dir: string, pattern: RegExp): Promise<string[]> => (await readdir(dir)).filter((name) => pattern.test(name)).map((name) => join(dir, name));

describe('damage', () => {
  test('a changed byte anywhere in the data is named, or the folder is kept', async () => {
    console.log(`seed ${seed} (POLKUPAJA_SEED=${seed} repeats it)`);
    let state = seed;
    const random = (below: number): number => {
      state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
      return (state >>> 8) % below;
    };
    const found = { whole: 0, named: 0, kept: 0 };
    for (let cut = 0; cut < CUTS; cut += 1) {
      const outcome = await openDamaged(`byte-${cut}`, async (dir) => {
        const files = await filesOf(dir, /\.(log|ldb)$/);
        const file = files[random(files.length)] ?? '';
        const bytes = await readFile(file);
        if (bytes.length === 0) return;
        const at = random(bytes.length);
        bytes[at] = (bytes[at] ?? 0) ^ (1 << random(8));
        await writeFile(file, bytes);
      });
      found[outcome] += 1;
      await rm(join(root, `byte-${cut}`), { recursive: true, force: true });
    }
    console.log(JSON.stringify(found));
    expect(found.named + found.kept).toBeGreaterThan(0);
  }, 120_000);

  test('a torn MANIFEST is repaired on a copy’s account: the damaged folder stays beside', async () => {
    const outcome = await openDamaged('manifest', async (dir) => {
      for (const file of await filesOf(dir, /^MANIFEST/)) await truncate(file, Math.floor((await stat(file)).size / 2));
    });
    expect(['whole', 'named', 'kept']).toContain(outcome);
    expect((await readdir(root)).filter((name) => name.startsWith('manifest-damaged-'))).toHaveLength(1);
  });

  test('a missing CURRENT does not make an empty library of a full one', async () => {
    const outcome = await openDamaged('current', (dir) => rm(join(dir, 'CURRENT')));
    expect(outcome).not.toBe('kept');
    expect(await readdir(original)).toContainEqual(expect.stringMatching(/\.ldb$/));
  });
});
