/** Seeds that once found a fault. */
export const PINNED: readonly number[] = [10_092, 10_195, 10_204, 10_251, 11_615];
