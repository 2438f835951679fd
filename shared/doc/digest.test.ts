import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { docDigest, hasPending } from './digest';

/** Random work by several replicas that hear of each other late, in another order, in parts. */
function random(seed: number): () => number {
  let state = seed;
  return () => (state = (Math.imul(state, 1103515245) + 12345) >>> 0) / 4294967296;
}

function work(seed: number): Y.Doc[] {
  const next = random(seed);
  const pick = (below: number): number => Math.floor(next() * below);
  const docs = [new Y.Doc(), new Y.Doc(), new Y.Doc()];
  docs.forEach((doc, index) => (doc.clientID = index + 1));
  for (let round = 0; round < 120; round += 1) {
    const doc = docs[pick(3)] as Y.Doc;
    const cards = doc.getMap<Y.Map<unknown>>('cards');
    const keys = [...cards.keys()];
    const card = cards.get(keys[pick(keys.length || 1)] ?? '');
    const what = pick(6);
    if (what === 0 || !card) cards.set(`k${pick(12)}`, new Y.Map<unknown>([['text', new Y.Text('alku')], ['place', { zone: 'a', order: pick(9) }]]));
    else if (what === 1) card.set('place', { zone: 'b', order: pick(9) });
    else if (what === 2 && keys.length > 6) cards.delete(keys[0] ?? '');
    else if (what === 5) {
      const other = docs[pick(3)] as Y.Doc;
      Y.applyUpdate(doc, Y.encodeStateAsUpdate(other, Y.encodeStateVector(doc)));
    } else {
      const text = card.get('text') as Y.Text;
      if (what === 3 && text.length > 2) text.delete(pick(text.length - 1), 1);
      else text.insert(pick(text.length + 1), 'äö€'.slice(0, 1 + pick(3)));
    }
  }
  return docs;
}

test.each(Array.from({ length: 40 }, (_, index) => index + 1))('the same, whichever way it came; another after any change (seed %i)', (seed) => {
  const docs = work(seed);
  for (const to of docs) for (const from of [...docs].reverse()) Y.applyUpdate(to, Y.encodeStateAsUpdate(from));
  const [first] = docs as [Y.Doc];
  const whole = new Y.Doc();
  whole.getMap('looked-for');
  Y.applyUpdate(whole, Y.encodeStateAsUpdate(first));
  const untyped = new Y.Doc();
  Y.applyUpdate(untyped, Y.mergeUpdates(docs.map((doc) => Y.encodeStateAsUpdate(doc))));
  const digest = docDigest(first);
  for (const doc of [...docs, whole, untyped]) expect(docDigest(doc)).toEqual(digest);

  const [key = ''] = [...whole.getMap('cards').keys()];
  const card = whole.getMap<Y.Map<unknown>>('cards').get(key);
  (card?.get('text') as Y.Text).insert(0, 'x');
  const inserted = docDigest(whole);
  expect([inserted.state === digest.state, inserted.content === digest.content]).toEqual([false, false]);
  (card?.get('text') as Y.Text).delete(0, 1);
  // It reads as before, and it is known to have been there.
  expect(docDigest(whole)).toEqual({ state: expect.not.stringMatching(new RegExp(`^(${digest.state}|${inserted.state})$`)), content: digest.content });
});

test('a replica whose content was changed behind the back of Yjs: the same state, another content', () => {
  const doc = new Y.Doc();
  doc.getMap('cards').set('a', new Y.Text('Neuvola'));
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  expect(docDigest(copy)).toEqual(docDigest(doc));
  const start = (copy.getMap('cards').get('a') as Y.Text)._start;
  if (start?.content instanceof Y.ContentString) start.content.str = 'Neuvala';
  expect(docDigest(copy).state).toBe(docDigest(doc).state);
  expect(docDigest(copy).content).not.toBe(docDigest(doc).content);
});

test('what waits for something missing is seen', () => {
  const doc = new Y.Doc();
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  for (const word of ['a', 'b', 'c']) doc.getText('t').insert(0, word);
  const late = new Y.Doc();
  Y.applyUpdate(late, updates[2] as Uint8Array);
  expect(hasPending(late)).toBe(true);
  for (const update of updates.slice(0, 2)) Y.applyUpdate(late, update);
  expect(hasPending(late)).toBe(false);
  expect(docDigest(late)).toEqual(docDigest(doc));
});
