import { expect, test } from 'vitest';
import { compareOrdered, orderFor, type Ordered } from './order';

const sorted = (items: Ordered[]): string[] => [...items].sort(compareOrdered).map((item) => item.id);

test('before, between and at the end', () => {
  const items: Ordered[] = [];
  for (const id of ['a', 'b', 'c']) items.push({ id, order: orderFor(items) });
  items.push({ id: 'first', order: orderFor([...items].sort(compareOrdered), 'a') });
  items.push({ id: 'middle', order: orderFor([...items].sort(compareOrdered), 'c') });
  expect(sorted(items)).toEqual(['first', 'a', 'b', 'middle', 'c']);
});

test('equal orders, made by two people at once, still leave a place before both', () => {
  const items: Ordered[] = [
    { id: 'a', order: 'a0' },
    { id: 'b', order: 'a1' },
    { id: 'c', order: 'a1' },
  ];
  items.push({ id: 'new', order: orderFor(items, 'c') });
  expect(sorted(items)).toEqual(['a', 'new', 'b', 'c']);
});

test('an order that is no fractional index does not throw', () => {
  expect(orderFor([{ id: 'a', order: '!!' }])).toBeTypeOf('string');
  expect(orderFor([{ id: 'a', order: '' }], 'a')).toBeTypeOf('string');
});
