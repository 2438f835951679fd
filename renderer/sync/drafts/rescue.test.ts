import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { createAckTracker } from '../acks';
import { unsentTexts } from './rescue';

function board() {
  const doc = new Y.Doc();
  const acks = createAckTracker('board:a', doc, () => undefined);
  const cards = doc.getMap<Y.Map<unknown>>('cards');
  const card = (id: string, text: string): Y.Text => {
    const words = new Y.Text(text);
    cards.set(id, new Y.Map<unknown>([['text', words]]));
    return words;
  };
  let n = 0;
  const acknowledge = (): void => {
    while (acks.nextCheck((n += 1))) acks.onStored(n);
  };
  return { doc, acks, card, acknowledge, unsent: () => unsentTexts(doc, acks.unacknowledged()) };
}

test('whole texts of which anything was not acknowledged; nothing of the others', () => {
  const { card, acknowledge, unsent } = board();
  card('a', 'tallessa');
  const half = card('b', 'puoliksi');
  acknowledge();
  expect(unsent()).toEqual([]);
  half.insert(half.length, ' tallessa');
  card('c', 'uusi');
  card('d', '  ');
  card('e', 'poistettu').delete(0, 9);
  expect(unsent()).toEqual(['puoliksi tallessa', 'uusi']);
});

test('what an earlier page had left counts too', () => {
  const { doc, acks, unsent } = board();
  const earlier = new Y.Doc();
  earlier.getMap('cards').set('x', new Y.Map([['text', new Y.Text('edelliseltä sivulta')]]));
  const update = Y.encodeStateAsUpdate(earlier);
  Y.applyUpdate(doc, update, 'draft');
  acks.adopt(update);
  expect(unsent()).toEqual(['edelliseltä sivulta']);
});
