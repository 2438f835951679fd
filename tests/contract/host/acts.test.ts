import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { phasesInOrder, readFacilitation, type Facilitation } from '../../../shared/facilitation';
import { MAIN, type ActInput, type ActName } from '../../../shared/protocol';
import { ACT_RATE } from '../../../electron/host/limits';
import { openControl, type SocketClient } from './socket-client';
import { startHost, type TestHost } from './start-host';

let host: TestHost;
let clock: number;
let calls = 0;

beforeEach(async () => {
  clock = Date.parse('2026-11-26T10:00:00Z');
  host = await startHost({ core: { now: () => clock } });
});
afterEach(() => host.stop());

async function enter(session: string, base = host.socketBase): Promise<SocketClient> {
  const control = await openControl(base, session);
  await control.next(({ type }) => type === 'welcome');
  return control;
}
const facilitator = (): Promise<SocketClient> => enter(host.host.facilitatorSession(host.workshopId).session, host.host.inner.socketBase);

async function ask<N extends ActName>(control: SocketClient, name: N, input: ActInput<N>, id = `call${++calls}`): Promise<unknown> {
  control.send({ type: 'act', id, name, input });
  return (await control.next((message) => message.type === 'acted' && message.id === id)).outcome;
}
const done = { ok: true, value: {} };
const refused = (error: string) => ({ ok: false, error });

async function course(): Promise<Facilitation> {
  const doc = await host.host.readDoc(`workshop:${host.workshopId}`);
  const now = readFacilitation(doc);
  doc.destroy();
  return now;
}
const seqs = ({ main, stages }: Facilitation): Record<string, number> => Object.fromEntries([[MAIN, main.seq], ...Object.values(stages).map(({ id, seq }) => [id, seq])]);

