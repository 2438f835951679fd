import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { readPolku } from '../../electron/library/polku/read-polku';
import type { Random } from '../support/random';
import { buildScript } from './store-script';

/** Saving one state takes some tens of milliseconds: the kill falls anywhere in it. */
const LONGEST_MS = 250;

/** Starts the saver and kills it after a while; resolves to the last number that it said was saved, or null. */
async function saveAndKill(script: string, path: string, first: number, afterMs: number): Promise<number | null> {
  const saver = spawn(process.execPath, [script, path, String(first)], { stdio: ['ignore', 'pipe', 'inherit'] });
  let last: number | null = null;
  await new Promise<void>((resolve, reject) => {
    createInterface({ input: saver.stdout }).on('line', (line) => {
      if (line === 'ready') setTimeout(() => saver.kill('SIGKILL'), afterMs);
      else last = Number(line);
    });
    saver.on('close', (_, signal) => (signal === 'SIGKILL' ? resolve() : reject(new Error(`the saver ended by itself: ${signal}`))));
  });
  return last;
}

/** Kills in the middle of saving, again and again; throws unless the file is whole, and at least as new as was said, each time. */
export async function killSaves(path: string, kills: number, random: Random): Promise<{ readonly saved: number }> {
  const script = await buildScript('polku-saver');
  let newest = -1;
  for (let kill = 0; kill < kills; kill += 1) {
    const last = await saveAndKill(script, path, newest + 1, random.below(LONGEST_MS));
    const bytes = await readFile(path).catch(() => null);
    if (bytes === null) {
      if (newest >= 0 || last !== null) throw new Error(`kill ${kill}: the file is gone`);
      continue;
    }
    const read = readPolku(new Uint8Array(bytes));
    if (!read.ok) throw new Error(`kill ${kill}: the file is ${read.error}`);
    const found = Number(read.value.title.replace('tila ', ''));
    if (found < Math.max(newest, last ?? -1)) throw new Error(`kill ${kill}: state ${found} is there, ${last} was saved`);
    newest = found;
  }
  return { saved: newest + 1 };
}
