import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../kernel/language';
import { en } from './all/en';
import { fi } from './all/fi';
import { sv } from './all/sv';
import { createT, formatDate, formatMoment } from './index';

const ALL: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, string>>>>>> = { fi, sv, en };
const paramsOf = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '').sort();
const everyText = Object.entries(fi).flatMap(([area, texts]) => Object.entries(texts as Record<string, string>).map(([key, text]) => ({ area, key, text })));

describe('texts', () => {
  test.each(LANGUAGES)('%s is complete, says something and has the same parameters as Finnish', (language) => {
    const problems: string[] = [];
    for (const { area, key, text } of everyText) {
      const other = ALL[language]?.[area]?.[key];
      if (!other?.trim()) problems.push(`${area}.${key} is empty`);
      else if (paramsOf(other).join() !== paramsOf(text).join()) problems.push(`${area}.${key}: ${paramsOf(other).join()} ≠ ${paramsOf(text).join()}`);
    }
    expect(problems).toEqual([]);
  });

  test.each(LANGUAGES)('%s has nothing that Finnish lacks', (language) => {
    const known = new Set(everyText.map(({ area, key }) => `${area}.${key}`));
    const extra = Object.entries(ALL[language] ?? {}).flatMap(([area, texts]) => Object.keys(texts).map((key) => `${area}.${key}`));
    expect(extra.filter((key) => !known.has(key))).toEqual([]);
  });

  test('a counted text has both of its forms', () => {
    const keys = new Set(everyText.map(({ area, key }) => `${area}.${key}`));
    const alone = [...keys].filter((key) => (key.endsWith('_one') && !keys.has(key.replace(/_one$/, '_other'))) || (key.endsWith('_other') && !keys.has(key.replace(/_other$/, '_one'))));
    expect(alone).toEqual([]);
  });

  test('no exclamation marks', () => {
    const loud = LANGUAGES.flatMap((language) => Object.values(ALL[language] ?? {}).flatMap((texts) => Object.values(texts).filter((text) => text.includes('!'))));
    expect(loud).toEqual([]);
  });
});

describe('createT', () => {
  test('fills in parameters', () => {
    expect(createT('fi')('home.movedToBin', { title: 'Päivä' })).toBe('Päivä on roskakorissa.');
  });

  test('a parameter that looks like a pattern stays as it is', () => {
    expect(createT('fi')('home.movedToBin', { title: '$& {title}' })).toBe('$& {title} on roskakorissa.');
  });

  test('chooses the form by the number', () => {
    const t = createT('fi');
    expect(t('home.groups', { count: 1 })).toBe('1 ryhmä');
    expect(t('home.groups', { count: 0 })).toBe('0 ryhmää');
    expect(t('home.groups', { count: 12 })).toBe('12 ryhmää');
    expect(createT('en')('home.groups', { count: 1 })).toBe('1 group');
    expect(createT('sv')('home.groups', { count: 2 })).toBe('2 grupper');
  });

  test('what is missing does not compile', () => {
    const t = createT('fi');
    // @ts-expect-error no such text
    t('home.noSuchText');
    // @ts-expect-error a parameter is missing
    t('home.movedToBin');
    // @ts-expect-error no such parameter
    t('home.movedToBin', { name: 'x' });
    // @ts-expect-error a count is a number
    t('home.groups', { count: '3' });
  });
});

test('dates are written as in Finland', () => {
  expect(formatDate('2026-11-12', 'fi')).toBe('12.11.2026');
  expect(formatDate('2026-11-12', 'sv')).toBe('12.11.2026');
  expect(formatDate('2026-11-12', 'en')).toBe('12 Nov 2026');
  expect(formatDate('', 'fi')).toBe('');
  expect(formatDate('2026-13-40', 'fi')).toBe('2026-13-40');
});

test('moments are written as in Finland, whatever the runtime knows of Swedish', () => {
  const moment = new Date(2026, 10, 12, 9, 5).getTime();
  expect(formatMoment(moment, 'fi')).toBe('12.11.2026 klo 9.05');
  expect(formatMoment(moment, 'sv')).toBe('12.11.2026 kl. 9.05');
  expect(formatMoment(moment, 'en')).toBe('12 Nov 2026, 9:05');
});
