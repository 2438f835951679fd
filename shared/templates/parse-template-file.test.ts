import { describe, expect, test } from 'vitest';
import { createT } from '../i18n';
import { LANGUAGES } from '../kernel/language';
import { checkTemplate } from './check-template';
import { TEMPLATES } from './index';
import { parseTemplateFile, templateFile } from './parse-template-file';
import { TEMPLATE_PROBLEMS, templateProblemText } from './problem';
import type { Template } from './types';

const all = (words: string) => ({ fi: words, sv: words, en: words });
const base: Template = {
  id: 'pieni',
  version: 1,
  name: all('Pieni'),
  description: all('Kuvaus'),
  dataNotice: all('Käyttö'),
  pages: [
    {
      id: 'sivu',
      title: all('Sivu'),
      instruction: all('Ohje'),
      notes: all('Muista'),
      frames: [{ id: 'kehys', kind: 'grid', kinds: ['service'], rows: [{ id: 'r1', title: all('R1') }], columns: [{ id: 'c1', title: all('C1') }] }],
    },
  ],
  phases: [{ id: 'v', title: all('Vaihe'), minutes: 10, pageId: 'sivu' }],
  warnings: [],
  report: [{ part: 'frame', frame: 'kehys' }],
  example: {
    cards: [
      { id: 'a', kind: 'service', at: ['kehys', 'r1', 'c1'], text: all('A') },
      { id: 'b', kind: 'service', at: ['kehys', 'r1', 'c1'], text: all('B') },
    ],
    relations: [{ type: 'leadsTo', from: 'a', to: 'b' }],
  },
};

/** The codes and lines of what is wrong with a text. */
const problems = (text: string): string[] => {
  const parsed = parseTemplateFile(text);
  return parsed.ok ? [] : parsed.error.map(({ code, line }) => `${code}@${String(line)}`);
};
const changed = (from: string, to: string): string => {
  const text = templateFile(base);
  expect(text).toContain(from);
  return text.replace(from, to);
};
const lineOf = (text: string, part: string): number => text.slice(0, text.lastIndexOf(part)).split('\n').length;

describe('a template’s file', () => {
  test.each([base, ...TEMPLATES].map((template) => [template.id, template] as const))('%s comes back as it went', (_, template) => {
    expect(parseTemplateFile(templateFile(template))).toEqual({ ok: true, value: template });
  });

  test('a byte order mark and comments don’t matter', () => {
    expect(problems(`\uFEFF// pohja\n${templateFile(base)}`)).toEqual([]);
  });

  test('a syntax fault is named with its line', () => {
    const text = changed('"version": 1,', '"version": 1');
    const [first] = problems(text);
    expect(first).toMatch(/^not-json@[34]|^not-json@[45]/);
    expect(problems('')).toEqual(['not-json@1']);
    expect(problems('[]')).toEqual(['not-json@1']);
    expect(problems('PK\u0003\u0004 zip')).toEqual(['not-json@1']);
  });

  test.each([
    ['an unknown kind of card', '"kind": "service",\n        "at"', '"kind": "unicorn",\n        "at"', 'unknown-value', '"unicorn"'],
    ['an unknown kind of frame', '"kind": "grid"', '"kind": "spiral"', 'unknown-value', '"spiral"'],
    ['a double id', '"id": "b"', '"id": "a"', 'duplicate-id', '"id": "a"'],
    ['a key that nobody knows', '"version": 1', '"colour": 7,\n  "version": 1', 'unknown-key', '"colour"'],
    ['a key twice', '"version": 1', '"version": 1,\n  "version": 2', 'duplicate-key', '"version": 2'],
    ['a reference to nothing', '"pageId": "sivu"', '"pageId": "muu"', 'unknown-reference', '"muu"'],
    ['an id with a slash', '"id": "kehys"', '"id": "ke/hys"', 'bad-id', '"ke/hys"'],
    ['minutes below one', '"minutes": 10', '"minutes": -3', 'out-of-range', '-3'],
    ['a number that is a word', '"minutes": 10', '"minutes": "kymmenen"', 'wrong-type', '"kymmenen"'],
    ['a file of a later time', '"polkupaja": 1', '"polkupaja": 2', 'newer', '"polkupaja": 2'],
    ['an arrow in a circle', '"relations": [', '"relations": [\n{ "type": "leadsTo", "from": "b", "to": "a" },', 'cycle', '"from": "b"'],
  ])('%s is found on its line', (_, from, to, code, part) => {
    const text = changed(from, to);
    expect(problems(text)).toContain(`${code}@${lineOf(text, part)}`);
  });

  test('a missing language is named where its text stands', () => {
    const text = changed('"sv": "Kuvaus",\n', '');
    const parsed = parseTemplateFile(text);
    expect(parsed).toMatchObject({ ok: false, error: [{ code: 'missing', path: 'description.sv' }] });
    if (!parsed.ok) expect(parsed.error[0]?.line).toBe(lineOf(text, '"fi": "Kuvaus"') - 1);
  });

  test('a hundred thousand levels are refused, not fallen into', () => {
    expect(problems('['.repeat(100_000))).toEqual(['too-deep@1']);
    expect(problems('{"a":\n'.repeat(100_000))).toMatchObject([expect.stringMatching(/^too-deep@/)]);
  });

  test('a huge file is refused before it is read', () => {
    expect(problems(`"${'x'.repeat(20_000_000)}"`)).toEqual(['too-large@1']);
  });

  test('many faults are bounded', () => {
    const many = Array.from({ length: 5_000 }, (_, index) => `"k${index}": 1`).join(',\n');
    expect(problems(changed('"version": 1', `${many},\n"version": 1`)).length).toBeLessThanOrEqual(20);
  });

  test('every problem has words in every language', () => {
    for (const language of LANGUAGES) {
      const t = createT(language);
      for (const code of TEMPLATE_PROBLEMS) {
        const words = templateProblemText(t, { code, line: 1234, path: 'a.b', found: 'x' });
        expect(words).not.toMatch(/[{}]|templates\./);
        expect(words).toContain('1234');
      }
    }
  });
});

describe('a template as a value', () => {
  test('one that contains itself is refused', () => {
    const cyclic: Record<string, unknown> = { ...base };
    cyclic.pages = [cyclic];
    expect(checkTemplate(cyclic)).toMatchObject({ ok: false, error: [{ code: 'too-deep' }] });
  });

  test('a prototype is no key', () => {
    expect(problems(changed('"version": 1', '"__proto__": {"id": "x"},\n  "version": 1')).length).toBeGreaterThan(0);
  });

  test('circles are two or three; a frame does not take a name of ours', () => {
    const frame = { ...base.pages[0]?.frames[0], kind: 'circles', rows: [], id: 'decisions' };
    const template = { ...base, report: [], example: { cards: [] }, pages: [{ ...base.pages[0], frames: [frame] }] };
    expect(checkTemplate(template)).toMatchObject({ ok: false, error: [{ code: 'reserved-id' }, { code: 'circles' }] });
  });

  test('a card of a kind that its place does not take', () => {
    const cards = [{ id: 'a', kind: 'person', at: ['kehys', 'r1', 'c1'], text: all('A') }];
    expect(checkTemplate({ ...base, example: { cards } })).toMatchObject({ ok: false, error: [{ code: 'wrong-place' }] });
  });
});
