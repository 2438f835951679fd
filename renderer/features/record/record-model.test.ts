import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { addCard, createBoard, deleteCard, relate, type BoardContext } from '../../../shared/doc';
import { createT } from '../../../shared/i18n';
import { buildOutline } from '../../../shared/outline';
import { findTemplate } from '../../../shared/templates';
import { arrowsByCard } from './arrows';
import { createSelection } from './selection';
import { parseHidden, shownColumns, tableWidth } from './shown-columns';
import { binnedCards } from './binned-cards';
import { cardName, kindsOfPage, kindsToShow, moveTargets, recordColumns, zoneForNew, zoneName } from './record-model';

const t = createT('fi');
const CELL = 'polku/polku.yleinen/polku.ennen';
const TRANSITION = 'polku/polku.yleinen/polku.aloitus';

function board(): BoardContext {
  const doc = new Y.Doc();
  const template = findTemplate('verkostopaiva');
  if (!template) throw new Error('the template is missing');
  createBoard(doc, template, 'fi', 'b1');
  let count = 0;
  return { doc, origin: {}, author: 'p1', now: () => count, newId: () => `card${++count}` };
}
const pageOf = (ctx: BoardContext, index: number) => {
  const page = buildOutline(ctx.doc).pages[index];
  if (!page) throw new Error('no page');
  return page;
};
const zoneOf = (ctx: BoardContext, id: string) => {
  const zone = pageOf(ctx, 0).frames[0]?.zones.find((candidate) => candidate.id === id);
  if (!zone) throw new Error('no zone');
  return zone;
};

describe('columns', () => {
  it('that were hidden are left out, the card’s own text never; what is kept is read with suspicion', () => {
    expect(shownColumns('service', { service: ['text', 'access', 'leadsTo'] }).map((column) => column.field)).toEqual(['text', 'provider', 'providerName', 'responsible']);
    expect(parseHidden('{"service":["access",3],"oma":["x"],"need":"y"}')).toEqual({ service: ['access'] });
    for (const broken of [null, '', '{', '[]', '7']) expect(parseHidden(broken)).toEqual({});
  });

  it('decide how wide a table is', () => {
    expect(tableWidth('person', {})).toBeGreaterThan(tableWidth('person', { person: ['unit', 'area'] }));
    expect(tableWidth('note', {})).toBeLessThan(500);
  });
});

describe('the selection', () => {
  it('takes rows one by one, or all from the last one to this, and lets go of them', () => {
    const selection = createSelection();
    const rows = ['a', 'b', 'c', 'd'];
    selection.toggle('b', rows, false);
    selection.toggle('d', rows, true);
    expect(selection.get()).toEqual(['b', 'c', 'd']);
    selection.toggle('c', rows, false);
    expect(selection.get()).toEqual(['b', 'd']);
    selection.toggle('x', rows, true);
    selection.set([]);
    expect(selection.get()).toEqual([]);
  });
});

describe('the record’s model', () => {
  it('has a column for every field, the responsible last', () => {
    expect(recordColumns('service').map((column) => column.field)).toEqual(['text', 'provider', 'providerName', 'access', 'responsible']);
    expect(recordColumns('service')[1]?.options.map((option) => t(option.word))).toContain('hyvinvointialue');
  });

  it('names zones by column and row, by column, or by what they hold', () => {
    const ctx = board();
    expect(zoneName(zoneOf(ctx, CELL), t)).toBe('ennen varhaiskasvatusta – yleinen tuki');
    const names = [1, 2].flatMap((index) => pageOf(ctx, index).frames.flatMap((frame) => frame.zones.map((zone) => zoneName(zone, t))));
    expect(names).toEqual(['Toimivat käytänteet', 'Kehittämisen tarpeet', 'Avainhenkilöt']);
  });

  it('names a card by its text on one line, shortened, or by its kind', () => {
    expect(cardName({ kind: 'service', text: ' a\n b ' }, t)).toBe('a b');
    expect(cardName({ kind: 'service', text: ' ' }, t)).toBe('Nimetön palvelu');
    expect(cardName({ kind: 'service', text: 'x'.repeat(100) }, t)).toHaveLength(60);
  });

  it('offers handovers where a child changes over, and shows what lies elsewhere all the same', () => {
    const ctx = board();
    expect(kindsToShow(zoneOf(ctx, CELL))).toEqual(['service']);
    expect(kindsToShow(zoneOf(ctx, TRANSITION))).toEqual(['service', 'handover']);
    addCard(ctx, { kind: 'note', zone: CELL, text: 'x' });
    expect(kindsToShow(zoneOf(ctx, CELL))).toEqual(['service', 'note']);
    expect(kindsOfPage(pageOf(ctx, 1)).slice(0, 2)).toEqual(['practice', 'need']);
  });

  it('a new card goes to the zone in use, else to the first empty one that fits', () => {
    const ctx = board();
    expect(zoneForNew(pageOf(ctx, 0), 'handover', CELL)).toBe(TRANSITION);
    expect(zoneForNew(pageOf(ctx, 0), 'service', TRANSITION)).toBe(TRANSITION);
    addCard(ctx, { kind: 'service', zone: CELL });
    expect(zoneForNew(pageOf(ctx, 0), 'service', null)).toBe(TRANSITION);
    expect(zoneForNew(pageOf(ctx, 0), 'person', null)).toBeNull();
  });

  it('moves only to zones that want the kind', () => {
    const outline = buildOutline(board().doc);
    expect(moveTargets(outline, ['service'], t)).toHaveLength(24);
    expect(moveTargets(outline, ['handover'], t)).toHaveLength(12);
    expect(moveTargets(outline, ['service', 'handover'], t)).toHaveLength(12);
    expect(moveTargets(outline, ['decision'], t).map(({ name }) => name)).toEqual(['Päätökset', 'Päätökset', 'Päätökset']);
    expect(moveTargets(outline, ['person'], t).map(({ page }) => page.id)).toEqual(['henkilot']);
  });

  it('lists arrows by the card from which they start', () => {
    const ctx = board();
    const [a, b] = ['A', 'B'].map((text) => addCard(ctx, { kind: 'service', zone: CELL, text }));
    if (!a || !b) throw new Error('no cards');
    relate(ctx, 'leadsTo', a, b);
    expect(arrowsByCard(buildOutline(ctx.doc), t)).toEqual({ [a]: [{ id: `leadsTo:${a}:${b}`, to: b, name: 'B' }] });
    deleteCard(ctx, b);
    expect(arrowsByCard(buildOutline(ctx.doc), t)).toEqual({});
  });

  it('the bin holds what has words in it, the newest first', () => {
    const ctx = board();
    const first = addCard(ctx, { kind: 'service', zone: CELL, text: 'vanha' });
    const empty = addCard(ctx, { kind: 'service', zone: CELL });
    const person = addCard(ctx, { kind: 'person', zone: 'henkilot', fields: { phone: '050' } });
    addCard(ctx, { kind: 'service', zone: CELL, text: 'jää' });
    for (const id of [first, empty, person]) deleteCard(ctx, id);
    expect(binnedCards(ctx.doc).map((card) => card.id)).toEqual([person, first]);
  });
});
