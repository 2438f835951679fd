import * as Y from 'yjs';
import { describe, expect, test } from 'vitest';
import { seededRandom } from '../kernel/seeded-random';
import { ACTS, MAIN, plan, readWorkshop, writeWorkshop, type ActName, type ActOutput, type ActParsed } from '../protocol';
import { DOCUMENT_ACTS, emptyPhase, formatLeft, isPaused, leftOf, readFacilitation, type Actor, type Facilitation } from '.';

/*
 * The course against a model that is too simple to be wrong: two facilitators and some participants act on what they
 * last saw, which may be old; calls arrive twice after reconnects. After each step the document says what the model says.
 */
const SEEDS = Array.from({ length: 60 }, (_, index) => index + 1);
const STEPS = 120;
const GROUPS = ['g1', 'g2', 'g3'];
const PHASES = ['a', 'b', 'c', 'd'];

interface ModelTimer {
  ends: number;
  left: number | null;
}

class World {
  readonly doc = new Y.Doc();
  readonly random: () => number;
  now = 1_000_000;
  #calls = 0;
  constructor(seed: number) {
    this.random = seededRandom(seed);
    writeWorkshop(this.doc, { title: '', region: '', date: '', templateId: '', language: 'fi', dataNotice: '', groups: GROUPS.map((id) => ({ id, name: id, boardId: `b${id}` })) });
    PHASES.forEach((id, order) => plan.put(this.doc, id, { ...emptyPhase(id, 'work', 10 + order), order }));
  }
  pick<T>(items: readonly T[]): T {
    return items[Math.floor(this.random() * items.length)] as T;
  }
  some<T>(items: readonly T[]): T[] {
    const chosen = items.filter(() => this.random() < 0.5);
    return chosen.length > 0 ? chosen : [this.pick(items)];
  }
  newCall(): string {
    return `call${++this.#calls}`;
  }
  act<N extends keyof typeof DOCUMENT_ACTS & ActName>(name: N, input: unknown, who: Actor, actId: string) {
    const parsed = ACTS[name].input.parse(input) as ActParsed<N>;
    expect(ACTS[name].who).toContain(who.role);
    const apply = DOCUMENT_ACTS[name] as (doc: Y.Doc, call: object) => { ok: true; value: ActOutput<N> } | { ok: false; error: string };
    return this.doc.transact(() => apply(this.doc, { input: parsed, who, actId, now: this.now, newId: () => `id${++this.#calls}` }));
  }
  see(): Facilitation {
    return readFacilitation(this.doc);
  }
}

const LEADER: Actor = { id: 'f', name: 'F', role: 'facilitator', groupId: '' };
const stageOf = (course: Facilitation, id: string) => (id === MAIN ? course.main : course.stages[id]);

describe('phases and timers under concurrency', () => {
  test.each(SEEDS)('seed %i', (seed) => {
    const world = new World(seed);
    const all = [MAIN, ...GROUPS];
    const phase = new Map<string, string | null>(all.map((id) => [id, null]));
    const seq = new Map<string, number>(all.map((id) => [id, 0]));
    const timer = new Map<string, ModelTimer>();
    // Two facilitators, each with the last picture she saw.
    const seen = [world.see(), world.see()];
    let last: (() => void) | null = null;
    const left = (one: ModelTimer): number => one.left ?? Math.max(0, one.ends - world.now);

    for (let step = 0; step < STEPS; step += 1) {
      const note = `seed ${seed}, step ${step}`;
      world.now += Math.floor(world.random() * 400_000);
      const eye = world.pick([0, 1]);
      if (world.random() < 0.5) seen[eye] = world.see();
      const course = seen[eye] as Facilitation;
      const targets = world.some(all);
      const actId = world.newCall();
      const roll = world.random();
      if (roll < 0.35) {
        const phaseId = world.pick([...PHASES, null]);
        const from = Object.fromEntries(targets.map((id) => [id, stageOf(course, id)?.seq ?? 0]));
        const expected = targets.filter((id) => from[id] === seq.get(id));
        const run = (): void => {
          const answer = world.act('phase.go', { from, phaseId, timer: true }, LEADER, actId);
          if (!answer.ok) throw new Error(note);
          const fresh = targets.filter((id) => from[id] === seq.get(id));
          expect(answer.value.moved, note).toEqual(fresh);
          for (const id of fresh) {
            phase.set(id, phaseId);
            seq.set(id, (seq.get(id) ?? 0) + 1);
            if (phaseId === null) timer.delete(id);
            else timer.set(id, { ends: world.now + (10 + PHASES.indexOf(phaseId)) * 60_000, left: null });
          }
        };
        run();
        last = run;
        // Nobody is moved twice by one press, and never by a press on an old picture.
        expect(expected.every((id) => phase.get(id) === phaseId), note).toBe(true);
      } else if (roll < 0.6) {
        const minutes = world.pick([-5, 1, 5, 10]);
        const run = (): void => void world.act('timer.add', { targets, minutes }, LEADER, actId);
        run();
        for (const id of targets) {
          const one = timer.get(id);
          if (one) {
            const rest = Math.max(0, left(one) + minutes * 60_000);
            timer.set(id, { ends: world.now + rest, left: one.left === null ? null : rest });
          } else if (minutes > 0) timer.set(id, { ends: world.now + minutes * 60_000, left: null });
        }
        last = run;
      } else if (roll < 0.8) {
        const name = world.pick(['timer.pause', 'timer.resume'] as const);
        const run = (): void => void world.act(name, { targets }, LEADER, actId);
        run();
        for (const id of targets) {
          const one = timer.get(id);
          if (one && name === 'timer.pause' && one.left === null) timer.set(id, { ends: one.ends, left: left(one) });
          if (one && name === 'timer.resume' && one.left !== null) timer.set(id, { ends: world.now + one.left, left: null });
        }
        last = run;
      } else if (last) {
        // The answer was lost in a reconnect: the same call once more.
        last();
      }
      const after = world.see();
      for (const id of all) {
        const stage = stageOf(after, id);
        expect(stage?.phase?.id ?? null, `${note}, ${id}`).toBe(phase.get(id));
        expect(stage?.seq, `${note}, ${id}`).toBe(seq.get(id));
        const one = timer.get(id);
        expect(stage?.timer ? leftOf(stage.timer, world.now) : null, `${note}, ${id}`).toBe(one ? left(one) : null);
        if (stage?.timer && one) expect(isPaused(stage.timer), `${note}, ${id}`).toBe(one.left !== null);
      }
    }
  });
});

