/* `tests/e2e/crash.e2e.ts` with a hundred kills of the app in a row instead of nine. */
process.env.POLKUPAJA_KILLS = '100';
await import('../e2e/crash.e2e');
export {};
