import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { killStore } from '../crash/kill-store';

/* A thousand kills of the store, half of them while it purges. `POLKUPAJA_SEED` repeats a run. */
const KILLS = 500;
const seed = Number(process.env.POLKUPAJA_SEED ?? Math.floor(Math.random() * 2 ** 31));

test.each(['compact', 'purge'] as const)('kill −9 of the store, 500 times, with %s', async (way) => {
  console.log(`seed ${seed}`);
  const root = await mkdtemp(join(tmpdir(), 'polkupaja-kill-'));
  try {
    expect(await killStore({ dir: join(root, way), way, kills: KILLS, seed })).toBeGreaterThan(KILLS);
  } finally {
    await rm(root, { recursive: true, force: true });
  }
});