describe('the roster under concurrency', () => {
  test.each(SEEDS.slice(0, 30))('seed %i', (seed) => {
    const world = new World(seed);
    const names = ['Aino', 'Eero', 'Maija 🌻', 'Ville', 'Ä'.repeat(80)];
    const where = new Map<string, string>();
    for (let step = 0; step < STEPS; step += 1) {
      const note = `seed ${seed}, step ${step}`;
      const members = readWorkshop(world.doc, 'w').members;
      const roll = world.random();
      if (roll < 0.25) {
        world.act('roster.add', { people: world.some(names).map((name) => ({ name, organisation: '', profession: '' })) }, LEADER, world.newCall());
        for (const { id } of readWorkshop(world.doc, 'w').members) if (!where.has(id)) where.set(id, '');
      } else if (roll < 0.6 && members.length > 0) {
        const places = Object.fromEntries(world.some(members).map(({ id }) => [id, world.pick([...GROUPS, ''])]));
        // Somebody who was taken off the list meanwhile is let be.
        world.act('roster.place', { places: { ...places, gone: 'g1' } }, LEADER, world.newCall());
        for (const [id, groupId] of Object.entries(places)) where.set(id, groupId);
      } else if (roll < 0.7 && members.length > 0) {
        const gone = world.pick(members).id;
        world.act('roster.remove', { memberIds: [gone, 'nobody'] }, LEADER, world.newCall());
        where.delete(gone);
      } else if (members.length > 0) {
        const member = world.pick(members);
        const target = world.pick(members);
        if (member.groupId !== '') {
          const answer = world.act('office.set', { office: world.pick(['chair', 'secretary']), memberId: target.id }, { id: member.id, name: member.name, role: 'participant', groupId: member.groupId }, world.newCall());
          expect(answer.ok, note).toBe(target.groupId === member.groupId);
        }
      }
      const after = readWorkshop(world.doc, 'w').members;
      expect(new Map(after.map(({ id, groupId }) => [id, groupId])), note).toEqual(where);
      // One chair and one secretary at most, and only where they are members.
      const course = world.see();
      for (const groupId of GROUPS) {
        const held = course.stages[groupId]?.offices;
        for (const id of [held?.chair, held?.secretary]) if (id != null) expect(where.get(id), `${note}, ${groupId}`).toBe(groupId);
        expect(after.filter((member) => member.groupId === groupId && member.role === 'chair').length, note).toBeLessThanOrEqual(1);
      }
      expect(new Set(after.map(({ name }) => name)).size, note).toBe(after.length);
    }
  });
});

