import { describe, expect, test } from 'vitest';
import { createHostClock } from './host-clock';

const MINUTE = 60_000;

describe('the host’s clock, seen from a device', () => {
  test('a device seven minutes late shows the host’s time', () => {
    let local = 1_000_000;
    const clock = createHostClock(() => local);
    // Asked at 1,000,000; 40 ms there, 40 ms back.
    clock.measure(1_000_000, 1_000_080, 1_000_040 + 7 * MINUTE);
    local = 1_000_080;
    expect(clock.now()).toBe(1_000_080 + 7 * MINUTE);
  });

  test('the quickest answer counts; a slow one does not spoil it', () => {
    const clock = createHostClock(() => 0);
    clock.measure(0, 2_000, 1_900);
    expect(clock.offset.get()).toBe(900);
    clock.measure(10_000, 10_020, 10_010);
    expect(clock.offset.get()).toBe(0);
    clock.measure(20_000, 23_000, 20_100);
    expect(clock.offset.get()).toBe(0);
  });

  test('a clock that is set in the middle is followed', () => {
    const clock = createHostClock(() => 0);
    clock.measure(0, 10, 5);
    expect(clock.offset.get()).toBe(0);
    // The device was set back by seven minutes; an ordinary, slower answer tells.
    clock.measure(100, 400, 250 + 7 * MINUTE);
    expect(clock.offset.get()).toBe(7 * MINUTE);
  });

  test('a clock set between question and answer says nothing', () => {
    const clock = createHostClock(() => 0);
    clock.measure(1_000, 400, 999);
    expect(clock.offset.get()).toBe(0);
  });

  test('small corrections don’t make timers jump', () => {
    const clock = createHostClock(() => 0);
    const seen: number[] = [];
    clock.measure(0, 200, 1_100);
    clock.offset.subscribe(() => seen.push(clock.offset.get()));
    clock.measure(1_000, 1_100, 2_080);
    expect(seen).toEqual([]);
  });
});
