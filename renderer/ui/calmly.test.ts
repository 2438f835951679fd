import { afterEach, describe, expect, it, vi } from 'vitest';
import { createObservable } from '../../shared/kernel/observable';
import { calmly } from './calmly';

afterEach(() => void vi.useRealTimers());

describe('calmly', () => {
  it('changes at once, then once in a while, and is the source’s own in the end, for everybody in the same moment', () => {
    vi.useFakeTimers();
    const source = createObservable(0);
    const calm = calmly(source, 250);
    expect(calmly(source, 250)).toBe(calm);
    const seen: string[] = [];
    const stops = ['a', 'b'].map((name) => calm.subscribe(() => seen.push(`${name}${calm.get()}`)));
    source.set(1);
    vi.advanceTimersByTime(0);
    expect(seen.splice(0)).toEqual(['a1', 'b1']);
    for (const value of [2, 3, 4]) source.set(value);
    vi.advanceTimersByTime(200);
    expect(seen).toEqual([]);
    vi.advanceTimersByTime(50);
    expect(seen.splice(0)).toEqual(['a4', 'b4']);
    source.set(5);
    for (const stop of stops) stop();
    vi.advanceTimersByTime(1_000);
    expect(seen).toEqual([]);
    expect(calm.get()).toBe(5);
  });
});
