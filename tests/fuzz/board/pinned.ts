/** Seeds of the board's game that once failed, for ever. */
export const PINNED: readonly number[] = [10_007, 10_560];
