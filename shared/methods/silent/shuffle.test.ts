import { describe, expect, test } from 'vitest';
import { systemRandom } from '../../kernel/ids';
import { shuffled } from './shuffle';

describe('shuffling', () => {
  test('keeps everything once and leaves what it was given alone', () => {
    const items = Array.from({ length: 50 }, (_, index) => index);
    const mixed = shuffled(items, systemRandom);
    expect([...mixed].sort((a, b) => a - b)).toEqual(items);
    expect(items[0]).toBe(0);
    expect(shuffled([], systemRandom)).toEqual([]);
  });

  test('every order of three comes about as often', () => {
    const seen = new Map<string, number>();
    for (let time = 0; time < 6_000; time += 1) {
      const order = shuffled(['a', 'b', 'c'], systemRandom).join('');
      seen.set(order, (seen.get(order) ?? 0) + 1);
    }
    expect(seen.size).toBe(6);
    // 1,000 each; six standard deviations are about 170.
    for (const times of seen.values()) expect(Math.abs(times - 1_000)).toBeLessThan(200);
  });
});
