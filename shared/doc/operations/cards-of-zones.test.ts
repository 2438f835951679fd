import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { createRandom } from '../../../tests/support/random';
import { boardContext, emptyBoard, sampleBoard } from '../../../tests/support/sample-board';
import { buildOutline } from '../../outline';
import { compareOrdered, type Ordered } from '../order';
import { parsePlace, zoneKey } from '../place';
import { boardRoots } from '../schema';
import { addCard, cardsInZone, deleteCard, placeCard, restoreCard } from '.';

/** What the zone holds, read without anything that is kept. */
function readZone(doc: Y.Doc, zone: string): Ordered[] {
  const found: Ordered[] = [];
  for (const [id, card] of boardRoots(doc).cards.entries()) {
    const place = parsePlace(card.get('place'));
    if (card.get('deleted') !== true && zoneKey(doc, place.zone) === zoneKey(doc, zone)) found.push({ id, order: place.order });
  }
  return found.sort(compareOrdered);
}

describe('cardsInZone', () => {
  it('tells what is there after every kind of change, one’s own and others’', () => {
    const seed = Date.now() % 1_000_000;
    const random = createRandom(seed);
    const doc = sampleBoard();
    const other = new Y.Doc();
    Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
    const own = boardContext(doc, 'oma');
    const far = boardContext(other, 'muu');
    const zones = buildOutline(doc).pages.flatMap((page) => page.frames.flatMap((frame) => frame.zones.map(({ id }) => id)));
    for (let step = 0; step < 150; step += 1) {
      const ctx = random.chance(0.6) ? own : far;
      const id = random.pick([...boardRoots(ctx.doc).cards.keys()]) ?? '';
      const zone = random.pick(zones) ?? '';
      const roll = random.below(5);
      if (roll === 0) addCard(ctx, { kind: 'service', zone });
      else if (roll === 1) deleteCard(ctx, id);
      else if (roll === 2) restoreCard(ctx, id);
      else placeCard(ctx, id, zone, random.pick(readZone(ctx.doc, zone))?.id);
      if (random.chance(0.3)) Y.applyUpdate(doc, Y.encodeStateAsUpdate(other, Y.encodeStateVector(doc)));
      if (random.chance(0.3)) Y.applyUpdate(other, Y.encodeStateAsUpdate(doc, Y.encodeStateVector(other)));
      for (const each of zones) expect(cardsInZone(doc, each), `seed ${seed}, step ${step}`).toEqual(readZone(doc, each));
    }
  });

  it('knows in the midst of a transaction, and of what listens to it, what that has done', () => {
    const doc = emptyBoard();
    const ctx = boardContext(doc);
    const zone = buildOutline(doc).pages[0]!.frames[0]!.zones[0]!.id;
    const first = addCard(ctx, { kind: 'service', zone });
    const ids = (): string[] => cardsInZone(doc, zone).map(({ id }) => id);
    let heard: string[] = [];
    boardRoots(doc).cards.observeDeep(() => (heard = ids()));
    const added = doc.transact(() => {
      const second = addCard(ctx, { kind: 'service', zone });
      expect(ids()).toEqual([first, second]);
      deleteCard(ctx, first);
      expect(ids()).toEqual([second]);
      return [second, addCard(ctx, { kind: 'service', zone })];
    });
    expect(heard).toEqual(added);
    expect(ids()).toEqual(added);
  });

  it('reads a card that is added to a full board alone, not all of them', () => {
    const doc = emptyBoard();
    const ctx = boardContext(doc);
    const zones = buildOutline(doc).pages[0]!.frames[0]!.zones;
    const { cards } = boardRoots(doc);
    for (let card = 0; card < 2_000; card += 1) addCard(ctx, { kind: 'service', zone: zones[card % zones.length]!.id });
    let reads = 0;
    const { get } = cards;
    cards.get = (id) => {
      reads += 1;
      return get.call(cards, id);
    };
    const id = addCard(ctx, { kind: 'service', zone: zones[0]!.id });
    placeCard(ctx, id, zones[1]!.id);
    expect(reads).toBeLessThan(30);
    expect(cardsInZone(doc, zones[1]!.id).at(-1)?.id).toBe(id);
  });
});
