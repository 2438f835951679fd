import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { allocate, momentOf, readPeople, timetable, toIcs, type Phase } from '.';

const phase = (id: string, minutes: number, at: string | null = null): Phase => ({ id, title: id, instruction: '', kind: 'work', minutes, pageId: null, tools: null, mode: 'free', ready: 'signal', at, order: 0 });
const HELSINKI = 'Europe/Helsinki';
const iso = (moment: number | null): string | null => (moment === null ? null : new Date(moment).toISOString());

describe('the wall’s clock', () => {
  test.each([
    ['winter', '2026-11-26', '12:30', '2026-11-26T10:30:00.000Z'],
    ['summer', '2026-06-11', '12:30', '2026-06-11T09:30:00.000Z'],
    ['an hour that there is not, when clocks go forward: an hour later', '2026-03-29', '03:30', '2026-03-29T01:30:00.000Z'],
    ['an hour that there is twice: the first', '2026-10-25', '03:30', '2026-10-25T00:30:00.000Z'],
    ['after it', '2026-10-25', '04:30', '2026-10-25T02:30:00.000Z'],
  ])('%s', (_, date, time, expected) => expect(iso(momentOf(date, time, HELSINKI))).toBe(expected));

  test('no date and no time zone are nothing', () => {
    expect(momentOf('', '12:30', HELSINKI)).toBeNull();
    expect(momentOf('2026-11-26', '12:30', 'Nowhere/Atall')).toBeNull();
  });
});

describe('the timetable', () => {
  test('one phase after the other; a time of its own leaves a gap or shows what is too much', () => {
    const rows = timetable([phase('a', 30), phase('b', 60, '13:30'), phase('c', 30, '14:00')], { date: '2026-11-26', time: '12:30', timeZone: HELSINKI });
    expect(rows?.map(({ startsAt, endsAt, gapMinutes }) => [iso(startsAt)?.slice(11, 16), iso(endsAt)?.slice(11, 16), gapMinutes])).toEqual([
      ['10:30', '11:00', 0],
      ['11:30', '12:30', 30],
      ['12:00', '12:30', -30],
    ]);
  });

  test('an hour is an hour in the night when clocks change', () => {
    const [first, second] = timetable([phase('a', 120), phase('b', 60)], { date: '2026-10-25', time: '02:30', timeZone: HELSINKI }) ?? [];
    expect((first?.endsAt ?? 0) - (first?.startsAt ?? 0)).toBe(120 * 60_000);
    expect(iso(second?.startsAt ?? null)).toBe('2026-10-25T01:30:00.000Z');
  });

  test('without a day there is none', () => expect(timetable([phase('a', 10)], { date: '', time: '12:30', timeZone: HELSINKI })).toBeNull());
});

describe('pasted names', () => {
  test.each([
    ['tabs', 'Aino Aalto\tKunta\tOpettaja\nEero Elo\tHyvinvointialue\tTerveydenhoitaja'],
    ['semicolons', 'Aino Aalto; Kunta; Opettaja\r\n\r\nEero Elo;Hyvinvointialue;Terveydenhoitaja'],
    ['commas', 'Aino Aalto, Kunta, Opettaja\rEero Elo, Hyvinvointialue, Terveydenhoitaja'],
  ])('parted by %s', (_, text) => {
    expect(readPeople(text).map(({ name, organisation, profession }) => [name, organisation, profession])).toEqual([
      ['Aino Aalto', 'Kunta', 'Opettaja'],
      ['Eero Elo', 'Hyvinvointialue', 'Terveydenhoitaja'],
    ]);
  });

  test('too long, without a name, repeated: said by line; emoji and the same name elsewhere are people', () => {
    const people = readPeople(`${'x'.repeat(300)};a\n;Kunta\nAino 🌻;Kunta\nAino 🌻;kunta\nAino 🌻;Järjestö`);
    expect(people.map(({ line, problem, isRepeated }) => [line, problem, isRepeated])).toEqual([
      [1, 'name-too-long', false],
      [2, 'no-name', false],
      [3, null, false],
      [4, null, true],
      [5, null, false],
    ]);
  });

  test('nothing is nobody', () => expect(readPeople(' \n\n')).toEqual([]));
});

