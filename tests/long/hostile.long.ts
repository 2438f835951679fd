import { expect, test } from 'vitest';
import { attack } from '../hostile/attack';
import { SURFACES } from '../hostile/surfaces';

/* 20,000 mutated inputs for every way in, with a seed of the day; a failure names it. See tests/hostile. */
const INPUTS = 20_000;
const seed = Number(process.env['HOSTILE_SEED'] ?? Math.floor(Date.now() / 86_400_000));

test.each(Object.keys(SURFACES))(`%s (seed ${seed})`, async (name) => {
  const outcomes = await attack(name, INPUTS, seed);
  console.log(name, outcomes);
  expect(Object.values(outcomes).reduce((sum, count) => sum + count, 0)).toBe(INPUTS);
});