describe('calls to the host', () => {
  test('the host tells its time with the welcome and every pong', async () => {
    const aino = await enter((await host.join('Aino')).session);
    expect(await aino.next(({ type }) => type === 'welcome')).toMatchObject({ now: clock });
    clock += 5_000;
    aino.send({ type: 'ping' });
    expect(await aino.next(({ type }) => type === 'pong')).toMatchObject({ now: clock });
  });

  test('a group asks for help and is seen waiting since then, also when two ask', async () => {
    const aino = await enter((await host.join('Aino')).session);
    const eero = await enter((await host.join('Eero')).session);
    expect(await ask(aino, 'help.set', { on: true })).toEqual(done);
    clock += 60_000;
    expect(await ask(eero, 'help.set', { on: true })).toEqual(done);
    expect((await course()).stages[host.groups[0] ?? '']?.help).toMatchObject({ at: clock - 60_000 });
    expect((await course()).stages[host.groups[1] ?? '']?.help).toBeNull();
    expect(await ask(eero, 'help.set', { on: false })).toEqual(done);
    expect((await course()).stages[host.groups[0] ?? '']?.help).toBeNull();
  });

  test('roles: a guest is refused what is the facilitator’s, and another group’s', async () => {
    const aino = await enter((await host.join('Aino')).session);
    expect(await ask(aino, 'timer.start', { targets: [MAIN], minutes: 5 })).toEqual(refused('NOT_ALLOWED'));
    expect(await ask(aino, 'help.set', { on: true, groupId: host.groups[1] ?? '' })).toEqual(refused('NOT_ALLOWED'));
    expect((await course()).main.timer).toBeNull();
  });

  test('a chair says that the group is ready; another member can’t', async () => {
    const seat = await host.join('Aino');
    const aino = await enter(seat.session);
    const eero = await enter((await host.join('Eero')).session);
    expect(await ask(eero, 'office.set', { office: 'chair', memberId: seat.participantId })).toEqual(done);
    expect(await ask(eero, 'ready.set', { on: true })).toEqual(refused('NOT_ALLOWED'));
    expect(await ask(aino, 'ready.set', { on: true })).toEqual(done);
    expect((await course()).stages[host.groups[0] ?? '']).toMatchObject({ ready: { by: seat.participantId }, offices: { chair: seat.participantId } });
  });

  test('two facilitators press “next” at once: the groups move one phase', async () => {
    const [first, second] = [await facilitator(), await facilitator()];
    const before = await course();
    const input = { from: seqs(before), phaseId: before.phases[0]?.id ?? '', timer: true };
    const answers = await Promise.all([ask(first, 'phase.go', input), ask(second, 'phase.go', { ...input, phaseId: before.phases[1]?.id ?? '' })]);
    const moved = answers.map((answer) => (answer as { value: { moved: string[] } }).value.moved.length);
    expect(moved.sort()).toEqual([0, 3]);
    const after = await course();
    expect(new Set([after.main, ...Object.values(after.stages)].map(({ phase }) => phase?.id)).size).toBe(1);
    expect(seqs(after)).toEqual(Object.fromEntries(Object.keys(input.from).map((id) => [id, 1])));
  });

  test('the same call sent again is done once, over another connection too', async () => {
    const first = await facilitator();
    expect(await ask(first, 'timer.start', { targets: [MAIN], minutes: 5 })).toEqual(done);
    expect(await ask(first, 'timer.add', { targets: [MAIN], minutes: 1 }, 'same')).toEqual(done);
    first.close();
    expect(await ask(await facilitator(), 'timer.add', { targets: [MAIN], minutes: 1 }, 'same')).toEqual(done);
    expect((await course()).main.timer?.endsAt).toBe(clock + 6 * 60_000);
  });

  test('nonsense is answered by name and the connection stays', async () => {
    const aino = await enter((await host.join('Aino')).session);
    for (const [name, input] of [['nothing.here', {}], ['toString', {}], ['help.set', { on: 'yes' }], ['help.set', null]] as const) {
      aino.send({ type: 'act', id: `bad${++calls}`, name, input });
      expect((await aino.next((message) => message.id === `bad${calls}`)).outcome).toEqual(refused('BAD_MESSAGE'));
    }
    await aino.roundTrip();
  });

  test('who presses without end is told so and stays', async () => {
    const aino = await enter((await host.join('Aino')).session);
    for (let press = 0; press < ACT_RATE.burst; press += 1) aino.send({ type: 'act', id: `many${press}`, name: 'help.set', input: { on: true } });
    expect(await ask(aino, 'help.set', { on: false })).toEqual(refused('TOO_MANY'));
    clock += 1_000;
    expect(await ask(aino, 'help.set', { on: false })).toEqual(done);
  });

  test('what was done is there after a restart', async () => {
    const first = await facilitator();
    const before = await course();
    await ask(first, 'phase.go', { from: seqs(before), phaseId: before.phases[2]?.id ?? '', timer: true });
    await host.host.close({ resume: true });
    await host.library.close();
    host = await startHost({ dir: host.dir, core: { now: () => clock } });
    expect((await course()).main).toMatchObject({ phase: { title: before.phases[2]?.title }, timer: { endsAt: clock + (before.phases[2]?.minutes ?? 0) * 60_000 } });
  });

  test('a new workshop has its template’s phases as its plan', async () => {
    const doc = await host.host.readDoc(`workshop:${host.workshopId}`);
    expect(phasesInOrder(doc).map(([, { title, minutes, kind }]) => [title, minutes, kind])).toContainEqual(['Tauko', 10, 'break']);
    doc.destroy();
  });

  test('the facilitator’s own replica can’t change the workshop’s document', async () => {
    expect(await ask(await facilitator(), 'announce', { kind: 'say', text: '  Tauko klo 13.30  ', targets: [MAIN, 'nobody-here'] })).toMatchObject({ ok: true });
    expect((await course()).announcements).toMatchObject([{ text: 'Tauko klo 13.30', targets: [MAIN] }]);
  });
});
