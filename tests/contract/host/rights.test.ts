import { encodeAwarenessUpdate, applyAwarenessUpdate, Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { MOVE_GRACE_MS } from '../../../electron/host/limits';
import { createHandlers } from '../../../electron/ipc/handlers';
import { REFUSALS, type Role, type Seat } from '../../../shared/protocol';
import { peopleWorld, settled } from './people-world';
import { openRelay, type RelayClient } from './relay-client';
import { openControl, openSignal, type SocketClient } from './socket-client';
import { putScratch, scratchKeys } from '../../support/scratch';
import { refusal, startHost, type TestHost } from './start-host';

/* Rights that change while everybody is connected, and identities that nobody can borrow: with raw frames against a real host. */
let host: TestHost;
let clock: number;
let aino: Seat;
let bertta: Seat;
let board: string;
let other: string;
let clients: { close(): void }[] = [];
const world = peopleWorld(() => host, () => clock);

beforeEach(async () => {
  clock = Date.now();
  host = await startHost({ core: { now: () => clock } });
  [aino, bertta] = [await host.join('Aino'), await host.join('Bertta')];
  [board = '', other = ''] = host.boards;
});
afterEach(async () => {
  for (const client of clients) client.close();
  clients = [];
  await host.stop();
});

const keep = <T extends { close(): void }>(client: T): T => {
  clients.push(client);
  return client;
};
async function relay(seat: { session: string }, name = board, base = host.socketBase): Promise<RelayClient> {
  const client = keep(openRelay(base, name, seat.session));
  await client.synced;
  return client;
}
const control = async (seat: Seat): Promise<SocketClient> => {
  const client = keep(await openControl(host.socketBase, seat.session));
  await client.next(({ type }) => type === 'welcome');
  return client;
};
const setRole = async (seat: Seat, role: Role): Promise<void> => void settled(await host.host.people.setRole(host.workshopId, seat.participantId, role));
const move = async (seat: Seat, group: number): Promise<void> => void settled(await host.host.people.move(host.workshopId, seat.participantId, host.groups[group] ?? ''));
const remove = async (seat: Seat): Promise<void> => void settled(await host.host.people.remove(host.workshopId, seat.participantId));
const onHost = async (name = board): Promise<string[]> => scratchKeys(await host.host.readDoc(name)).sort();
/** What the second one writes gets through, so the first one had its chance before. */
async function afterwards(writer: RelayClient, mark: string): Promise<string[]> {
  putScratch(writer.doc, mark, true);
  await vi.waitFor(async () => expect(await onHost()).toContain(mark), { timeout: 10_000 });
  return onHost();
}

describe('roles', () => {
  test('who is made a reader writes no more on the open relay, loses nothing that was acknowledged, and reads on', async () => {
    const [a, b] = [await relay(aino), await relay(bertta)];
    putScratch(a.doc, 'before', true);
    await vi.waitFor(async () => expect(await onHost()).toEqual(['before']), { timeout: 10_000 });
    await setRole(aino, 'reader');
    putScratch(a.doc, 'after', true);
    expect(await afterwards(b, 'mark')).toEqual(['before', 'mark']);
    await vi.waitFor(() => expect(scratchKeys(a.doc)).toContain('mark'), { timeout: 10_000 });
    expect((await world.state()).people).toMatchObject([{ name: 'Aino', role: 'reader' }, { name: 'Bertta' }]);
  });

  test('a reader has no images to add and no place in the room; made a participant again, all of it [SPEC 4.4]', async () => {
    await setRole(aino, 'reader');
    const put = async (): Promise<number> => (await fetch(`${host.httpBase}/api/assets/${board.slice(6)}`, { method: 'POST', headers: { Authorization: `Bearer ${aino.session}`, 'content-type': 'image/png' }, body: 'x' })).status;
    expect(await put()).toBe(403);
    await setRole(aino, 'participant');
    expect(await put()).toBe(415);
    const a = await relay(aino);
    expect(await afterwards(a, 'again')).toEqual(['again']);
  });

  test('the room: who loses the right is put out of it at once, and the hub is told who may stay [SPEC 4.5]', async () => {
    const hub = keep(await openSignal(host.host.inner.socketBase, host.host.engineSession()));
    hub.send({ type: 'subscribe', topics: [board] });
    await hub.roundTrip();
    const a = keep(await openSignal(host.socketBase, aino.session));
    a.send({ type: 'subscribe', topics: [board] });
    a.send({ type: 'publish', topic: board, data: { type: 'announce', from: 'a' } });
    expect(await hub.next(({ type }) => type === 'publish')).toMatchObject({ who: { participantId: aino.participantId, name: 'Aino' } });
    await setRole(aino, 'reader');
    const writers = (): unknown[] => hub.heard.filter(({ type }) => type === 'writers').map(({ participantIds }) => participantIds);
    await hub.next(() => writers().length === 2);
    expect(writers()).toEqual([[aino.participantId, bertta.participantId], [bertta.participantId]]);
    a.send({ type: 'subscribe', topics: [board] });
    a.send({ type: 'publish', topic: board, data: { type: 'announce', from: 'a' } });
    await Promise.all([a.roundTrip(), hub.roundTrip()]);
    expect(hub.heard.filter(({ type }) => type === 'publish')).toHaveLength(1);
  });
});

describe('groups', () => {
  test('who is moved keeps the old board for what is on its way, and opens the new one at once', async () => {
    const [a, b] = [await relay(aino), await relay(bertta)];
    const socket = await control(aino);
    await move(aino, 1);
    putScratch(a.doc, 'late', true);
    expect(await afterwards(b, 'mark')).toEqual(['late', 'mark']);
    putScratch((await relay(aino, other)).doc, 'new', true);
    await vi.waitFor(async () => expect(await onHost(other)).toEqual(['new']), { timeout: 10_000 });

    clock += MOVE_GRACE_MS + 1;
    putScratch(a.doc, 'too late', true);
    socket.send({ type: 'check', doc: board, n: 1, clientId: a.doc.clientID, clock: 99, deletes: [] });
    expect(await socket.next(({ type }) => type === 'denied')).toEqual({ type: 'denied', doc: board });
    await expect(relay(aino)).rejects.toThrow('NOT_ALLOWED');
  });

  test('a move leaves no way open for a reader, nor for who is removed right after', async () => {
    await move(aino, 1);
    await setRole(aino, 'reader');
    await expect(relay(aino)).rejects.toThrow('NOT_ALLOWED');
    await move(bertta, 1);
    await remove(bertta);
    await expect(relay(bertta)).rejects.toThrow('REMOVED');
  });
});

describe('removal', () => {
  test('ends every connection by name, keeps the old session out, and can be taken back [SPEC 1.7]', async () => {
    const [a, b] = [await relay(aino), await relay(bertta)];
    const socket = await control(aino);
    await remove(aino);
    expect(await socket.closed).toEqual({ code: REFUSALS.REMOVED, reason: 'REMOVED' });
    putScratch(a.doc, 'after', true);
    expect(await afterwards(b, 'mark')).toEqual(['mark']);
    expect((await world.resume(aino.session)).body).toEqual(refusal('REMOVED'));
    expect(await (await openControl(host.socketBase, aino.session)).closed).toMatchObject({ reason: 'REMOVED' });
    expect(await (await openSignal(host.socketBase, aino.session)).closed).toMatchObject({ reason: 'REMOVED' });
    expect((await world.state()).former).toMatchObject([{ name: 'Aino', id: aino.participantId }]);

    settled(await host.host.people.letBack(host.workshopId, aino.participantId));
    expect((await world.resume(aino.session)).body).toEqual(aino);
    expect((await world.state()).former).toEqual([]);
  });

  test('is not undone by the old session at the door', async () => {
    await remove(aino);
    settled(await host.host.people.setDoor(host.workshopId, 'closed'));
    expect((await world.knock(host.token, { name: 'Aino', session: aino.session })).body).toEqual(refusal('DOOR_CLOSED'));
  });
});

describe('presence', () => {
  async function shown(client: RelayClient): Promise<Map<number, unknown>> {
    const { awareness } = client.provider;
    if (!awareness) throw new Error('no awareness');
    return awareness.getStates();
  }
  /** Another client's state, as a raw awareness message. */
  function forge(clientId: number, state: Record<string, unknown> | null, clockOfState: number): Uint8Array {
    const doc = new Y.Doc();
    doc.clientID = clientId;
    const forged = new Awareness(doc);
    forged.setLocalState(state);
    forged.meta.set(clientId, { clock: clockOfState, lastUpdated: 0 });
    return encodeAwarenessUpdate(forged, [clientId]);
  }
  const own = { user: { id: 'someone', name: 'Ohjaaja', colour: '#000000' }, cursor: { x: 1 } };

  test('everybody is shown under the identity of the list, whatever they say', async () => {
    const [a, b] = [await relay(aino), await relay(bertta)];
    a.provider.awareness?.setLocalState(own);
    await vi.waitFor(async () => expect((await shown(b)).get(a.doc.clientID)).toEqual({ user: { id: aino.participantId, name: 'Aino', colour: aino.colour }, cursor: { x: 1 } }), { timeout: 10_000 });
  });

  test('nobody speaks or leaves for another [SPEC 1.3]', async () => {
    const [a, b, c] = [await relay(aino), await relay(bertta), await relay(host.host.facilitatorSession(host.workshopId), board, host.host.inner.socketBase)];
    a.provider.awareness?.setLocalState(own);
    await vi.waitFor(async () => expect((await shown(b)).has(a.doc.clientID)).toBe(true), { timeout: 10_000 });
    const before = (await shown(c)).get(a.doc.clientID);
    const mine = b.provider.awareness;
    if (!mine) throw new Error('no awareness');
    // Bertta says that Aino writes elsewhere, then that Aino is gone; the provider sends it on as hers.
    applyAwarenessUpdate(mine, forge(a.doc.clientID, { ...own, cursor: { x: 666 } }, 1_000), 'forged');
    applyAwarenessUpdate(mine, forge(a.doc.clientID, null, 1_001), 'forged');
    mine.setLocalState({ user: {}, cursor: { x: 2 } });
    await vi.waitFor(async () => expect((await shown(c)).get(b.doc.clientID)).toMatchObject({ cursor: { x: 2 } }), { timeout: 10_000 });
    expect((await shown(c)).get(a.doc.clientID)).toEqual(before);
    // Nor does Aino go when Bertta's connection ends.
    b.close();
    await vi.waitFor(async () => expect((await shown(c)).has(b.doc.clientID)).toBe(false), { timeout: 10_000 });
    expect((await shown(c)).get(a.doc.clientID)).toEqual(before);
    // And nobody is there but those two and the hosts' own reader.
    expect([...(await shown(c)).keys()].filter((id) => id !== c.doc.clientID)).toEqual([a.doc.clientID]);
  });
});

describe('the facilitator’s list', () => {
  test('shows path, devices, who is behind and since when, and who left with something unsaid', async () => {
    const socket = await control(aino);
    socket.send({ type: 'path', doc: board, path: 'peer-to-peer' });
    await socket.roundTrip();
    const about = async () => (await world.state()).people[0];
    expect(await about()).toMatchObject({ devices: 1, path: 'peer-to-peer', behindSince: null, lastSeen: clock });
    const since = clock;
    const writer = new Y.Doc();
    Y.applyUpdate(writer, Y.encodeStateAsUpdate(await host.host.readDoc(board)));
    putScratch(writer, 'a', 1);
    socket.send({ type: 'check', doc: board, n: 1, clientId: writer.clientID, clock: Y.getState(writer.store, writer.clientID), deletes: [] });
    await socket.roundTrip();
    clock += 5_000;
    socket.send({ type: 'check', doc: board, n: 2, clientId: writer.clientID, clock: Y.getState(writer.store, writer.clientID), deletes: [] });
    await socket.roundTrip();
    expect(await about()).toMatchObject({ behindSince: since });
    socket.close();
    await vi.waitFor(async () => expect(await about()).toMatchObject({ devices: 0, path: null, behindSince: since, lastSeen: clock }), { timeout: 10_000 });

    const again = await control(aino);
    expect(await about()).toMatchObject({ devices: 1, behindSince: null });
    again.send({ type: 'check', doc: board, n: 1, clientId: writer.clientID, clock: Y.getState(writer.store, writer.clientID), deletes: [] });
    Y.applyUpdate((await relay(aino)).doc, Y.encodeStateAsUpdate(writer));
    await again.next(({ type }) => type === 'stored');
    expect(await about()).toMatchObject({ behindSince: null });
  });
});

describe('a second facilitator', () => {
  async function call(session: string, name: string, input: object): Promise<{ status: number; body: unknown }> {
    const response = await fetch(`${host.httpBase}/rpc/${name}`, { method: 'POST', headers: { Authorization: `Bearer ${session}` }, body: JSON.stringify(input) });
    return { status: response.status, body: await response.json() };
  }
  let second: Seat;
  beforeEach(async () => {
    const { library } = host;
    const nothing = (): never => {
      throw new Error('not in this test');
    };
    const files = { deliver: nothing, pickWorkshop: nothing, pickTemplate: nothing, chooseCertificate: nothing, chooseFolder: nothing, show: nothing };
    const settings = { get: () => ({ language: null, theme: 'system' as const, window: null }), change: nothing, subscribe: () => () => undefined, settled: async () => undefined };
    host.host.serveCoFacilitators(createHandlers({ library, host: host.host, settings, files, report: { kind: 'page', address: nothing }, region: null, certificate: null, backups: null, openGuestWindow: null, openProjector: null }));
    second = (await world.knock((await world.link('facilitator')).token, { name: 'Toinen' })).body as Seat;
  });

  test('opens every board and writes there, and opens the workshop with her own seat', async () => {
    for (const name of host.boards) {
      putScratch((await relay(second, name)).doc, 'second', true);
      await vi.waitFor(async () => expect(await onHost(name)).toEqual(['second']), { timeout: 10_000 });
    }
    const { body } = await call(second.session, 'library.open', { workshopId: host.workshopId });
    expect(body).toMatchObject({ kind: 'opened', workshop: { session: second.session, participantId: second.participantId, socketBase: host.socketBase } });
    expect(JSON.stringify(body)).not.toContain(host.host.facilitatorSession(host.workshopId).session);
  });

  test('does what facilitators do about people, and nothing else', async () => {
    expect((await call(second.session, 'people.remove', { workshopId: host.workshopId, participantId: aino.participantId })).body).toMatchObject({ kind: 'state', state: { former: [{ name: 'Aino' }] } });
    for (const [name, input] of [
      ['host.stop', { workshopId: host.workshopId }],
      ['library.list', {}],
      ['library.deleteForever', { workshopId: host.workshopId }],
      ['toString', {}],
    ] as const) {
      expect(await call(second.session, name, input)).toEqual({ status: 403, body: refusal('NOT_ALLOWED') });
    }
    const elsewhere = await host.library.create({ templateId: 'verkostopaiva', title: 'Toinen', region: '', date: '', groups: 1, language: 'fi' });
    expect((await call(second.session, 'people.state', { workshopId: elsewhere })).body).toEqual(refusal('NOT_ALLOWED'));
    expect((await call(second.session, 'people.state', { workshopId: '../x' })).body).toEqual(refusal('BAD_MESSAGE'));
  });

  test.each(['participant', 'chair', 'secretary', 'reader'] as const)('a %s has no such calls, and a facilitator who becomes one loses them and the boards at once', async (role) => {
    await setRole(bertta, role);
    expect((await call(bertta.session, 'people.state', { workshopId: host.workshopId })).body).toEqual(refusal('NOT_ALLOWED'));
    const a = await relay(second, other);
    const closed = new Promise<void>((resolve) => a.provider.on('close', () => resolve()));
    await setRole(second, role);
    expect((await call(second.session, 'people.state', { workshopId: host.workshopId })).body).toEqual(refusal('NOT_ALLOWED'));
    await closed;
    await expect(relay(second, other)).rejects.toThrow('NOT_ALLOWED');
  });

  test('removed, she is out of everything', async () => {
    await remove(second);
    expect((await call(second.session, 'people.state', { workshopId: host.workshopId })).body).toEqual(refusal('REMOVED'));
    await expect(relay(second)).rejects.toThrow('REMOVED');
    expect((await call(host.host.facilitatorSession(host.workshopId).session, 'people.state', { workshopId: host.workshopId })).body).toEqual(refusal('NOT_ALLOWED'));
  });
});
