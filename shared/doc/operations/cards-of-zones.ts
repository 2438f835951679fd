import * as Y from 'yjs';
import { compareOrdered, type Ordered } from '../order';
import { parsePlace, zoneKey } from '../place';
import { boardRoots, type BoardRecord } from '../schema';
import { eachTouched, untold } from '../touched';

/** Where each visible card of a document lies: read once, then only what changed. */
interface ZoneIndex {
  /** By zone, sorted. */
  readonly zones: Map<string, Ordered[]>;
  readonly zoneOf: Map<string, string>;
}

const indexes = new WeakMap<Y.Doc, ZoneIndex>();

function forget({ zones, zoneOf }: ZoneIndex, id: string): void {
  const zone = zoneOf.get(id);
  if (zone === undefined) return;
  zoneOf.delete(id);
  const cards = zones.get(zone) ?? [];
  cards.splice(cards.findIndex((card) => card.id === id), 1);
}

/** Where a card with this order belongs among sorted ones. */
function positionIn(cards: readonly Ordered[], card: Ordered): number {
  let [low, high] = [0, cards.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compareOrdered(cards[middle] ?? card, card) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

function read(doc: Y.Doc, index: ZoneIndex, id: string): void {
  forget(index, id);
  const record: unknown = boardRoots(doc).cards.get(id);
  if (!(record instanceof Y.Map) || record.get('deleted') === true) return;
  const place = parsePlace((record as BoardRecord).get('place'));
  const zone = zoneKey(doc, place.zone);
  const cards = index.zones.get(zone) ?? [];
  index.zones.set(zone, cards);
  index.zoneOf.set(id, zone);
  const card = { id, order: place.order };
  cards.splice(positionIn(cards, card), 0, card);
}

/** Reads what a transaction changed; false when it changed what zones are called by, so that everything is to be read anew. */
function follow(doc: Y.Doc, index: ZoneIndex, changed: Y.Transaction['changed']): boolean {
  const { cards, frames } = boardRoots(doc);
  const ids = new Set<string>();
  let sameNames = true;
  eachTouched(changed, (map, key) => {
    if (map === cards) ids.add(key);
    else if (map === frames) sameNames = false;
  });
  if (sameNames) for (const id of ids) read(doc, index, id);
  return sameNames;
}

function indexOf(doc: Y.Doc): ZoneIndex {
  const known = indexes.get(doc);
  if (known) return known;
  const index: ZoneIndex = { zones: new Map(), zoneOf: new Map() };
  for (const id of boardRoots(doc).cards.keys()) read(doc, index, id);
  indexes.set(doc, index);
  const onTransaction = (transaction: Y.Transaction): void => {
    if (indexes.get(doc) !== index) return doc.off('afterTransaction', onTransaction);
    if (!follow(doc, index, transaction.changed)) indexes.delete(doc);
  };
  doc.on('afterTransaction', onTransaction);
  return index;
}

/** The visible cards of a zone, sorted; also in the midst of a transaction. */
export function cardsInZone(doc: Y.Doc, zone: string): Ordered[] {
  for (const changed of untold(doc)) {
    const known = indexes.get(doc);
    if (known && !follow(doc, known, changed)) indexes.delete(doc);
  }
  return [...(indexOf(doc).zones.get(zoneKey(doc, zone)) ?? [])];
}
