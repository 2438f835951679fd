import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import * as Y from 'yjs';
import { changeText, diffText } from './text';

describe('diffText', () => {
  test('nothing changed', () => expect(diffText('polku', 'polku')).toBeNull());

  test('the caret tells which of two equal letters was typed', () => {
    expect(diffText('aa', 'aaa', 1)).toEqual({ index: 0, remove: 0, insert: 'a' });
    expect(diffText('aa', 'aaa', 3)).toEqual({ index: 2, remove: 0, insert: 'a' });
  });

  test('an emoji replaced by one that shares half of its code units stays whole', () => {
    // 😀 and 😁 share the high surrogate.
    expect(diffText('a😀b', 'a😁b')).toEqual({ index: 1, remove: 2, insert: '😁' });
  });

  test('applied to the old text it gives the new one', () => {
    const piece = fc.string({ unit: fc.constantFrom('a', 'b', 'ä', '😀', '😁', '\n') });
    fc.assert(
      fc.property(piece, piece, fc.nat(12), (before, after, caret) => {
        const text = new Y.Doc().getText('t');
        text.insert(0, before);
        const change = diffText(before, after, Math.min(caret, after.length));
        if (change) changeText(text, change);
        expect(text.toString()).toBe(after);
      }),
      { numRuns: 500 },
    );
  });
});
