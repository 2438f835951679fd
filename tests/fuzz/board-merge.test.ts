import { describe, it } from 'vitest';
import { PINNED } from './board/pinned';
import { checkSeed } from './board/play';

/* See board/play.ts. Another seed: FUZZ_SEED=… npx vitest run --project unit tests/fuzz/board-merge. 2,000 seeds: tests/long. */
const SEEDS = Array.from({ length: 50 }, (_, index) => index + 1);
const extra = process.env['FUZZ_SEED'];

describe('a board under many hands', () => {
  it.each([...PINNED, ...SEEDS, ...(extra ? [Number(extra)] : [])])('is whole at every step and ends alike for everybody (seed %i)', checkSeed);
});
