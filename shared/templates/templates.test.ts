import { describe, expect, test } from 'vitest';
import { cardKindSpec, exampleBoard, type CardKind } from '../doc';
import { LANGUAGES, type LocalizedText } from '../kernel/language';
import { buildOutline } from '../outline';
import { findWarnings } from '../outline/warnings';
import { TEMPLATES } from './index';
import type { LaneTemplate, Template } from './types';

const FOLDERS = Object.keys(import.meta.glob('./*/index.ts')).map((path) => path.split('/')[1] ?? '');

const framesOf = (template: Template) => template.pages.flatMap((page) => page.frames);
const lanesOf = (template: Template): LaneTemplate[] => framesOf(template).flatMap((frame) => [...(frame.rows ?? []), ...(frame.columns ?? [])]);
const twice = (ids: readonly string[]): string[] => ids.filter((id, index) => ids.indexOf(id) !== index);
const zonesOfExample = (template: Template, language: (typeof LANGUAGES)[number] = 'fi') => {
  const outline = buildOutline(exampleBoard(template, language));
  return { outline, zones: outline.pages.flatMap((page) => [...page.frames.flatMap((frame) => frame.zones), page.decisions]) };
};

const isLocalized = (value: object): value is LocalizedText => 'fi' in value;
/** Every text in three languages, wherever it is, with its path. */
function textsIn(value: unknown, path = ''): [string, LocalizedText][] {
  if (typeof value !== 'object' || value === null) return [];
  if (isLocalized(value)) return [[path, value]];
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, `${path}.${key}`));
}

/** Where two languages rightly say the same: a person's or a method's name, a phone hour. */
const SAME_IN_TWO = new Set(['Innopaja', 'Learning café']);

test('every folder is in the list, and the list has nothing else', () => {
  expect(TEMPLATES.map(({ id }) => id).sort()).toEqual(FOLDERS.sort());
});

