import { describe, expect, it } from 'vitest';
import type { TLDrawShape, TLRecord, TLShape } from 'tldraw';
import { boardContext, sampleBoard } from '../../../tests/support/sample-board';
import { addCard, deleteCard, placeCard, putDrawing, relate, restoreCard, TRAY_ZONE, zoneId } from '../../../shared/doc';
import { allCards, buildOutline } from '../../../shared/outline';
import { BoardBinding } from './board-binding';
import { storedDrawing } from './drawings';
import { createBoardStore } from './schema';
import { cardShapeId, drawingShapeId, pageRecordId } from './shape-ids';
import type { CardShape } from '../shapes/card/card-shape';

function open(doc = sampleBoard()) {
  const store = createBoardStore();
  const binding = new BoardBinding(store, 'fi');
  const sync = (): void => binding.sync(buildOutline(doc));
  sync();
  const changes: string[] = [];
  store.listen(({ changes: { added, updated, removed }, source }) => {
    for (const record of [...Object.values(added), ...Object.values(updated).map(([, after]) => after), ...Object.values(removed)]) changes.push(`${source} ${record.id}`);
  });
  /** Ids of the records that changed since the last time, in the store's own telling. */
  const told = (): string[] => {
    store._flushHistory();
    return changes.splice(0).sort();
  };
  const card = (id: string): CardShape => store.get(cardShapeId(id)) as CardShape;
  return { doc, ctx: boardContext(doc, 'tekijä'), store, binding, sync, told, card };
}

const pen = (id: string): TLShape =>
  ({
    ...({ typeName: 'shape', type: 'draw', rotation: 0, isLocked: false, opacity: 1, meta: {}, index: 'a5', x: 10, y: 20 } as const),
    id,
    parentId: pageRecordId('polku'),
    props: { color: 'black', fill: 'none', dash: 'draw', size: 'm', segments: [{ type: 'free', points: [{ x: 0, y: 0, z: 0.5 }, { x: 9, y: 9, z: 0.5 }] }], isComplete: true, isClosed: false, isPen: false, scale: 1 },
  }) as unknown as TLDrawShape;

