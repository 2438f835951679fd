import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createRandom } from '../support/random';
import { killSaves } from './kill-saves';

const seed = Number(process.env.POLKUPAJA_SEED ?? Math.floor(Math.random() * 2 ** 31));

test('kill −9 during save, ten times: the old file or the new one, whole', async () => {
  console.log(`seed ${seed} (POLKUPAJA_SEED=${seed} repeats it)`);
  const dir = await mkdtemp(join(tmpdir(), 'polkupaja-save-'));
  try {
    expect((await killSaves(join(dir, 'Päivä.polku'), 10, createRandom(seed))).saved).toBeGreaterThan(0);
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}, 180_000);
