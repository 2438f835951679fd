import { beforeEach, describe, expect, it } from 'vitest';
import { err, ok, type Result } from '../../../shared/kernel/result';
import { REFUSALS, type LookupAnswer, type Refusal, type Seat, type WaitingSeat } from '../../../shared/protocol';
import type { HostCallError } from '../../sync';
import { createGuest, tidyCode, type Guest, type SeatWish } from './guest';
import { createSeatStore, type SeatStore } from './seat-store';

const ANSWER: LookupAnswer = { workshopId: 'w1', title: 'Verkostopäivä', region: 'Pohjoinen', date: '2026-11-12', language: 'fi', dataNotice: '', groups: [{ id: 'r1', name: 'Ryhmä 1', people: [] }] };
const SEAT: Seat = { session: 's1', participantId: 'p1', name: 'Aino', colour: '#112233', role: 'participant', workshopId: 'w1', title: 'Verkostopäivä', language: 'fi', group: { id: 'r1', name: 'Ryhmä 1', boardId: 'b1' } };

function memoryStorage(): Storage {
  const map = new Map<string, string>();
  return {
    get length() {
      return map.size;
    },
    clear: () => map.clear(),
    getItem: (name) => map.get(name) ?? null,
    key: () => null,
    removeItem: (name) => void map.delete(name),
    setItem: (name, value) => void map.set(name, value),
  };
}

