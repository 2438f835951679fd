import { describe, expect, test } from 'vitest';
import { corruption, judgeDamage, smallPolku, truncations } from '../../support/polku-torture';

/* A sample of what tests/long/polku.long.ts does at every byte and 10,000 times. */
const CORRUPTIONS = 400;
const firstSeed = Number(process.env.POLKUPAJA_SEED ?? Math.floor(Math.random() * 2 ** 31));

const file = smallPolku();

describe('a .polku file that was damaged', () => {
  test('is whole, or what is left of it is told', () => {
    expect(judgeDamage(file.bytes, file)).toBe('whole');
  });

  test('cut short: never read as something else', () => {
    const seen = new Set<string>();
    for (const cut of truncations(file.bytes, 97)) seen.add(judgeDamage(cut, file));
    expect([...seen].sort()).toEqual(['nothing', 'salvaged']);
  });

  test('corrupted: never a crash, never a silent loss', () => {
    console.log(`seed ${firstSeed} (POLKUPAJA_SEED=${firstSeed} repeats it)`);
    const seen = { whole: 0, salvaged: 0, nothing: 0 };
    for (let seed = firstSeed; seed < firstSeed + CORRUPTIONS; seed += 1) {
      try {
        seen[judgeDamage(corruption(file.bytes, seed), file)] += 1;
      } catch (error) {
        throw new Error(`seed ${seed}`, { cause: error });
      }
    }
    expect(seen.salvaged).toBeGreaterThan(CORRUPTIONS / 4);
  });

  test.each([1111, 3240])('seed %i: a changed name with an unreadable list gives no board another name', (seed) => {
    // Throws where it is read as something else.
    expect(judgeDamage(corruption(file.bytes, seed), file)).toBe('nothing');
  });
});
