import type { TestGuest } from './sync-world';

/*
 * What tests of sync do with a guest's page. All waiting is for conditions.
 */
const WAIT = { timeout: 40_000, polling: 50 } as const;

export const untilPath = ({ page, board }: TestGuest, kind: string) =>
  page.waitForFunction(([name, wanted]) => window.guest.path(name).kind === wanted, [board, kind] as const, WAIT);
export const untilNoHub = ({ page, board }: TestGuest) =>
  page.waitForFunction((name) => JSON.stringify(window.guest.path(name)) === '{"kind":"relay","reason":"no-hub"}', board, WAIT);
export const untilText = ({ page, board }: TestGuest, text: string) =>
  page.waitForFunction(([name, wanted]) => window.guest.text(name) === wanted, [board, text] as const, WAIT);
export const untilSafe = ({ page, board }: TestGuest) => page.waitForFunction((name) => window.guest.safety(name).kind === 'host', board, WAIT);
export const untilBigKeys = ({ page, board }: TestGuest, keys: number) =>
  page.waitForFunction(([name, wanted]) => window.guest.bigKeys(name) === wanted, [board, keys] as const, WAIT);
export const untilNames = ({ page, board }: TestGuest, names: readonly string[]) =>
  page.waitForFunction(([name, wanted]) => window.guest.names(name).join() === wanted, [board, names.join()] as const, WAIT);

export const pathOf = ({ page, board }: TestGuest) => page.evaluate((name) => window.guest.path(name), board);
export const pathsOf = ({ page }: TestGuest) => page.evaluate(() => window.guest.paths());
export const textOf = ({ page, board }: TestGuest) => page.evaluate((name) => window.guest.text(name), board);
export const safetyOf = ({ page, board }: TestGuest) => page.evaluate((name) => window.guest.safety(name), board);
export const append = ({ page, board }: TestGuest, text: string) =>
  page.evaluate(([name, added]) => window.guest.insert(name, window.guest.text(name).length, added), [board, text] as const);
export const remove = ({ page, board }: TestGuest, at: number, length: number) =>
  page.evaluate(([name, from, count]) => window.guest.remove(name, from, count), [board, at, length] as const);
export const setName = ({ page, board }: TestGuest, me: string) => page.evaluate(([name, who]) => window.guest.setName(name, who), [board, me] as const);
export const fill = ({ page, board }: TestGuest, key: string, bytes: number) =>
  page.evaluate(([name, prefix, count]) => window.guest.fill(name, prefix, count), [board, key, bytes] as const);

export const traffic = ({ page }: Pick<TestGuest, 'page'>) => page.evaluate(() => window.instruments.traffic);
export const stats = ({ page }: Pick<TestGuest, 'page'>) => page.evaluate(() => window.instruments.stats());
export const cutChannels = ({ page }: Pick<TestGuest, 'page'>) => page.evaluate(() => window.instruments.cutChannels());
