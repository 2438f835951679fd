import { expect, test } from 'vitest';
import { attack } from './attack';
import { SURFACES } from './surfaces';

/*
 * 2,000 fixed inputs (made from a seed) for every way in, against a real host [SPEC 1.8, 3]. Longer: tests/long. What
 * once crashed, hung or stayed is a test of its own in known.test.ts.
 */
const INPUTS = 2_000;

test.each(Object.keys(SURFACES))('%s: refused by name, nobody disturbed, nothing stored, memory bounded', async (name) => {
  const outcomes = await attack(name, INPUTS, 4_711);
  expect(Object.values(outcomes).reduce((sum, count) => sum + count, 0)).toBe(INPUTS);
  // A surface on which everything ends alike was not reached at all.
  expect(Object.keys(outcomes).length).toBeGreaterThan(1);
}, 180_000);
