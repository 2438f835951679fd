import * as Y from 'yjs';
import { describe, expect, test } from 'vitest';
import { addLane, createBoard, removeLane, renameLane, type BoardContext } from '../doc';
import { buildOutline } from '../outline';
import { checkTemplate } from './check-template';
import { TEMPLATES } from './index';
import { copyTemplate, editLocalized, inEveryLanguage, pruneTemplate, templateOfBoard } from './own-template';

describe('an own template', () => {
  test('editing one language changes those that were not translated', () => {
    expect(editLocalized({ fi: 'a', sv: 'a', en: 'b' }, 'fi', 'c')).toEqual({ fi: 'c', sv: 'c', en: 'b' });
    expect(editLocalized({ fi: 'a', sv: 's', en: 'b' }, 'sv', 'c')).toEqual({ fi: 'a', sv: 'c', en: 'b' });
  });

  test.each(TEMPLATES.map((template) => [template.id, template] as const))('%s: any page’s rows or columns can go, and what is left is a template', (_, template) => {
    for (const page of template.pages) {
      for (const frame of page.frames) {
        const keep = frame.kind === 'circles' ? 2 : 1;
        const cut = { ...frame, ...(frame.rows && { rows: frame.rows.slice(0, keep) }), ...(frame.columns && { columns: frame.columns.slice(0, keep) }) };
        const pages = template.pages.map((other) => (other === page ? { ...page, frames: page.frames.map((one) => (one === frame ? cut : one)) } : other));
        expect(checkTemplate(pruneTemplate({ ...copyTemplate(template, 'oma', template.name), pages }))).toMatchObject({ ok: true });
      }
    }
    if (template.pages.length > 1) expect(checkTemplate(pruneTemplate({ ...template, pages: template.pages.slice(1) }))).toMatchObject({ ok: true });
  });

  test.each(TEMPLATES.map((template) => [template.id, template] as const))('%s: a board of it gives the template back', (_, template) => {
    for (const original of [template, undefined]) {
      const doc = new Y.Doc();
      createBoard(doc, template, 'sv', 'b');
      const back = templateOfBoard(buildOutline(doc), { id: 'oma', name: 'Oma', dataNotice: template.dataNotice.sv }, original);
      expect(checkTemplate(back)).toMatchObject({ ok: true });
      if (original) expect(back).toMatchObject({ pages: JSON.parse(JSON.stringify(template.pages)) as unknown, phases: template.phases, example: JSON.parse(JSON.stringify(template.example)) as unknown });
    }
  });

  test('rows that the group renamed, added and removed are in the template of its board', () => {
    const template = TEMPLATES.find(({ id }) => id === 'verkostopaiva');
    if (!template) throw new Error('the template is missing');
    const frame = template.pages.flatMap(({ frames }) => frames).find(({ kind }) => kind === 'grid');
    const [first, second] = frame?.rows ?? [];
    if (!frame || !first || !second) throw new Error('the grid is missing');
    const doc = new Y.Doc();
    createBoard(doc, template, 'fi', 'b');
    let count = 0;
    const ctx: BoardContext = { doc, origin: {}, author: 'p', now: () => 0, newId: () => `n${++count}` };
    renameLane(ctx, `${frame.id}.${first.id}`, 'uusi nimi');
    removeLane(ctx, `${frame.id}.${second.id}`);
    addLane(ctx, frame.id, 'row', { title: 'lisätty' });
    const made = templateOfBoard(buildOutline(doc), { id: 'oma', name: 'Oma', dataNotice: '' }, template);
    expect(checkTemplate(made)).toMatchObject({ ok: true });
    const rows = made.pages.flatMap(({ frames }) => frames).find(({ id }) => id === frame.id)?.rows ?? [];
    expect(rows.map(({ title }) => title.fi)).toEqual(['uusi nimi', ...(frame.rows ?? []).slice(2).map(({ title }) => title.fi), 'lisätty']);
    expect(rows[0]?.title).toEqual(inEveryLanguage('uusi nimi'));
    expect(rows.at(-2)?.title.sv).toBe(frame.rows?.at(-1)?.title.sv);
  });
});
