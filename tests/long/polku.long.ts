import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { killSaves } from '../crash/kill-saves';
import { corruption, judgeDamage, smallPolku, truncations } from '../support/polku-torture';
import { createRandom } from '../support/random';

/* Every place and 10,000 times what tests/contract/files and tests/crash sample. `POLKUPAJA_SEED` repeats a run. */
const firstSeed = Number(process.env.POLKUPAJA_SEED ?? Math.floor(Math.random() * 2 ** 31));
const CORRUPTIONS = 10_000;
const KILLS = 100;

const file = smallPolku();
console.log(`seed ${firstSeed}, a file of ${file.bytes.length} bytes`);

test('cut at every byte', () => {
  const seen = { whole: 0, salvaged: 0, nothing: 0 };
  for (const cut of truncations(file.bytes, 1)) seen[judgeDamage(cut, file)] += 1;
  console.log(seen);
  expect(seen.whole).toBe(0);
});

test('10,000 random corruptions', () => {
  const seen = { whole: 0, salvaged: 0, nothing: 0 };
  for (let seed = firstSeed; seed < firstSeed + CORRUPTIONS; seed += 1) {
    try {
      seen[judgeDamage(corruption(file.bytes, seed), file)] += 1;
    } catch (error) {
      throw new Error(`seed ${seed}`, { cause: error });
    }
  }
  console.log(seen);
  expect(seen.salvaged).toBeGreaterThan(CORRUPTIONS / 4);
});

test('kill −9 during save, 100 times', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'polkupaja-save-'));
  try {
    console.log(await killSaves(join(dir, 'Päivä.polku'), KILLS, createRandom(firstSeed)));
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
});
