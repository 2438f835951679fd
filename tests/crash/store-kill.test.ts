import { spawn } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import * as Y from 'yjs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openLibrary } from '../../electron/library';
import { buildScript } from './store-script';

/*
 * A child process appends updates (insertions and deletions, now and then a compaction) and prints the number of each
 * that it was told is on disk. It is killed with SIGKILL at a random moment; then everything it had printed must be
 * there. All rounds work on the same library, so that each also opens what the kills before it left.
 */
const ROUNDS = 24;
const MAX_ACKNOWLEDGED_PER_ROUND = 60;

const seed = Number(process.env.POLKUPAJA_SEED ?? Math.floor(Math.random() * 2 ** 31));

/** Mulberry32: small, and the same everywhere. */
function randomOf(state: number): () => number {
  let a = state;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

let dir: string;
let child: string;

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'polkupaja-kill-'));
  child = await buildScript('store-writer');
});
afterAll(() => rm(dir, { recursive: true, force: true }));

/** Runs the writer until it has acknowledged `until` updates, then kills it. Resolves to all numbers it acknowledged. */
function writeAndKill(name: string, way: string, first: number, until: number): Promise<number[]> {
  return new Promise((resolve, reject) => {
    const writer = spawn(process.execPath, [child, dir, name, String(first), String(seed), way], { stdio: ['ignore', 'pipe', 'inherit'] });
    const acknowledged: number[] = [];
    let killed = false;
    createInterface({ input: writer.stdout }).on('line', (line) => {
      acknowledged.push(Number(line));
      if (!killed && acknowledged.length >= until) {
        killed = true;
        writer.kill('SIGKILL');
      }
    });
    writer.on('close', (_, signal) => (signal === 'SIGKILL' ? resolve(acknowledged) : reject(new Error(`writer ended by itself: ${signal}`))));
  });
}

test.each(['compact', 'purge'])('kill −9 loses no acknowledged update, also during %s', async (way) => {
  console.log(`seed ${seed} (POLKUPAJA_SEED=${seed} repeats it)`);
  const random = randomOf(seed);
  const name = `board:kill-${way}`;
  let acknowledged = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const numbers = await writeAndKill(name, way, acknowledged, 1 + Math.floor(random() * MAX_ACKNOWLEDGED_PER_ROUND));
    const opened = await openLibrary(dir);
    if (!opened.ok) throw new Error(`round ${round}: ${opened.error}`);
    const { updates, damaged } = await opened.value.docs.load(name);
    const doc = new Y.Doc();
    for (const update of updates) Y.applyUpdate(doc, update);
    await opened.value.close();

    expect([round, damaged]).toEqual([round, false]);
    const written = doc.getMap('written');
    const highest = Math.max(...numbers);
    for (let n = 0; n <= highest; n += 1) {
      // Every fifth deletes what the one before it wrote; the one after the last acknowledged may be there as well.
      const deleted = n % 5 === 3 && written.has(`n${n + 1}`);
      if (written.has(`n${n}`) === deleted) throw new Error(`seed ${seed}, round ${round}: update ${n} of ${highest} is ${deleted ? 'not deleted' : 'missing'}`);
    }
    // What was flushed but not yet acknowledged may be there too.
    acknowledged = Math.max(highest + 1, written.size === 0 ? 0 : Math.max(...[...written.keys()].map((key) => Number(key.slice(1)))) + 1);
  }
  console.log(`${ROUNDS} kills, ${acknowledged} updates`);
  expect(acknowledged).toBeGreaterThan(ROUNDS);
  // A killed process is no damage: nothing was put aside.
  expect((await readdir(dirname(dir))).filter((entry) => entry.startsWith(`${basename(dir)}-damaged`))).toEqual([]);
}, 180_000);