describe('a guest', () => {
  let store: SeatStore;
  let guest: Guest;
  let asked: string[];
  let lookupAnswer: Result<LookupAnswer, HostCallError>;
  let joinAnswer: Result<Seat | WaitingSeat, HostCallError>;
  let resumeAnswer: Result<Seat, HostCallError>;
  const api = {
    lookup: (key: string) => (asked.push(`lookup ${key}`), Promise.resolve(lookupAnswer)),
    join: (request: SeatWish & { key: string }) => (asked.push(`join ${request.key} ${request.name} ${request.groupId}`), Promise.resolve(joinAnswer)),
    resume: (session: string) => (asked.push(`resume ${session}`), Promise.resolve(resumeAnswer)),
  };

  beforeEach(() => {
    const local = memoryStorage();
    const session = memoryStorage();
    store = createSeatStore(() => local, () => session);
    asked = [];
    lookupAnswer = ok(ANSWER);
    joinAnswer = ok(SEAT);
    resumeAnswer = ok(SEAT);
    guest = createGuest(api, store);
  });

  it('goes from the link to the board and comes back without the link', async () => {
    await guest.start('token');
    expect(guest.phase.get()).toMatchObject({ kind: 'form', answer: ANSWER });
    await guest.takeSeat({ name: 'Aino', groupId: 'r1' });
    expect(guest.phase.get()).toEqual({ kind: 'board', seat: SEAT });
    const later = createGuest(api, store);
    await later.start(null);
    expect(later.phase.get()).toEqual({ kind: 'board', seat: SEAT });
    expect(asked).toEqual(['lookup token', 'join token Aino r1', 'resume s1']);
  });

  it('asks the code when there is no link, and says why a code does not do', async () => {
    await guest.start(null);
    expect(guest.phase.get()).toEqual({ kind: 'code', reason: null, busy: false });
    lookupAnswer = err('CODE_EXPIRED');
    await guest.enterCode(' kuusi–42 ');
    expect(asked).toEqual(['lookup kuusi-42']);
    expect(guest.phase.get()).toEqual({ kind: 'code', reason: 'CODE_EXPIRED', busy: false });
  });

  it('a forgotten seat falls back to the link’s key', async () => {
    store.keepSeat(SEAT);
    resumeAnswer = err('SESSION_UNKNOWN');
    await guest.start('token');
    expect(guest.phase.get().kind).toBe('form');
    expect(store.seat()).toBeNull();
  });

  it('keeps the seat while the host is away', async () => {
    store.keepSeat(SEAT);
    resumeAnswer = err('HOST_AWAY');
    await guest.start(null);
    expect(guest.phase.get()).toEqual({ kind: 'stopped', reason: 'HOST_AWAY' });
    resumeAnswer = ok(SEAT);
    await guest.retry();
    expect(guest.phase.get().kind).toBe('board');
  });

  it('someone removed does not slip back in by the old link, and is back when the facilitator lets her', async () => {
    store.keepSeat(SEAT);
    resumeAnswer = err('REMOVED');
    await guest.start('token');
    expect(guest.phase.get()).toEqual({ kind: 'stopped', reason: 'REMOVED' });
    resumeAnswer = ok(SEAT);
    await guest.retry();
    expect(guest.phase.get().kind).toBe('board');
  });

  const PLACE: WaitingSeat = { waiting: true, session: 'w', name: 'Aino', title: 'Verkostopäivä' };
  /** Answers from the waiting room, one after the other; the last one stands. */
  const waitingRoom = (...answers: Result<Seat, HostCallError>[]) => {
    const phases: string[] = [];
    const waiting = createGuest({ ...api, resume: async () => answers.length > 1 ? (answers.shift() ?? err('WAITING')) : (answers[0] ?? err('WAITING')) }, store, async () => undefined);
    waiting.phase.subscribe(() => phases.push(JSON.stringify(waiting.phase.get())));
    return { waiting, phases };
  };

  it('waits before the door, through a host that is away, and is in when let in; a reload loses no place', async () => {
    joinAnswer = ok(PLACE);
    const first = waitingRoom(err('WAITING'), err('HOST_AWAY'), err('WORKSHOP_CLOSED'), ok(SEAT));
    await first.waiting.start('token');
    const taken = first.waiting.takeSeat({ name: 'Aino', groupId: 'r1' });
    await taken;
    expect(first.phases).toContain(JSON.stringify({ kind: 'waiting', place: PLACE, away: true }));
    expect(first.waiting.phase.get()).toEqual({ kind: 'board', seat: SEAT });
    store.keepSeat(null);
    store.keepWaiting(PLACE);
    const again = waitingRoom(ok(SEAT));
    await again.waiting.start(null);
    expect(again.phases[0]).toBe(JSON.stringify({ kind: 'waiting', place: PLACE, away: false }));
    expect([store.waiting(), store.seat()]).toEqual([null, SEAT]);
  });

  it('says that one was turned away, and lets one knock again', async () => {
    store.keepWaiting(PLACE);
    const { waiting } = waitingRoom(err('TURNED_AWAY'));
    await waiting.start('token');
    expect(waiting.phase.get()).toEqual({ kind: 'stopped', reason: 'TURNED_AWAY' });
    await waiting.retry();
    expect(waiting.phase.get().kind).toBe('form');
  });

  it('keeps the same seat for another name, and goes on with the token of a typed code', async () => {
    lookupAnswer = ok({ ...ANSWER, token: 'token' });
    const wishes: unknown[] = [];
    const mine = createGuest({ ...api, join: async (wish) => (wishes.push(wish), joinAnswer) }, store);
    store.keepSeat(SEAT);
    await mine.enterCode('KUUSI-42');
    await mine.takeSeat({ name: 'Aino K.', groupId: 'r1' });
    expect(wishes).toEqual([{ name: 'Aino K.', groupId: 'r1', key: 'token', session: 's1' }]);
  });

  it('keeps what was filled in when joining fails', async () => {
    await guest.start('token');
    joinAnswer = err('TOO_MANY');
    await guest.takeSeat({ name: 'Aino', groupId: 'r1' });
    expect(guest.phase.get()).toMatchObject({ kind: 'form', reason: 'TOO_MANY', busy: false });
  });

  it.each([...(Object.keys(REFUSALS) as Refusal[]), 'HOST_AWAY' as const])('has somewhere to go when a lookup ends in %s', async (reason) => {
    lookupAnswer = err(reason);
    await guest.start('token');
    const phase = guest.phase.get();
    expect(['code', 'stopped']).toContain(phase.kind);
    expect('reason' in phase && phase.reason).toBe(reason);
  });

  it('does not listen to an answer that comes too late', async () => {
    let release: (answer: Result<LookupAnswer, HostCallError>) => void = () => undefined;
    const slow = createGuest({ ...api, lookup: () => new Promise((resolve) => (release = resolve)) }, store);
    const started = slow.start('token');
    slow.askCode();
    release(ok(ANSWER));
    await started;
    expect(slow.phase.get().kind).toBe('code');
  });
});

describe('the seat store', () => {
  it('works where storage is forbidden', () => {
    const forbidden = (): Storage => {
      throw new Error('SecurityError');
    };
    const store = createSeatStore(forbidden, forbidden);
    store.keepSeat(SEAT);
    expect(store.seat()).toEqual(SEAT);
    store.keepSeat(null);
    expect(store.seat()).toBeNull();
    expect(store.name()).toBe('Aino');
  });
  it('ignores what is damaged', () => {
    const local = memoryStorage();
    local.setItem('polkupaja.seat', '{"session":1}');
    expect(createSeatStore(() => local, () => local).seat()).toBeNull();
  });
});

it('tidies a code as people type it', () => expect(tidyCode(' KUUSI — 42 ')).toBe('KUUSI-42'));
