import { expect, it } from 'vitest';
import { createT } from '../../../shared/i18n';
import type { PersonInfo } from '../../../shared/ipc';
import { connectionText, workOf, workText } from './words';

const t = createT('fi');
const NOW = Date.parse('2026-11-26T10:00:00Z');
const person = (change: Partial<PersonInfo>): PersonInfo => ({ id: 'p', name: 'Aino', groupId: 'g', role: 'participant', colour: '', devices: 1, path: 'relay', behindSince: null, lastSeen: NOW, ...change });

it.each([
  [{}, 'host'],
  [{ behindSince: NOW - 500 }, 'host'],
  [{ behindSince: NOW - 4_200 }, 'behind'],
  [{ devices: 0, behindSince: NOW - 500 }, 'left'],
  [{ devices: 0 }, 'unknown'],
] as const)('the work of %o: %s', (change, kind) => expect(workOf(person(change), NOW)).toBe(kind));

it('says how far behind somebody is, and when who is away was last seen', () => {
  expect(workText(person({ behindSince: NOW - 4_200 }), NOW, t)).toBe('Tulossa, 4 s');
  expect(connectionText(person({ devices: 2, path: 'peer-to-peer' }), t, 'fi')).toEqual(['Suoraan', '2 laitetta']);
  expect(connectionText(person({ devices: 0, lastSeen: null }), t, 'fi')).toEqual(['Poissa', 'Ei nähty tällä kertaa']);
  expect(connectionText(person({ devices: 0 }), t, 'fi')[1]).toMatch(/^Nähty \d{1,2}\.\d{2}$/);
});
