import { describe, it } from 'vitest';
import { PINNED } from './sync/pinned';
import { checkSeed } from './sync/play';

/* See sync/play.ts. Another seed: FUZZ_SEED=… npx vitest run --project unit tests/fuzz/sync-star. 2,000 seeds: tests/long. */
const SEEDS = Array.from({ length: 60 }, (_, index) => index + 1);
const extra = process.env['FUZZ_SEED'];

describe('sync over a bad network [SPEC 5, 6, 7, 8]', () => {
  it.each([...PINNED, ...SEEDS, ...(extra ? [Number(extra)] : [])])('loses nothing, lets nothing bad in, and ends alike for everybody (seed %i)', (seed) => checkSeed(seed));
});
