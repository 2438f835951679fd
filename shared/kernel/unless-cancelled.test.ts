import { expect, test } from 'vitest';
import { unlessCancelled } from './unless-cancelled';

const never = (): Promise<string> => new Promise(() => undefined);

test('work that is not cancelled comes to what it comes to', async () => {
  expect(await unlessCancelled(Promise.resolve('done'), new AbortController().signal)).toBe('done');
  expect(await unlessCancelled(Promise.resolve('done'), undefined)).toBe('done');
  await expect(unlessCancelled(Promise.reject(new Error('broken')), new AbortController().signal)).rejects.toThrow('broken');
});

test('cancelled work is over at once, before it began, in its middle, and when it fails for that', async () => {
  const before = new AbortController();
  before.abort();
  expect(await unlessCancelled(Promise.resolve('done'), before.signal)).toBe(null);
  const middle = new AbortController();
  const waiting = unlessCancelled(never(), middle.signal);
  middle.abort();
  expect(await waiting).toBe(null);
  const failing = new AbortController();
  const work = new Promise<string>((_, reject) => failing.signal.addEventListener('abort', () => reject(new Error('gone'))));
  const failed = unlessCancelled(work, failing.signal);
  failing.abort();
  expect(await failed).toBe(null);
});
