import { describe, expect, it } from 'vitest';
import { literalText, pieces, sheetNames } from './cell-text';

describe('sheetNames', () => {
  it('makes every name one that Excel takes', () => {
    const names = sheetNames(["a/b\\c?*[x]:", 'x'.repeat(40), 'x'.repeat(50), 'Sama', 'sama', "'lainaus'", '', 'History', '😀'.repeat(20)]);
    for (const name of names) {
      expect(name.length).toBeGreaterThan(0);
      expect(name.length).toBeLessThanOrEqual(31);
      expect(name).not.toMatch(/[\\/?*[\]:]|^'|'$/);
      expect(name.isWellFormed()).toBe(true);
    }
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
    expect(names).not.toContain('History');
    expect(names.slice(3, 5)).toEqual(['Sama', 'sama 2']);
  });
});

describe('pieces', () => {
  it('cuts to length without halving a character', () => {
    expect(pieces('aa😀bb', 3)).toEqual(['aa', '😀b', 'b']);
    expect(pieces('', 3)).toEqual(['']);
    expect(pieces('abcdef', 3)).toEqual(['abc', 'def']);
  });
});

describe('literalText', () => {
  it('keeps what Excel would read as a character code', () => {
    expect(literalText('_x0041_ ja x_x00')).toBe('_x005F_x0041_ ja x_x00');
  });
});
