import { expect, test } from 'vitest';
import { CARD_KINDS } from './index';

/** What every card's record holds besides the fields of its kind; see `schema.ts`. */
const OWN_KEYS = ['kind', 'text', 'place', 'deleted', 'createdBy', 'createdAt', 'changed', 'changedBy', 'changedAt', 'votes', 'source', 'zone', 'x', 'y', 'responsible'];

test('no field has the name of something that the record keeps for itself', () => {
  const taken = Object.entries(CARD_KINDS).flatMap(([kind, { fields }]) => Object.keys(fields).filter((name) => OWN_KEYS.includes(name)).map((name) => `${kind}.${name}`));
  expect(taken).toEqual([]);
});
