import { describe, expect, it } from 'vitest';
import type { MemberInfo } from '../../../shared/protocol';
import { initials, peopleOfBoard, presentPeople, writersByCard } from './people';

const member = (id: string, name: string, groupId: string): MemberInfo => ({ id, name, groupId, role: 'participant', colour: '#005a8c' });

describe('presentPeople', () => {
  it('keeps what is well formed and nothing else', () => {
    const states = new Map<number, unknown>([
      [1, { user: { id: 'a', name: 'Aino', colour: '#112233' } }],
      [2, { user: { id: 'b', name: 'x'.repeat(500), colour: 'red;background:url(//evil)' } }],
      [3, { user: { id: 7, name: 'no' } }],
      [4, null],
      [5, { user: 'text' }],
      [6, { user: { id: 'a', name: 'Aino', colour: '#112233' } }],
    ]);
    const people = presentPeople(states);
    expect(people.map((person) => person.id)).toEqual(['a', 'b']);
    expect(people[1]?.name).toHaveLength(80);
    expect(people[1]?.colour).toBe('#4a5a66');
  });
});

describe('peopleOfBoard', () => {
  const members = [member('me', 'Minä', 'r1'), member('b', 'Bertta', 'r1'), member('c', 'Celia', 'r2'), member('d', 'Daavid', 'r1')];
  it('puts oneself first, then who is here, then who is not; other groups only when they are here', () => {
    const present = [
      { id: 'd', name: 'joku', colour: '#112233' },
      { id: 'me', name: 'Minä', colour: '#112233' },
    ];
    const people = peopleOfBoard(present, members, 'r1', 'me');
    expect(people.map((person) => [person.id, person.isHere])).toEqual([['me', true], ['d', true], ['b', false]]);
    expect(people[1]?.name).toBe('Daavid');
  });
});

describe('writersByCard', () => {
  it('knows who writes where, but not oneself', () => {
    const user = (id: string) => ({ id, name: id, colour: '#112233' });
    const states = new Map<number, unknown>([
      [1, { user: user('me'), editing: 'c1' }],
      [2, { user: user('a'), editing: 'c1' }],
      [3, { user: user('b'), editing: null }],
      [4, { editing: 'c1' }],
    ]);
    expect(writersByCard(states, 1)).toEqual({ c1: [{ id: 'a', name: 'a', colour: '#112233' }] });
  });
});

describe('initials', () => {
  it.each([
    ['Maija Anneli Meikäläinen', 'MM'],
    ['aino', 'A'],
    ['  ', ''],
    ['😀 Öö', '😀Ö'],
  ])('%s → %s', (name, expected) => expect(initials(name)).toBe(expected));
});