describe('BoardBinding', () => {
  it('shows every card, page and relation of the board', () => {
    const { doc, store } = open();
    const outline = buildOutline(doc);
    const shapes = store.allRecords().filter((record): record is TLShape => record.typeName === 'shape');
    expect(shapes.filter((shape) => shape.type === 'card').map((shape) => (shape as CardShape).props.cardId).sort()).toEqual(allCards(outline).map((card) => card.id).sort());
    expect(store.allRecords().filter((record) => record.typeName === 'page').map((record) => record.id).sort()).toEqual(outline.pages.map((page) => pageRecordId(page.id)).sort());
    expect(shapes.filter((shape) => shape.type === 'relation').length).toBe(outline.relations.length);
    store.validate('tests');
  });

  it('changes only what changed, as somebody else’s doing', () => {
    const { ctx, sync, told, doc } = open();
    const last = buildOutline(doc).pages[1]!.frames[0]!.zones[0]!.cards.at(-1)!;
    sync();
    expect(told()).toEqual([]);
    ctx.doc.transact(() => (ctx.doc.getMap('cards').get(last.id) as { get(key: string): { insert(index: number, text: string): void } }).get('text').insert(0, 'x'));
    sync();
    expect(told()).toEqual([`remote ${cardShapeId(last.id)}`]);
  });

  it('moves a card’s shape when its place changes and takes it away when it is deleted', () => {
    const { ctx, sync, card, doc, store } = open();
    const first = buildOutline(doc).pages[0]!.frames[0]!.zones[0]!.cards[0]!;
    const before = card(first.id);
    placeCard(ctx, first.id, zoneId('polku', 'polku.lastensuojelu', 'polku.kouluun'));
    sync();
    expect(card(first.id).x).toBeGreaterThan(before.x);
    expect(card(first.id).y).toBeGreaterThan(before.y);
    deleteCard(ctx, first.id);
    sync();
    expect(store.has(cardShapeId(first.id))).toBe(false);
  });

  it('puts back what changed in the store alone and takes away what doesn’t belong there, when nothing else changed', () => {
    const { sync, card, doc, store } = open();
    const [first, second] = buildOutline(doc).pages[0]!.frames[0]!.zones[0]!.cards;
    const before = card(first!.id);
    sync();
    store.update(before.id, (shape) => ({ ...shape, x: 5000 }) as TLRecord as typeof shape);
    store.remove([cardShapeId(second!.id)]);
    store.put([pen('shape:vieras')]);
    sync();
    expect(card(first!.id)).toEqual(before);
    expect(store.has(cardShapeId(second!.id))).toBe(true);
    expect(store.has(pen('shape:vieras').id)).toBe(false);
  });

  it('leaves a card in hand where it is, until it is let go; a deleted one goes', () => {
    const { ctx, sync, card, doc, binding, store } = open();
    const [first, second] = buildOutline(doc).pages[0]!.frames[0]!.zones[0]!.cards;
    for (const each of [first!, second!]) {
      binding.hold(cardShapeId(each.id));
      store.update(cardShapeId(each.id), (shape) => ({ ...shape, x: 5000, y: 5000 }) as TLRecord as typeof shape);
    }
    placeCard(ctx, first!.id, zoneId('polku', 'polku.erityinen', 'polku.ennen'));
    deleteCard(ctx, second!.id);
    sync();
    expect(card(first!.id).x).toBe(5000);
    expect(store.has(cardShapeId(second!.id))).toBe(false);
    restoreCard(ctx, second!.id);
    sync();
    expect(card(second!.id).x).toBeLessThan(1000);
    binding.release(cardShapeId(first!.id));
    binding.refresh();
    expect(card(first!.id).x).toBeLessThan(1000);
  });

  it('puts cards of a lost zone into the tray', () => {
    const { ctx, sync, card } = open();
    const id = addCard(ctx, { kind: 'service', zone: 'olematon/zone', text: 'orpo' });
    sync();
    expect(card(id).props.zone).toBe('olematon/zone');
    expect(ctx.doc && card(id).y).toBeGreaterThan(0);
    expect(TRAY_ZONE).toBe('tray');
  });

  it('brings drawings back and never stumbles over broken ones', () => {
    const { ctx, sync, store } = open();
    const stored = storedDrawing(pen('shape:abc'));
    putDrawing(ctx, 'abc', 'polku', stored);
    const bad: unknown[] = [null, 'x', { version: 2, record: stored.record }, { version: 1, record: { type: 'card' } }, { version: 1, record: { ...(stored.record as object), props: { color: 'nope' } } }, { version: 1, record: { ...(stored.record as object), x: 'NaN' } }];
    bad.forEach((data, index) => putDrawing(ctx, `bad${index}`, 'polku', data));
    sync();
    expect(store.get(drawingShapeId('abc'))).toMatchObject({ type: 'draw', parentId: pageRecordId('polku'), x: 10 });
    expect(store.allRecords().filter((record) => record.id.includes('bad'))).toEqual([]);
    store.validate('tests');
  });

  it('survives records that make no sense', () => {
    const { ctx, sync, store } = open();
    const id = addCard(ctx, { kind: 'person', zone: zoneId('henkilot'), text: 'x' });
    const record = ctx.doc.getMap('cards').get(id) as { set(key: string, value: unknown): void };
    record.set('text', 7);
    record.set('place', { zone: 3 });
    record.set('lastChecked', { a: 1 });
    relate(ctx, 'leadsTo', id, id);
    ctx.doc.getMap('pages').set('outo', 'ei kartta' as never);
    expect(sync).not.toThrow();
    store.validate('tests');
  });
});
