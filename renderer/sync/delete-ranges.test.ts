import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createDeleteRanges } from './delete-ranges';

const range = fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 9 }));

test('holds exactly the ids that were added, in as few ranges as possible', () => {
  fc.assert(
    fc.property(fc.array(range, { maxLength: 60 }), fc.integer({ min: 1, max: 5 }), (added, step) => {
      const ranges = createDeleteRanges();
      const model = new Set<string>();
      for (const [client, clock, length] of added) {
        ranges.add([client, clock, length]);
        for (let at = clock; at < clock + length; at += 1) model.add(`${client}:${at}`);
      }
      const starts = [...model].filter((id) => !model.has(id.replace(/\d+$/, (at) => String(Number(at) - 1))));
      expect(ranges.size).toBe(starts.length);
      const taken: string[] = [];
      while (ranges.size > 0) {
        const some = ranges.take(step);
        expect(some.length).toBeGreaterThan(0);
        expect(some.length).toBeLessThanOrEqual(step);
        for (const [client, clock, length] of some) for (let at = clock; at < clock + length; at += 1) taken.push(`${client}:${at}`);
      }
      expect(taken.sort()).toEqual([...model].sort());
    }),
  );
});
