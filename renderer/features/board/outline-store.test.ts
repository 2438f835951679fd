import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { addCard, cardText, createBoard, editText, placeCard, type BoardContext } from '../../../shared/doc';
import { allCards } from '../../../shared/outline';
import { findTemplate } from '../../../shared/templates';
import { createOutlineStore } from './outline-store';

const ZONE = 'kaytanteet/kaytanteet.toimivat';

function board(): { doc: Y.Doc; ctx: BoardContext } {
  const doc = new Y.Doc();
  const template = findTemplate('verkostopaiva');
  if (!template) throw new Error('the template is missing');
  createBoard(doc, template, 'fi', 'b1');
  let count = 0;
  return { doc, ctx: { doc, origin: {}, author: 'p1', now: () => 0, newId: () => `card${++count}` } };
}

describe('createOutlineStore', () => {
  it('shows one’s own work before the next picture', async () => {
    const { doc, ctx } = board();
    const store = createOutlineStore(doc, () => () => undefined);
    addCard(ctx, { kind: 'practice', zone: ZONE, text: 'Tapaamiset' });
    await Promise.resolve();
    expect(allCards(store.get()).map((card) => card.text)).toEqual(['Tapaamiset']);
  });

  it('reads many remote changes once', () => {
    const { doc, ctx } = board();
    const far = new Y.Doc();
    Y.applyUpdate(far, Y.encodeStateAsUpdate(doc));
    let pending: (() => void) | null = null;
    let told = 0;
    const store = createOutlineStore(far, (run) => {
      pending = run;
      return () => undefined;
    });
    store.subscribe(() => told++);
    doc.on('update', (update: Uint8Array) => Y.applyUpdate(far, update, 'net'));
    for (let i = 0; i < 5; i++) addCard(ctx, { kind: 'practice', zone: ZONE, text: `${i}` });
    expect(allCards(store.get())).toHaveLength(0);
    (pending as (() => void) | null)?.();
    expect(allCards(store.get())).toHaveLength(5);
    expect(told).toBe(1);
  });

  it('keeps the identity of what did not change, also when rows move', async () => {
    const { doc, ctx } = board();
    const first = addCard(ctx, { kind: 'practice', zone: ZONE, text: 'a' });
    const second = addCard(ctx, { kind: 'practice', zone: ZONE, text: 'b' });
    const store = createOutlineStore(doc, () => () => undefined);
    const before = store.get();
    const text = cardText(doc, first, 'text');
    if (!text) throw new Error('no text');
    editText(ctx, text, { index: 1, remove: 0, insert: '!' });
    placeCard(ctx, second, ZONE, first);
    await Promise.resolve();
    const after = store.get();
    const zone = (outline: typeof after) => outline.pages[1]?.frames[0]?.zones[0];
    expect(zone(after)?.cards.map((card) => card.text)).toEqual(['b', 'a!']);
    expect(zone(after)?.cards[0]).toBe(zone(before)?.cards[1]);
    expect(after.pages[0]).toBe(before.pages[0]);
    expect(after).not.toBe(before);
  });

  it('is silent about transactions that change nothing of the board', async () => {
    const { doc } = board();
    const store = createOutlineStore(doc, () => () => undefined);
    let told = 0;
    store.subscribe(() => told++);
    doc.getMap('elsewhere').set('a', 1);
    await Promise.resolve();
    expect(told).toBe(0);
  });
});
