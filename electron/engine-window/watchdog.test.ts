import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createWatchdog } from './watchdog';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function watch() {
  const onSilent = vi.fn();
  const watchdog = createWatchdog({ tickMs: 1000, patience: 3, startPatience: 10, onSilent });
  watchdog.start();
  return { onSilent, watchdog };
}

test('signs of life keep it quiet', () => {
  const { onSilent, watchdog } = watch();
  for (let n = 0; n < 50; n += 1) {
    vi.advanceTimersByTime(3000);
    watchdog.alive();
  }
  expect(onSilent).not.toHaveBeenCalled();
});

test('silence is noticed once, after the patience', () => {
  const { onSilent, watchdog } = watch();
  watchdog.alive();
  vi.advanceTimersByTime(3000);
  expect(onSilent).not.toHaveBeenCalled();
  vi.advanceTimersByTime(60_000);
  expect(onSilent).toHaveBeenCalledTimes(1);
});

test('the first sign of life may take longer', () => {
  const { onSilent } = watch();
  vi.advanceTimersByTime(10_000);
  expect(onSilent).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1000);
  expect(onSilent).toHaveBeenCalledTimes(1);
});

test('stopped, it says nothing; started again, it watches anew', () => {
  const { onSilent, watchdog } = watch();
  watchdog.stop();
  watchdog.alive();
  vi.advanceTimersByTime(60_000);
  expect(onSilent).not.toHaveBeenCalled();
  watchdog.start();
  vi.advanceTimersByTime(60_000);
  expect(onSilent).toHaveBeenCalledTimes(1);
});
