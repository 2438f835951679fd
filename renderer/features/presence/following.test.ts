import { expect, test } from 'vitest';
import { placeOf } from './following';

const user = { id: 'a', name: 'Aino', colour: '#112233' };

test.each<[string, unknown, unknown]>([
  ['the page and the card in hand', { user, place: { pageId: 'p' }, editing: 'k' }, { pageId: 'p', cardId: 'k' }],
  ['the page alone', { user, place: { pageId: 'p' }, editing: null }, { pageId: 'p' }],
  ['somebody else', { user: { ...user, id: 'b' }, place: { pageId: 'p' } }, null],
  ['a place that is none', { user, place: { pageId: 7 } }, null],
  ['no place', { user }, null],
  ['nothing', null, null],
])('where a person is: %s', (_, state, place) => {
  expect(placeOf(new Map([[1, null], [2, state]]), 'a')).toEqual(place);
});
