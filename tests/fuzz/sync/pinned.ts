/** Seeds that once found a fault. */
export const PINNED: readonly number[] = [];
