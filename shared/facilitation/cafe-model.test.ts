import * as Y from 'yjs';
import { describe, expect, test } from 'vitest';
import { addCard, boardRoots } from '../doc';
import { seededRandom } from '../kernel/seeded-random';
import { ACTS, offices, readWorkshop, removeMember, writeMember, writeWorkshop, type ActName, type ActParsed } from '../protocol';
import { boardContext, emptyBoard } from '../../tests/support/sample-board';
import { DOCUMENT_ACTS, readFacilitation, type Actor } from '.';

/*
 * The learning café against a model that is too simple to be wrong: people are where the turns bring them, hosts stay,
 * nobody is lost, and afterwards everybody is at home. Facilitators press on old pictures, calls come twice, people
 * come late, leave, and are moved by hand meanwhile.
 */
const LEADER: Actor = { id: 'f', name: 'F', role: 'facilitator', groupId: '' };

function world(groups: number, people: number) {
  const doc = new Y.Doc();
  const ids = Array.from({ length: groups }, (_, index) => `g${index + 1}`);
  writeWorkshop(doc, { title: '', region: '', date: '', templateId: '', language: 'fi', dataNotice: '', groups: ids.map((id) => ({ id, name: id, boardId: `b${id}` })) });
  const join = (id: string, groupId: string): void => writeMember(doc, { id, name: id, groupId, role: 'participant', colour: '#000000' });
  for (let n = 0; n < people; n += 1) join(`p${n}`, ids[n % groups] ?? '');
  let calls = 0;
  const act = <N extends keyof typeof DOCUMENT_ACTS & ActName>(name: N, input: unknown, actId = `call${(calls += 1)}`) => {
    const apply = DOCUMENT_ACTS[name] as (doc: Y.Doc, call: object) => { ok: true; value: unknown } | { ok: false; error: string };
    return doc.transact(() => apply(doc, { input: ACTS[name].input.parse(input) as ActParsed<N>, who: LEADER, actId, now: 1_000_000, newId: () => 'x' }));
  };
  const where = (): Record<string, string> => Object.fromEntries(readWorkshop(doc, '').members.map(({ id, groupId }) => [id, groupId]));
  return { doc, ids, join, act, where };
}

describe('turns, hosts, latecomers', () => {
  test.each(Array.from({ length: 60 }, (_, index) => index + 1))('seed %i', (seed) => {
    const random = seededRandom(seed);
    const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
    const { doc, ids, join, act, where } = world(2 + Math.floor(random() * 5), 4 + Math.floor(random() * 20));
    const hosts: Record<string, string> = {};
    for (const [person, group] of Object.entries(where())) if (random() < 0.6) hosts[group] = person;
    const model = new Map(Object.entries(where()));
    const homes = new Map(model);
    expect(act('cafe.begin', { tables: ids, hosts, minutes: 10 }).ok).toBe(true);
    expect(act('cafe.begin', { tables: ids, hosts, minutes: 10 })).toEqual({ ok: false, error: 'STALE' });
    let turn = 0;
    let late = 0;
    for (let step = 0; step < 40; step += 1) {
      const note = `seed ${seed}, step ${step}`;
      const roll = random();
      if (roll < 0.5) {
        const from = random() < 0.2 ? turn + pick([-1, 1]) : turn;
        if (from < 0) continue;
        const answer = act('cafe.turn', { from });
        expect(answer.ok, note).toBe(from === turn);
        if (from === turn) {
          turn += 1;
          for (const [person, group] of model) {
            if (Object.values(hosts).includes(person) || !ids.includes(group)) continue;
            model.set(person, ids[(ids.indexOf(group) + 1) % ids.length] ?? '');
          }
        }
      } else if (roll < 0.65) {
        const [person, group] = [`late${(late += 1)}`, pick(ids)];
        join(person, group);
        model.set(person, group);
      } else if (roll < 0.8) {
        const [person, group] = [pick([...model.keys()]), pick([...ids, ''])];
        act('roster.place', { places: { [person]: group } });
        model.set(person, group);
      } else if (roll < 0.9 && model.size > 2) {
        const person = pick([...model.keys()]);
        removeMember(doc, person);
        model.delete(person);
      }
      expect(where(), note).toEqual(Object.fromEntries(model));
      expect(readFacilitation(doc).cafe?.turn, note).toBe(turn);
    }
    act('cafe.end', {});
    act('cafe.end', {});
    for (const [person, group] of model) if (group !== '') model.set(person, homes.get(person) ?? group);
    expect(where(), `seed ${seed}`).toEqual(Object.fromEntries(model));
    expect(readFacilitation(doc).cafe).toBeNull();
  });
});

test('a whole round ends where it began; the host sees what every group left at the table', () => {
  const { ids, act, where } = world(4, 12);
  const before = where();
  // Cards belong to the board, not to who wrote them.
  const board = emptyBoard();
  act('cafe.begin', { tables: ids, hosts: { g1: 'p0' }, minutes: 0 });
  for (let turn = 0; turn < 4; turn += 1) {
    const [writer = ''] = Object.entries(where()).find(([id, group]) => group === 'g1' && id !== 'p0') ?? [];
    addCard(boardContext(board, writer), { kind: 'note', zone: 'tray', text: `kierros ${turn}` });
    expect(where().p0).toBe('g1');
    act('cafe.turn', { from: turn });
  }
  expect(where()).toEqual(before);
  expect(new Set([...boardRoots(board).cards.values()].map((card) => card.get('createdBy'))).size).toBe(4);
});

test('the host leads the table, and the groups have their own chairs back afterwards', () => {
  const { doc, ids, act } = world(3, 9);
  offices.put(doc, 'g1', { chair: 'p3', secretary: 'p6' });
  act('cafe.begin', { tables: ids, hosts: { g1: 'p0', g2: 'p0' }, minutes: 15 });
  // Who is at another table is no host of this one.
  expect(readFacilitation(doc).cafe?.hosts).toEqual({ g1: 'p0' });
  expect(offices.get(doc, 'g1')?.chair).toBe('p0');
  expect(readFacilitation(doc).stages.g2?.timer?.lengthMs).toBe(15 * 60_000);
  act('cafe.turn', { from: 0 });
  expect(offices.get(doc, 'g1')).toEqual({ chair: 'p0', secretary: null });
  act('cafe.end', {});
  expect(offices.get(doc, 'g1')).toEqual({ chair: 'p3', secretary: 'p6' });
});

test('one table is no café', () => {
  const { act } = world(1, 3);
  expect(act('cafe.begin', { tables: ['g1', 'g9'], hosts: {}, minutes: 0 })).toEqual({ ok: false, error: 'NOT_FOUND' });
});
