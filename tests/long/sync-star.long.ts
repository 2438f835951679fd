import { describe, it } from 'vitest';
import { checkSeed } from '../fuzz/sync/play';

/* The sync fuzz at length: see tests/fuzz/sync/play.ts. A failing seed is printed; pin it in tests/fuzz/sync/pinned.ts. */
const SEEDS = Array.from({ length: 2_000 }, (_, index) => 10_000 + index);

describe('sync over a bad network, at length', () => {
  it.each(SEEDS)('seed %i', (seed) => checkSeed(seed));
});
