import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { killStore } from './kill-store';
import { buildScript } from './store-script';

/** Of each way; the two run side by side. A thousand are in `tests/long/store-kill.long.ts`. */
const KILLS = 100;
const seed = Number(process.env.POLKUPAJA_SEED ?? Math.floor(Math.random() * 2 ** 31));

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'polkupaja-kill-'));
  // Once, before both want it.
  await buildScript('store-writer');
});
afterAll(() => rm(root, { recursive: true, force: true }));

test.concurrent.each(['compact', 'purge'] as const)(
  'kill −9 loses no acknowledged update, also during %s',
  async (way) => {
    console.log(`seed ${seed} (POLKUPAJA_SEED=${seed} repeats it)`);
    expect(await killStore({ dir: join(root, way), way, kills: KILLS, seed })).toBeGreaterThan(KILLS);
  },
  300_000,
);
