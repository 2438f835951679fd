import { describe, expect, it } from 'vitest';
import { denseBoard } from '../../../tests/support/dense-board';
import { boardContext } from '../../../tests/support/sample-board';
import { cardText, editText, placeCard } from '../../doc';
import { shareStructure } from '../../kernel/share-structure';
import { allCards, buildOutline, type BoardOutline } from '..';
import { layoutPage, type CardLayout, type PageLayout } from '.';
import { routeRelations } from './route-relations';

const first = (outline: BoardOutline): PageLayout => layoutPage(outline.pages[0]!, outline.relations, 'fi', outline.tray);

describe('a page that is laid out again', () => {
  it('lies as if it were laid out for the first time, and what did not change is the same object', () => {
    const doc = denseBoard(400);
    const ctx = boardContext(doc, 'toinen');
    let outline = buildOutline(doc);
    let before = first(outline);
    const [card] = allCards(outline);
    const zones = outline.pages[0]!.frames[0]!.zones;
    const steps = [
      () => editText(ctx, cardText(doc, card!.id, 'text')!, { index: 0, remove: 0, insert: 'pitkä alku joka vie monta riviä lisää ' }),
      () => placeCard(ctx, outline.relations[0]!.from, zones.at(-1)!.id),
      () => editText(ctx, cardText(doc, card!.id, 'text')!, { index: 0, remove: 1, insert: 'P' }),
    ];
    for (const step of steps) {
      step();
      outline = shareStructure(outline, buildOutline(doc));
      const after = first(outline);
      // A copy shares no object with anything that was seen before.
      expect(after).toEqual(first(structuredClone(outline)));
      expect(after.cards.filter((each) => before.cards.includes(each)).length).toBeGreaterThan(300);
      expect(after.relations.some((each) => before.relations.includes(each))).toBe(true);
      before = after;
    }
    expect(before.relations.length).toBeGreaterThan(30);
  });
});

describe('an arrow', () => {
  it('goes another way when a card comes between two that stay where they are', () => {
    const at = (id: string, x: number, y: number): CardLayout => ({ id, zone: 'z', rect: { x, y, w: 220, h: 100 }, face: { kind: 'note', kindWord: '', lines: [], empty: true, details: [], height: 100 } });
    const [from, to] = [at('a', 0, 0), at('b', 0, 230)];
    const arrow = { id: 'r', type: 'leadsTo', from: 'a', to: 'b' } as const;
    const [straight] = routeRelations([arrow], [from, to]);
    expect(routeRelations([arrow], [from, to])[0]).toBe(straight);
    const between = at('c', 0, 115);
    const [round] = routeRelations([arrow], [from, between, to]);
    expect(round).toEqual(routeRelations([{ ...arrow }], [from, between, to])[0]);
    expect(round).not.toEqual(straight);
  });
});
