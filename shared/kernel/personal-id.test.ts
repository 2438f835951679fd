import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkCharacterOf, findPersonalIds, hasPersonalId, removalsOfPersonalIds, withoutPersonalIds } from './personal-id';

const SIGNS: readonly (readonly [string, number])[] = [['+', 1800], ...[...'-YXWVU'].map((sign) => [sign, 1900] as const), ...[...'ABCDEF'].map((sign) => [sign, 2000] as const)];
const two = (value: number): string => String(value).padStart(2, '0');

const code = fc
  .record({ sign: fc.constantFrom(...SIGNS), year: fc.nat(99), dayOfYear: fc.nat(364), individual: fc.integer({ min: 2, max: 999 }) })
  .map(({ sign: [sign, century], year, dayOfYear, individual }) => {
    const date = new Date(Date.UTC(century + year, 0, 1 + dayOfYear));
    const digits = `${two(date.getUTCDate())}${two(date.getUTCMonth() + 1)}${two(date.getUTCFullYear() % 100)}`;
    const number = String(individual).padStart(3, '0');
    return `${digits}${sign}${number}${checkCharacterOf(digits + number)}`;
  });

describe('findPersonalIds', () => {
  it('finds the published example, in both cases, in the midst of a text and after a word', () => {
    for (const text of ['131052-308T', '131052-308t', 'Lapsen tunnus on 131052-308T.', 'hetu131052-308T:n tiedot', '131052–308T']) expect(hasPersonalId(text), text).toBe(true);
    expect(findPersonalIds('a 131052-308T, 131052-308T')).toEqual([{ start: 2, end: 13 }, { start: 15, end: 26 }]);
  });

  it('knows the century: a leap day is there only in some of them', () => {
    const leap = (sign: string): string => `290200${sign}123${checkCharacterOf('290200123')}`;
    expect(hasPersonalId(leap('A'))).toBe(true);
    expect(hasPersonalId(leap('-'))).toBe(false);
    expect(hasPersonalId(leap('+'))).toBe(false);
  });

  it('leaves phone numbers, dates, amounts and impossible codes alone', () => {
    for (const text of [
      '050 123 4567', '+358501234567', '+358 50 000 0001', '040-1234567', '24.11.2026', '24112026', '241126-2026', '12.30–15.00', '2026-11-24',
      '131052-308U', '131052-000V', '131052-001W', '321052-308T', '131352-308T', '131052-308TA', '9131052-308T', '131052-308T9', '131052G308T', '',
    ]) expect(findPersonalIds(text), text).toEqual([]);
  });

  it('finds every valid code, of every century sign, in either case, with words around', () => {
    fc.assert(
      fc.property(code, fc.constantFrom('', 'Palvelu ', 'åäö: ', '(', 'x'), fc.constantFrom('', ' sovittu', '.', ')', '\n050 1234567'), fc.boolean(), (id, before, after, lower) => {
        const text = before + (lower ? id.toLowerCase() : id) + after;
        expect(findPersonalIds(text)).toEqual([{ start: before.length, end: before.length + id.length }]);
        expect(hasPersonalId(withoutPersonalIds(text))).toBe(false);
      }),
      { numRuns: 2_000 },
    );
  });

  it('does not take a code with one wrong digit for one, but for a few in a hundred', () => {
    let taken = 0;
    let tried = 0;
    fc.assert(
      fc.property(code, fc.constantFrom(0, 1, 2, 3, 4, 5, 7, 8, 9), fc.integer({ min: 1, max: 9 }), (id, at, by) => {
        const wrong = id.slice(0, at) + String((Number(id[at]) + by) % 10) + id.slice(at + 1);
        tried += 1;
        if (hasPersonalId(wrong)) taken += 1;
      }),
      { numRuns: 2_000 },
    );
    expect(taken / tried).toBeLessThan(0.05);
  });

  it('never finds one in what a check character can not end', () => {
    fc.assert(fc.property(code, fc.constantFrom('G', 'I', 'O', 'Q', 'Z'), (id, check) => !hasPersonalId(id.slice(0, -1) + check)));
  });
});

describe('removal', () => {
  it('takes the left-over space along', () => {
    expect(withoutPersonalIds('Lapsi 131052-308T ja perhe')).toBe('Lapsi ja perhe');
    expect(withoutPersonalIds('Lapsi 131052-308T')).toBe('Lapsi');
    expect(withoutPersonalIds('131052-308T')).toBe('');
    expect(withoutPersonalIds('131052-308T 131052-308T')).toBe('');
    expect(removalsOfPersonalIds('ei mitään')).toEqual([]);
  });
});
