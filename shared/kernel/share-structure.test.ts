import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shareStructure } from './share-structure';

describe('shareStructure', () => {
  it('gives the previous value back when nothing changed', () => {
    const previous = { a: [{ id: 'x', n: 1 }], b: { c: null } };
    expect(shareStructure(previous, { a: [{ id: 'x', n: 1 }], b: { c: null } })).toBe(previous);
  });

  it('keeps items by their id when others come before them or go', () => {
    const previous = [{ id: 'a', n: 1 }, { id: 'b', n: 2 }];
    const next = shareStructure(previous, [{ id: 'c', n: 3 }, { id: 'b', n: 2 }]);
    expect(next[1]).toBe(previous[1]);
    expect(next).not.toBe(previous);
  });

  it('sees removed keys and keys that became undefined', () => {
    const previous: Record<string, unknown> = { a: 1, b: undefined };
    expect(shareStructure(previous, { a: 1 })).toStrictEqual({ a: 1 });
    expect(shareStructure(previous, { a: 1, c: undefined })).toStrictEqual({ a: 1, c: undefined });
  });

  it('keeps a key that is called like the prototype (seed -1358127779 of the property below)', () => {
    const next = JSON.parse('{"a":1,"__proto__":{"b":2}}') as unknown;
    expect(shareStructure({}, next)).toStrictEqual(next);
    expect(shareStructure({ a: 1 }, next)).toStrictEqual(next);
    expect(shareStructure(next, JSON.parse('{"a":1,"__proto__":{"b":2}}'))).toBe(next);
  });

  it('always equals the next value', () => {
    fc.assert(fc.property(fc.jsonValue(), fc.jsonValue(), (previous, next) => {
      expect(shareStructure(previous, structuredClone(next))).toStrictEqual(next);
    }));
  });
});
