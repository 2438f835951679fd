import { describe, expect, test } from 'vitest';
import { systemRandom } from '../../../shared/kernel/ids';
import { CODE_WORDS, createShortCode, normalizeKey } from './short-code';

describe('short codes', () => {
  test('are words that any keyboard types, each once, and two or three digits', () => {
    expect(new Set(CODE_WORDS).size).toBe(CODE_WORDS.length);
    for (const word of CODE_WORDS) expect(word).toMatch(/^[A-Z]{3,9}$/);
    for (let index = 0; index < 500; index += 1) expect(createShortCode(systemRandom, new Set())).toMatch(/^[A-Z]+-[1-9]\d{1,2}$/);
  });

  test('are never one that is taken', () => {
    const bytes = [0, 0, 0, 0, 0, 0, 0, 1];
    const replay = (length: number): Uint8Array => new Uint8Array(bytes.splice(0, length));
    expect(createShortCode(replay, new Set([`${CODE_WORDS[0]}-10`]))).toBe(`${CODE_WORDS[0]}-11`);
  });

  test('are some hundred thousand', () => {
    expect(CODE_WORDS.length * 990).toBeGreaterThan(100_000);
  });

  test.each([
    ['KUUSI-42', 'code', 'KUUSI-42'],
    [' kuusi 42 ', 'code', 'KUUSI-42'],
    ['Kuusi42', 'code', 'KUUSI-42'],
    ['kuusi – 42', 'code', 'KUUSI-42'],
    ['42', 'code', '42'],
    ['', 'code', ''],
    ['00112233445566778899AABBCCDDEEFF', 'token', '00112233445566778899aabbccddeeff'],
  ])('%j is meant as %s %s', (typed, kind, key) => {
    expect(normalizeKey(typed)).toEqual({ kind, key });
  });
});
