import { it } from 'vitest';
import { checkSeed } from '../fuzz/board/play';

/* The game of tests/fuzz/board with 2,000 seeds that no other run has: a failing one is named, and pinned there. */
const FIRST = Number(process.env['FUZZ_FIRST'] ?? 10_001);
const SEEDS = 2_000;
const AT_ONCE = 100;

it.each(Array.from({ length: SEEDS / AT_ONCE }, (_, index) => FIRST + index * AT_ONCE))('a board is whole at every step (100 seeds from %i)', (first) => {
  for (let seed = first; seed < first + AT_ONCE; seed++) checkSeed(seed);
});