describe.each(TEMPLATES.map((template) => [template.id, template] as const))('%s', (_, template) => {
  const pageIds = template.pages.map(({ id }) => id);

  test('ids are plain and unique', () => {
    const kinds = [pageIds, framesOf(template).map(({ id }) => id), lanesOf(template).map(({ id }) => id), template.phases.map(({ id }) => id), template.example.cards.map(({ id }) => id)];
    const presets = framesOf(template).flatMap((frame) => frame.presets ?? []);
    for (const ids of [...kinds, presets.map(({ id }) => id), ...presets.map(({ lanes }) => lanes.map(({ id }) => id))]) {
      expect(twice(ids)).toEqual([]);
      expect(ids.filter((id) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))).toEqual([]);
    }
  });

  test('every text is there in three languages, without exclamation marks and stray spaces', () => {
    for (const [path, localized] of textsIn(template)) {
      for (const language of LANGUAGES) {
        const value = localized[language];
        expect(value, `${path}.${language}`).toMatch(/\S/);
        expect(value, `${path}.${language}`).not.toMatch(/!|^\s|\s$| {2}|'|"|\bTODO\b/);
      }
    }
  });

  test('the three languages differ', () => {
    const same = textsIn(template)
      // A person's name and address may be the same.
      .filter(([path]) => !/\.(filledBy|email)$/.test(path))
      .filter(([, { fi, sv, en }]) => fi === sv || fi === en || sv === en)
      .filter(([, { fi, sv, en }]) => ![fi, sv, en].some((word) => SAME_IN_TWO.has(word) || /^(\S+ )?(Exempel|Example)$/.test(word)));
    // One word may well be the same in two languages; a sentence may not.
    expect(same.filter(([, { en }]) => en.split(' ').length > 1)).toEqual([]);
  });

  test('instructions and hints are short; notes help the facilitator and are not the instruction', () => {
    for (const page of template.pages) {
      for (const language of LANGUAGES) {
        expect(page.instruction[language].length).toBeLessThanOrEqual(220);
        expect(page.notes[language].length).toBeGreaterThan(1.5 * page.instruction[language].length);
      }
    }
    const hints = [...framesOf(template), ...lanesOf(template)].flatMap(({ hint }) => (hint ? [hint] : []));
    for (const hint of hints) for (const language of LANGUAGES) expect(hint[language].length).toBeLessThanOrEqual(70);
  });

  test('every zone says what belongs there', () => {
    const silent = framesOf(template).filter((frame) => {
      const lanes = [frame.rows ?? [], frame.columns ?? []].filter((axis) => axis.length > 0);
      return lanes.length === 0 ? !frame.hint : !lanes.some((axis) => axis.every((lane) => lane.hint));
    });
    expect(silent.map(({ id }) => id)).toEqual([]);
  });

  test('phases work on pages that exist and take time', () => {
    expect(template.phases.length).toBeGreaterThan(0);
    expect(template.phases.flatMap(({ pageId }) => (pageId === undefined || pageIds.includes(pageId) ? [] : [pageId]))).toEqual([]);
    expect(template.phases.filter(({ minutes }) => !Number.isInteger(minutes) || minutes < 1)).toEqual([]);
    expect(pageIds.filter((id) => !template.phases.some(({ pageId }) => pageId === id))).toEqual([]);
  });

  test('the report names what exists, once each, and leaves no frame out', () => {
    const frames = framesOf(template);
    const kinds: readonly CardKind[] = [...frames.flatMap((frame) => frame.kinds), 'decision'];
    const named = template.report.map((part) => (part.part === 'frame' ? `frame ${part.frame}` : part.part === 'kind' ? `kind ${part.kind}` : part.part));
    const possible = [...frames.map(({ id }) => `frame ${id}`), ...kinds.map((kind) => `kind ${kind}`), 'notes', 'decisions', 'pictures'];
    expect(twice(named)).toEqual([]);
    expect(named.filter((part) => !possible.includes(part))).toEqual([]);
    for (const { id } of frames) expect(named).toContain(`frame ${id}`);
    for (const part of ['notes', 'decisions', 'pictures']) expect(named).toContain(part);
  });

  test('every card of the example lies in a zone that wants its kind, and every wanted kind is shown', () => {
    const { outline, zones } = zonesOfExample(template);
    expect(outline.tray).toEqual([]);
    expect(zones.flatMap((zone) => zone.cards.filter((card) => !zone.kinds.includes(card.kind)).map((card) => `${card.kind} in ${zone.id}`))).toEqual([]);
    expect(zones.flatMap((zone) => zone.cards)).toHaveLength(template.example.cards.length);
    for (const frame of framesOf(template)) {
      const shown = zones.filter((zone) => zone.frameId === frame.id).flatMap((zone) => zone.cards.map(({ kind }) => kind));
      expect(new Set(shown), frame.id).toEqual(new Set(frame.kinds));
    }
    expect(template.example.cards.some(({ kind }) => kind === 'decision')).toBe(true);
  });

  test('fields of the example exist and hold what their kind takes', () => {
    for (const { id, kind, fields = {}, responsible } of template.example.cards) {
      const spec = cardKindSpec(kind);
      if (responsible) expect(spec.hasResponsible, id).toBe(true);
      for (const [name, value] of Object.entries(fields)) {
        const field = spec.fields[name];
        if (field?.type === 'choice') expect(field.options, `${id}.${name}`).toContain(value);
        else if (field?.type === 'date') expect(value, `${id}.${name}`).toMatch(/^20\d\d-[01]\d-[0-3]\d$/);
        else if (field?.type === 'yesno') expect(typeof value, `${id}.${name}`).toBe('boolean');
        else expect(field?.type, `${id}.${name}`).toBe('text');
      }
    }
  });

  test.each(LANGUAGES)('the example in %s is a good result: nothing is missing, relations and carriers are kept', (language) => {
    const { outline } = zonesOfExample(template, language);
    expect(findWarnings(outline).map(({ id }) => id)).toEqual([]);
    expect(outline.relations).toHaveLength((template.example.relations ?? []).length);
    const carriers = outline.pages.flatMap((page) => page.frames.flatMap((frame) => frame.rows)).filter((row) => row.carriesForward !== null);
    expect(carriers.filter((row) => row.carriesForward === '')).toEqual([]);
  });

  test('people of the example are invented', () => {
    const people = template.example.cards.filter(({ kind }) => kind === 'person');
    for (const { text, fields } of people) {
      expect(text.fi).toMatch(/ Esimerkki$/);
      expect(fields?.phone).toBe('050 000 0000');
      for (const address of Object.values(fields?.email ?? {})) expect(address).toMatch(/^[a-z.]+@example\.fi$/);
    }
  });
});