const PROFESSIONS = ['opettaja', 'terveydenhoitaja', 'sosiaaliohjaaja', 'puheterapeutti'];
const people = (count: number) => Array.from({ length: count }, (_, index) => ({ id: `p${index}`, groupId: '', profession: PROFESSIONS[(index * index) % 4] ?? '' }));
const spread = (counts: readonly number[]): number => Math.max(...counts) - Math.min(...counts);

describe('groups', () => {
  test.each([0, 1, 7, 59, 200])('of %i people are as even as can be, and mixed ones have each profession spread', (count) => {
    const groups = ['g1', 'g2', 'g3', 'g4', 'g5'];
    for (let seed = 0; seed < 20; seed += 1) {
      const all = people(count);
      const places = allocate(all, groups, { kind: 'mixed', seed, everybody: true });
      expect(Object.keys(places), `seed ${seed}`).toHaveLength(count);
      const inGroup = (id: string) => all.filter((person) => places[person.id] === id);
      expect(spread(groups.map((id) => inGroup(id).length)), `seed ${seed}`).toBeLessThanOrEqual(1);
      for (const profession of PROFESSIONS) expect(spread(groups.map((id) => inGroup(id).filter((person) => person.profession === profession).length)), `seed ${seed}, ${profession}`).toBeLessThanOrEqual(1);
    }
  });

  test('the same seed gives the same groups, another one others', () => {
    const draw = (seed: number) => allocate(people(40), ['g1', 'g2', 'g3'], { kind: 'random', seed, everybody: true });
    expect(draw(7)).toEqual(draw(7));
    expect(draw(7)).not.toEqual(draw(8));
  });

  test('who has a group stays when only the others are placed', () => {
    const some = people(9).map((person, index) => (index < 6 ? { ...person, groupId: 'g1' } : person));
    const places = allocate(some, ['g1', 'g2'], { kind: 'mixed', seed: 1, everybody: false });
    expect(places).toEqual({ p6: 'g2', p7: 'g2', p8: 'g2' });
  });

  test('without groups nobody is placed', () => expect(allocate(people(3), [], { kind: 'random', seed: 1, everybody: true })).toEqual({}));
});

describe('a calendar’s entry, read by another program', () => {
  const entry = {
    uid: 'w1@polkupaja',
    title: 'Verkostopäivä; Pohjola, kevät 🌻',
    description: `Tervetuloa\nLiity tästä: http://192.168.1.20:4780/#k=${'0'.repeat(32)}\n${'ä'.repeat(200)} \\ loppu`,
    place: 'Kuntatalo, sali 2',
    url: 'https://example.org/huone',
    startsAt: Date.parse('2026-11-26T10:30:00Z'),
    endsAt: Date.parse('2026-11-26T13:00:00Z'),
  };

  test('says what we said, at the same moment', () => {
    const text = toIcs([entry], Date.parse('2026-11-01T08:00:00Z'));
    const event = new ICAL.Event(new ICAL.Component(ICAL.parse(text) as never).getFirstSubcomponent('vevent') ?? undefined);
    expect(event.summary).toBe(entry.title);
    expect(event.description).toBe(entry.description);
    expect(event.location).toBe(entry.place);
    expect(event.uid).toBe(entry.uid);
    expect(event.startDate.toUnixTime() * 1_000).toBe(entry.startsAt);
    expect(event.endDate.toUnixTime() * 1_000).toBe(entry.endsAt);
  });

  test('lines end as they should and none is longer than 75 octets', () => {
    const lines = toIcs([entry, { ...entry, uid: 'w2', description: '', place: '', url: '' }], 0).split('\r\n');
    for (const line of lines) {
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      expect(line).not.toMatch(/[\r\n]/);
    }
    expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(2);
  });

  test('nothing in a name can begin a line of its own', () => {
    const text = toIcs([{ ...entry, title: 'A\r\nATTENDEE:mailto:x@example.org' }], 0);
    expect(text).not.toMatch(/^ATTENDEE/m);
  });
});
