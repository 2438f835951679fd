import { spawn } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { createInterface } from 'node:readline';
import * as Y from 'yjs';
import { openLibrary } from '../../electron/library';
import { createRandom } from '../support/random';
import { buildScript } from './store-script';

/*
 * A child process appends updates (insertions and deletions, now and then a compaction or a purge) and prints the number
 * of each that it was told is on disk. It is killed with SIGKILL at a random moment; then everything it had printed must
 * be there. All rounds work on the same library, so that each also opens what the kills before it left.
 */
const MAX_ACKNOWLEDGED_PER_ROUND = 60;

export type Way = 'compact' | 'purge';

export interface Killing {
  readonly dir: string;
  /** What the writer does besides writing. */
  readonly way: Way;
  readonly kills: number;
  readonly seed: number;
}

/** Throws unless everything acknowledged is there after each kill. Resolves to the number of updates written. */
export async function killStore({ dir, way, kills, seed }: Killing): Promise<number> {
  const script = await buildScript('store-writer');
  const random = createRandom(seed);
  const name = `board:kill-${way}`;
  let acknowledged = 0;
  for (let round = 0; round < kills; round += 1) {
    const numbers = await writeAndKill([script, dir, name, String(acknowledged), String(seed), way], 1 + random.below(MAX_ACKNOWLEDGED_PER_ROUND));
    const highest = Math.max(...numbers);
    const written = await readBack(dir, name, `seed ${seed}, kill ${round}`);
    for (let n = 0; n <= highest; n += 1) {
      // Every fifth deletes what the one before it wrote; the one after the last acknowledged may be there as well.
      const deleted = n % 5 === 3 && written.has(`n${n + 1}`);
      if (written.has(`n${n}`) === deleted) throw new Error(`seed ${seed}, kill ${round}: update ${n} of ${highest} is ${deleted ? 'not deleted' : 'missing'}`);
    }
    // What was flushed but not yet acknowledged may be there too.
    acknowledged = Math.max(highest, ...[...written].map((key) => Number(key.slice(1)))) + 1;
  }
  // A killed process is no damage: nothing was put aside.
  const aside = (await readdir(dirname(dir))).filter((entry) => entry.startsWith(`${basename(dir)}-damaged`));
  if (aside.length > 0) throw new Error(`seed ${seed}: put aside as damaged: ${aside.join(', ')}`);
  return acknowledged;
}

/** Runs the writer until it has acknowledged `until` updates, then kills it. Resolves to all numbers it acknowledged. */
function writeAndKill(args: readonly string[], until: number): Promise<number[]> {
  return new Promise((resolve, reject) => {
    const writer = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    const acknowledged: number[] = [];
    createInterface({ input: writer.stdout }).on('line', (line) => {
      acknowledged.push(Number(line));
      if (acknowledged.length === until) writer.kill('SIGKILL');
    });
    writer.on('close', (_, signal) => (signal === 'SIGKILL' ? resolve(acknowledged) : reject(new Error(`the writer ended by itself: ${signal}`))));
  });
}

async function readBack(dir: string, name: string, where: string): Promise<Set<string>> {
  const opened = await openLibrary(dir);
  if (!opened.ok) throw new Error(`${where}: ${opened.error}`);
  const { updates, damaged } = await opened.value.docs.load(name);
  await opened.value.close();
  if (damaged) throw new Error(`${where}: damaged`);
  const doc = new Y.Doc();
  for (const update of updates) Y.applyUpdate(doc, update);
  return new Set(doc.getMap('written').keys());
}
