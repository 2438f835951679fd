import { expect, it } from 'vitest';
import * as Y from 'yjs';
import type { DraftStore } from './draft-store';
import { readLeftovers, textsOf } from './leftovers';

function written(doc: Y.Doc, write: () => void): Uint8Array {
  const before = Y.encodeStateVector(doc);
  write();
  return Y.encodeStateAsUpdate(doc, before);
}

it('joins what was typed letter by letter, and leaves out what was deleted again and what is no text', () => {
  const doc = new Y.Doc();
  const text = doc.getText('a');
  const updates = [...'Perhekahvila X'].map((letter, index) => written(doc, () => text.insert(index, letter)));
  updates.push(written(doc, () => text.delete(12, 2)), written(doc, () => doc.getMap('cards').set('kind', 'service')), written(doc, () => doc.getText('b').insert(0, 'Neuvola')));
  expect(textsOf(Y.mergeUpdates(updates))).toEqual(['Perhekahvila', 'Neuvola']);
});

it('knows only what the document does not have', async () => {
  const doc = new Y.Doc();
  const first = written(doc, () => doc.getText('a').insert(0, 'perillä '));
  const host = new Y.Doc();
  Y.applyUpdate(host, Y.encodeStateAsUpdate(doc));
  const second = written(doc, () => doc.getText('a').insert(8, 'vain täällä'));
  const store: DraftStore = { load: async () => [first, second].map((update, id) => ({ id, update })), add: async () => 0, remove: async () => undefined };
  expect(await readLeftovers('board:x', host, store)).toEqual(['vain täällä']);
  expect(await readLeftovers('board:x', doc, store)).toEqual([]);
  expect(await readLeftovers('board:x', doc, { ...store, load: async () => Promise.reject(new Error('private window')) })).toEqual([]);
});
