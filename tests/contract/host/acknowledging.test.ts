import * as Y from 'yjs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Library } from '../../../electron/library';
import { REFUSALS, MAX_CONTROL_BYTES, PROTOCOL_VERSION, type Seat } from '../../../shared/protocol';
import { openRelay, type RelayClient } from './relay-client';
import { openControl, SocketClient } from './socket-client';
import { startHost, type TestHost } from './start-host';
import { putScratch, scratchText, scratchWords } from '../../support/scratch';

/** A disk whose flushes happen when the test says so. */
class Gate {
  #open = true;
  #waiting: (() => void)[] = [];

  shut(): void {
    this.#open = false;
  }

  release(): void {
    this.#open = true;
    for (const go of this.#waiting.splice(0)) go();
  }

  wrap = (library: Library): Library => {
    const { docs } = library;
    const gated: Library['docs'] = {
      append: (name, update) => docs.append(name, update),
      load: (name) => docs.load(name),
      compact: (name) => docs.compact(name),
      purge: (name) => docs.purge(name),
      health: docs.health,
      flushed: async () => {
        await docs.flushed();
        if (!this.#open) await new Promise<void>((resolve) => this.#waiting.push(resolve));
      },
    };
    return new Proxy(library, { get: (target, key) => (key === 'docs' ? gated : bound(target, key)) });
  };
}

function bound(target: object, key: string | symbol): unknown {
  const value: unknown = Reflect.get(target, key, target);
  return typeof value === 'function' ? (value.bind(target) as unknown) : value;
}

let host: TestHost;
let gate: Gate;
let aino: Seat;
let board: string;
let clients: { close(): void }[];

beforeEach(async () => {
  gate = new Gate();
  host = await startHost({ wrap: gate.wrap });
  aino = await host.join('Aino');
  board = host.boards[0] ?? '';
  clients = [];
});
afterEach(async () => {
  gate.release();
  for (const client of clients) client.close();
  await host.stop();
});

const keep = <T extends { close(): void }>(client: T): T => {
  clients.push(client);
  return client;
};
const control = async (session = aino.session, base = host.socketBase): Promise<SocketClient> => keep(await openControl(base, session));
const relay = async (session = aino.session, name = board, base = host.socketBase): Promise<RelayClient> => {
  const client = keep(openRelay(base, name, session));
  await client.synced;
  return client;
};
const ofDoc = (type: string, n: number) => (message: { type: string; n?: unknown }) => message.type === type && message.n === n;
const clockOf = (doc: Y.Doc): number => Y.getState(doc.store, doc.clientID);

describe('acknowledging', () => {
  test('welcome says who one is, and that there is no hub', async () => {
    const client = await control();
    expect(await client.next(({ type }) => type === 'welcome')).toEqual({ type: 'welcome', participantId: aino.participantId, hub: false, iceServers: [], now: expect.any(Number) });
    await client.roundTrip();
  });

  test('work that has not arrived is not acknowledged; when it has, it is', async () => {
    const client = await control();
    const offline = new Y.Doc();
    putScratch(offline, 'a', 1);
    client.send({ type: 'check', doc: board, n: 1, clientId: offline.clientID, clock: clockOf(offline), deletes: [] });
    await client.roundTrip();
    expect(client.heard.some(({ type }) => type === 'received')).toBe(false);
    const { doc } = await relay();
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(offline));
    expect(await client.next(ofDoc('stored', 1))).toEqual({ type: 'stored', doc: board, n: 1 });
    expect(client.heard.map(({ type }) => type).filter((type) => type !== 'pong')).toEqual(['welcome', 'received', 'stored']);
  });

  test('a deletion counts only once it is deleted here too, though the state vectors are equal [SPEC 8.1, 8.2]', async () => {
    const client = await control();
    const { doc } = await relay();
    const text = scratchText(doc);
    text.insert(0, 'poistettava');
    const clock = clockOf(doc);
    client.send({ type: 'check', doc: board, n: 1, clientId: doc.clientID, clock, deletes: [] });
    await client.next(ofDoc('stored', 1));

    // A twin deletes; its deletion has not been sent yet.
    const twin = new Y.Doc();
    Y.applyUpdate(twin, Y.encodeStateAsUpdate(doc));
    const before = Y.encodeStateVector(twin);
    scratchText(twin).delete(3, 4);
    client.send({ type: 'check', doc: board, n: 2, clientId: doc.clientID, clock, deletes: [[doc.clientID, clock - 8, 4]] });
    await client.roundTrip();
    expect(client.heard.some(ofDoc('received', 2))).toBe(false);
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(twin, before));
    expect(scratchWords(doc)).toBe('poitava');
    await client.next(ofDoc('stored', 2));
  });

  test('a range that nobody ever wrote is not covered', async () => {
    const client = await control();
    client.send({ type: 'check', doc: board, n: 1, clientId: 7, clock: 0, deletes: [[123456, 5, 2]] });
    await client.roundTrip();
    expect(client.heard.some(({ type }) => type === 'received')).toBe(false);
    client.send({ type: 'check', doc: board, n: 2, clientId: 7, clock: 0, deletes: [] });
    await client.next(ofDoc('stored', 2));
  });

  test('`stored` waits for the flush, `received` and other people do not [SPEC 5.1, 8.2]', async () => {
    const client = await control();
    const { doc } = await relay();
    const bertta = await host.join('Bertta');
    const other = await relay(bertta.session);
    const otherControl = await control(bertta.session);
    otherControl.send({ type: 'path', doc: board, path: 'relay' });
    await otherControl.roundTrip();

    gate.shut();
    const arrived = new Promise<void>((resolve) => other.doc.getMap('drawings').observe(() => resolve()));
    putScratch(doc, 'a', 1);
    client.send({ type: 'check', doc: board, n: 1, clientId: doc.clientID, clock: clockOf(doc), deletes: [] });
    expect(await client.next(ofDoc('received', 1))).toMatchObject({ others: 1 });
    await arrived;
    await client.roundTrip();
    expect(client.heard.some(({ type }) => type === 'stored')).toBe(false);
    gate.release();
    await client.next(ofDoc('stored', 1));
  });

  test('only the latest check of a connection counts [SPEC 8.1]', async () => {
    const client = await control();
    const { doc } = await relay();
    client.send({ type: 'check', doc: board, n: 1, clientId: doc.clientID, clock: 1, deletes: [] });
    client.send({ type: 'check', doc: board, n: 2, clientId: doc.clientID, clock: 2, deletes: [] });
    await client.roundTrip();
    putScratch(doc, 'a', 1);
    putScratch(doc, 'b', 1);
    await client.next(ofDoc('stored', 2));
    expect(client.heard.some(({ n }) => n === 1)).toBe(false);
  });

  test('what was stored is there after the host ended without closing its documents', async () => {
    const client = await control();
    const { doc } = await relay();
    scratchText(doc).insert(0, 'talteen');
    client.send({ type: 'check', doc: board, n: 1, clientId: doc.clientID, clock: clockOf(doc), deletes: [] });
    await client.next(ofDoc('stored', 1));
    const stored = new Y.Doc();
    for (const update of (await host.library.docs.load(board)).updates) Y.applyUpdate(stored, update);
    expect(scratchWords(stored)).toBe('talteen');
  });

  test('another group’s board is denied, and the connection goes on: it may have been one’s own a moment ago', async () => {
    const client = await control();
    client.send({ type: 'check', doc: host.boards[1], n: 1, clientId: 1, clock: 0, deletes: [] });
    client.send({ type: 'path', doc: host.boards[1], path: 'relay' });
    await client.roundTrip();
    expect(client.heard.filter(({ type }) => type !== 'pong' && type !== 'welcome')).toEqual(Array.from({ length: 2 }, () => ({ type: 'denied', doc: host.boards[1] })));
  });

  test.each([
    ['a document that does not exist', () => 'board:nosuchboard'],
    ['a name that is none', () => '../../etc'],
  ])('checking %s ends the connection', async (_, name) => {
    const client = await control();
    client.send({ type: 'check', doc: name(), n: 1, clientId: 1, clock: 0, deletes: [] });
    expect(await client.closed).toEqual({ code: REFUSALS.NOT_ALLOWED, reason: 'NOT_ALLOWED' });
  });

  test.each([
    ['no JSON', '{bad'],
    ['an unknown type', JSON.stringify({ type: 'dance' })],
    ['a broken check', JSON.stringify({ type: 'check', doc: 'board:x', n: -1 })],
    ['a second hello', JSON.stringify({ type: 'hello', session: 'x', protocol: PROTOCOL_VERSION })],
  ])('%s ends the connection by name', async (_, message) => {
    const client = await control();
    await client.next(({ type }) => type === 'welcome');
    client.send(message);
    expect(await client.closed).toEqual({ code: REFUSALS.BAD_MESSAGE, reason: 'BAD_MESSAGE' });
  });

  test('anything before hello, a binary frame and a huge frame are refused by name', async () => {
    const early = keep(await SocketClient.open(`${host.socketBase}/control`));
    early.send({ type: 'ping' });
    expect(await early.closed).toMatchObject({ reason: 'BAD_MESSAGE' });
    const binary = await control();
    binary.socket.send(new Uint8Array([1, 2, 3]));
    expect(await binary.closed).toMatchObject({ reason: 'BAD_MESSAGE' });
    const huge = await control();
    huge.send('x'.repeat(MAX_CONTROL_BYTES + 1));
    expect(await huge.closed).toEqual({ code: REFUSALS.TOO_LARGE, reason: 'TOO_LARGE' });
    const flood = await control();
    for (let index = 0; index < 1_000; index += 1) flood.send({ type: 'ping' });
    expect(await flood.closed).toMatchObject({ reason: 'TOO_MANY' });
  });

  test('an unknown session is refused', async () => {
    expect(await (await control('f'.repeat(32))).closed).toEqual({ code: REFUSALS.SESSION_UNKNOWN, reason: 'SESSION_UNKNOWN' });
  });

  test('the share panel counts people by what carries their board', async () => {
    const bertta = await host.join('Bertta');
    const one = await control();
    const sameOne = await control();
    const two = await control(bertta.session);
    const facilitator = await control(host.host.facilitatorSession(host.workshopId).session, host.host.inner.socketBase);
    one.send({ type: 'path', doc: board, path: 'peer-to-peer' });
    sameOne.send({ type: 'path', doc: `workshop:${host.workshopId}`, path: 'relay' });
    two.send({ type: 'path', doc: board, path: 'relay' });
    facilitator.send({ type: 'path', doc: board, path: 'relay' });
    for (const client of [one, sameOne, two, facilitator]) await client.roundTrip();
    expect(host.host.hostingState(host.workshopId)).toMatchObject({ people: { connected: 2, peerToPeer: 1, relay: 1 } });
  });
});