describe('a group’s own', () => {
  const member = (id: string, role: Actor['role'] = 'participant'): Actor => ({ id, name: id, role, groupId: 'g1' });
  const seat = (world: World): string[] => {
    world.act('roster.add', { people: ['a', 'b', 'c'].map((name) => ({ name, organisation: '', profession: '' })) }, LEADER, 'add');
    const ids = readWorkshop(world.doc, 'w').members.map(({ id }) => id);
    world.act('roster.place', { places: Object.fromEntries(ids.map((id) => [id, 'g1'])) }, LEADER, 'place');
    return ids;
  };

  test('a break begins when more than half agree, or at once by the chair', () => {
    const world = new World(1);
    const [a = '', b = ''] = seat(world);
    world.act('break.propose', { minutes: 10 }, member(a), 'p');
    expect(world.see().stages.g1?.pause).toMatchObject({ endsAt: null, agreed: [a] });
    expect(world.act('break.agree', {}, member(a), 'again')).toEqual({ ok: true, value: { began: false } });
    expect(world.act('break.agree', {}, member(b), 'b')).toEqual({ ok: true, value: { began: true } });
    expect(world.see().stages.g1?.pause?.endsAt).toBe(world.now + 600_000);
    expect(world.act('break.propose', { minutes: 5 }, member(a), 'more')).toEqual({ ok: false, error: 'STALE' });
    world.act('break.end', {}, member(b), 'e');
    world.act('break.propose', { minutes: 5 }, member(a, 'chair'), 'c');
    expect(world.see().stages.g1?.pause?.endsAt).toBe(world.now + 300_000);
  });

  test('a chair who leaves is no chair: the others can say that they are ready and choose a new one', () => {
    const world = new World(2);
    const [a = '', b = ''] = seat(world);
    world.act('office.set', { office: 'chair', memberId: a }, member(b), 'o');
    expect(world.act('ready.set', { on: true }, member(b), 'r')).toEqual({ ok: false, error: 'NOT_ALLOWED' });
    world.act('roster.place', { places: { [a]: 'g2' } }, LEADER, 'move');
    expect(world.see().stages.g1?.offices.chair).toBeNull();
    expect(world.act('ready.set', { on: true }, member(b), 'r2').ok).toBe(true);
    expect(world.act('office.set', { office: 'chair', memberId: a }, member(b), 'o2')).toEqual({ ok: false, error: 'NOT_FOUND' });
  });

  test('where ready freezes the page, it is frozen with the signal and free again without; the next phase forgets the signal', () => {
    const world = new World(3);
    const [a = ''] = seat(world);
    plan.put(world.doc, 'a', { ...emptyPhase('a', 'work', 10), pageId: 'page', ready: 'freeze', order: 0 });
    world.act('phase.go', { from: { g1: 0 }, phaseId: 'a', timer: true }, LEADER, 'go');
    world.act('ready.set', { on: true }, member(a), 'r');
    expect(world.see().stages.g1?.rules.frozen).toEqual(['page']);
    world.act('ready.set', { on: false }, member(a), 'r2');
    expect(world.see().stages.g1?.rules.frozen).toEqual([]);
    world.act('ready.set', { on: true }, member(a), 'r3');
    world.act('phase.go', { from: { g1: 1 }, phaseId: 'b', timer: true }, LEADER, 'go2');
    expect(world.see().stages.g1).toMatchObject({ ready: null, rules: { frozen: ['page'] } });
  });

  test('a phase that a group is in is not removed', () => {
    const world = new World(4);
    world.act('phase.go', { from: { g1: 0 }, phaseId: 'a', timer: true }, LEADER, 'go');
    expect(world.act('plan.remove', { phaseId: 'a' }, LEADER, 'x')).toEqual({ ok: false, error: 'STALE' });
    expect(world.act('plan.remove', { phaseId: 'b' }, LEADER, 'y').ok).toBe(true);
    expect(world.see().phases.map(({ id }) => id)).toEqual(['a', 'c', 'd']);
  });

  test('phases keep the order they are moved to, a hundred times', () => {
    const world = new World(5);
    let order = [...PHASES];
    for (let turn = 0; turn < 100; turn += 1) {
      const phaseId = world.pick(order);
      const others = order.filter((id) => id !== phaseId);
      const after = world.pick([null, ...others]);
      world.act('plan.move', { phaseId, after }, LEADER, `m${turn}`);
      const at = after === null ? 0 : others.indexOf(after) + 1;
      order = [...others.slice(0, at), phaseId, ...others.slice(at)];
      expect(world.see().phases.map(({ id }) => id)).toEqual(order);
    }
  });

  test('closing freezes every page and stops what runs; going on frees them', () => {
    const world = new World(6);
    world.act('phase.go', { from: { main: 0, g1: 0 }, phaseId: 'a', timer: true }, LEADER, 'go');
    world.act('workshop.close', { thanks: 'Kiitos', keptUntil: '', link: '', pages: ['p1', 'p2'] }, LEADER, 'close');
    world.act('workshop.close', { thanks: 'Toinen', keptUntil: '', link: '', pages: [] }, LEADER, 'close2');
    expect(world.see()).toMatchObject({ closing: { thanks: 'Kiitos' }, main: { timer: null }, stages: { g1: { timer: null, rules: { frozen: ['p1', 'p2'] } } } });
    world.act('workshop.reopen', {}, LEADER, 'open');
    expect(world.see()).toMatchObject({ closing: null, stages: { g2: { rules: { frozen: [] } } } });
  });

  test.each([
    [0, '0.00'],
    [1, '0.01'],
    [59_001, '1.00'],
    [754_000, '12.34'],
    [3_600_000, '1.00.00'],
  ])('%i ms are shown as %s', (ms, shown) => expect(formatLeft(ms)).toBe(shown));
});
