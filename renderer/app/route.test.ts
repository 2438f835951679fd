import { describe, expect, test } from 'vitest';
import { parseRoute, routeHref, type Route } from './route';

const ROUTES: readonly Route[] = [
  { kind: 'home' },
  { kind: 'bin' },
  { kind: 'settings' },
  { kind: 'new', templateId: null },
  { kind: 'new', templateId: 'verkostopaiva' },
  { kind: 'workshop', workshopId: 'abc123', groupId: null },
  { kind: 'workshop', workshopId: 'abc123', groupId: 'g1' },
  { kind: 'desk', workshopId: 'abc123', part: 'now' },
  { kind: 'desk', workshopId: 'abc123', part: 'prepare' },
  { kind: 'projector', workshopId: 'abc123' },
];

describe('routes', () => {
  test.each(ROUTES)('$kind comes back from its own address', (route) => {
    expect(parseRoute(routeHref(route))).toEqual(route);
  });

  test.each(['', '#', '#/', '#/nowhere', '#/workshop', '#/workshop/', '#/workshop/../etc', '#/workshop/ABC', '#k=00ff', '#/workshop/<b>', '#/desk', '#/desk/<b>'])('%s is home', (hash) => {
    expect(parseRoute(hash)).toEqual({ kind: 'home' });
  });

  test('a part of the desk that is not there is the desk itself', () => {
    expect(parseRoute('#/desk/abc/elsewhere')).toEqual({ kind: 'desk', workshopId: 'abc', part: 'now' });
  });

  test('a broken group is left out, the workshop still opens', () => {
    expect(parseRoute('#/workshop/abc/%00')).toEqual({ kind: 'workshop', workshopId: 'abc', groupId: null });
  });
});
