import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { MAX_SIGNAL_BYTES } from '../../../electron/host/limits';
import { REFUSALS, type Seat } from '../../../shared/protocol';
import { openControl, openSignal, type SocketClient } from './socket-client';
import { startHost, type TestHost } from './start-host';

let host: TestHost;
let topic: string;
let seats: Seat[];
let clients: SocketClient[] = [];

beforeEach(async () => {
  host = await startHost();
  topic = host.boards[0] ?? '';
  seats = [await host.join('Aino'), await host.join('Bertta'), await host.join('Cecilia', 1)];
});
afterEach(async () => {
  for (const client of clients) client.close();
  clients = [];
  await host.stop();
});

async function signaller(session: string, base = host.socketBase, topics = [topic]): Promise<SocketClient> {
  const client = await openSignal(base, session);
  clients.push(client);
  client.send({ type: 'subscribe', topics });
  await client.roundTrip();
  return client;
}
const guest = (index: number, topics = [topic]): Promise<SocketClient> => signaller(seats[index]?.session ?? '', host.socketBase, topics);
const engine = (): Promise<SocketClient> => signaller(host.host.engineSession(), host.host.inner.socketBase, [...host.boards]);

const announce = (from: string, on = topic) => ({ type: 'publish', topic: on, data: { type: 'announce', from } });
const signal = (from: string, to: string, type = 'offer') => ({ type: 'publish', topic, data: { type: 'signal', from, to, token: 1, signal: { type, sdp: 'v=0' } } });
const heardFrom = (client: SocketClient): unknown[] => client.heard.filter(({ type }) => type === 'publish').map(({ data }) => (data as { from: unknown }).from);

describe('signalling', () => {
  test('a guest’s announcement reaches the hub and no other guest [SPEC 4.1]', async () => {
    const [hub, a, b] = [await engine(), await guest(0), await guest(1)];
    a.send(announce('a'));
    await hub.next(({ type }) => type === 'publish');
    await Promise.all([a.roundTrip(), b.roundTrip()]);
    expect([heardFrom(hub), heardFrom(a), heardFrom(b)]).toEqual([['a'], [], []]);
  });

  test('the hub’s announcement reaches the guests of the room, and not itself', async () => {
    const [hub, a, b, c] = [await engine(), await guest(0), await guest(1), await guest(2, [host.boards[1] ?? ''])];
    hub.send(announce('hub'));
    await Promise.all([a.next(({ type }) => type === 'publish'), b.next(({ type }) => type === 'publish'), hub.roundTrip()]);
    await c.roundTrip();
    expect([heardFrom(hub), heardFrom(a), heardFrom(b), heardFrom(c)]).toEqual([[], ['hub'], ['hub'], []]);
  });

  test('signals go to the one they are meant for, between hub and guest only [SPEC 4.1]', async () => {
    const [hub, a, b] = [await engine(), await guest(0), await guest(1)];
    for (const [client, id] of [[hub, 'hub'], [a, 'a'], [b, 'b']] as const) client.send(announce(id));
    await Promise.all([hub, a, b].map((client) => client.roundTrip()));
    const before = [hub, a, b].map((client) => heardFrom(client).length);
    a.send(signal('a', 'b'));
    hub.send(signal('hub', 'a'));
    await Promise.all([hub, a, b].map((client) => client.roundTrip()));
    const after = [hub, a, b].map((client) => heardFrom(client).length);
    expect(after.map((count, index) => count - (before[index] ?? 0))).toEqual([0, 1, 0]);
  });

  test('an answer passes only when it was asked for, and once [SPEC 4.3]', async () => {
    const [hub, a] = [await engine(), await guest(0)];
    hub.send(announce('hub'));
    a.send(announce('a'));
    await Promise.all([hub.roundTrip(), a.roundTrip()]);
    const answers = (client: SocketClient): number => client.heard.filter(({ data }) => (data as { signal?: { type: string } } | undefined)?.signal?.type === 'answer').length;
    a.send(signal('a', 'hub', 'answer'));
    await Promise.all([a.roundTrip(), hub.roundTrip()]);
    expect(answers(hub)).toBe(0);
    hub.send(signal('hub', 'a', 'offer'));
    await a.next(({ data }) => (data as { type?: string } | undefined)?.type === 'signal');
    a.send(signal('a', 'hub', 'answer'));
    a.send(signal('a', 'hub', 'answer'));
    await a.roundTrip();
    await hub.roundTrip();
    expect(answers(hub)).toBe(1);
  });

  test('nobody speaks for somebody else’s peer id; the same page coming back does [SPEC 4.2]', async () => {
    const [hub, a, b] = [await engine(), await guest(0), await guest(1)];
    a.send(announce('a'));
    await a.roundTrip();
    b.send(announce('a'));
    await Promise.all([b.roundTrip(), hub.roundTrip()]);
    expect(heardFrom(hub)).toEqual(['a']);
    hub.send(announce('hub'));
    hub.send(signal('hub', 'a'));
    await hub.roundTrip();
    await b.roundTrip();
    expect(b.heard.some(({ data }) => (data as { type?: string } | undefined)?.type === 'signal')).toBe(false);

    // The old socket may still look alive when the page has made a new one.
    const again = await guest(0);
    again.send(announce('a'));
    await Promise.all([again.roundTrip(), hub.roundTrip()]);
    expect(heardFrom(hub)).toEqual(['a', 'a']);
    hub.send(signal('hub', 'a'));
    expect(await again.next(({ data }) => (data as { type?: string } | undefined)?.type === 'signal')).toBeTruthy();
  });

  test('another group’s room stays silent', async () => {
    const [hub, c] = [await engine(), await guest(2, [topic])];
    hub.send(announce('hub'));
    c.send(announce('c'));
    await Promise.all([hub.roundTrip(), c.roundTrip()]);
    expect([heardFrom(hub), heardFrom(c)]).toEqual([[], []]);
  });

  test('a leave is not told to anybody and ends nothing for others', async () => {
    const [hub, a, b] = [await engine(), await guest(0), await guest(1)];
    a.send(announce('a'));
    await a.roundTrip();
    a.close();
    await a.closed;
    b.send(announce('b'));
    await hub.next(({ data }) => (data as { from?: string } | undefined)?.from === 'b');
    expect(hub.heard.filter(({ type }) => type === 'publish').map(({ data }) => (data as { from: string }).from)).toEqual(['a', 'b']);
    expect(heardFrom(b)).toEqual([]);
  });

  test('guests are told when the hub comes, when it goes, and when the shell finds it dead', async () => {
    const control = await openControl(host.socketBase, seats[0]?.session ?? '');
    clients.push(control);
    expect(await control.next(({ type }) => type === 'welcome')).toMatchObject({ hub: false });
    const hubs = (): unknown[] => control.heard.filter(({ type }) => type === 'hub').map(({ hub }) => hub);
    const hub = await engine();
    await control.next(() => hubs().length === 1);
    host.host.setHub(false);
    await control.next(() => hubs().length === 2);
    host.host.setHub(true);
    await control.next(() => hubs().length === 3);
    const late = await openControl(host.socketBase, seats[1]?.session ?? '');
    clients.push(late);
    expect(await late.next(({ type }) => type === 'welcome')).toMatchObject({ hub: true });
    hub.close();
    await control.next(() => hubs().length === 4);
    expect(hubs()).toEqual([true, false, true, false]);
  });

  test.each([
    ['no JSON', '{bad'],
    ['null', 'null'],
    ['an unknown type', JSON.stringify({ type: 'dance' })],
    ['topics that are none', JSON.stringify({ type: 'subscribe', topics: [1] })],
    ['data that is none', JSON.stringify({ type: 'publish', topic: 'board:x', data: 'x' })],
  ])('%s ends the connection by name', async (_, message) => {
    const a = await guest(0);
    a.send(message);
    expect(await a.closed).toEqual({ code: REFUSALS.BAD_MESSAGE, reason: 'BAD_MESSAGE' });
  });

  test('strangers, huge messages and floods are refused by name [SPEC 3.4, 3.5]', async () => {
    for (const session of ['', '0'.repeat(32)]) expect(await (await openSignal(host.socketBase, session)).closed).toMatchObject({ reason: 'SESSION_UNKNOWN' });
    expect(await (await openSignal(host.socketBase, host.host.engineSession())).closed).toMatchObject({ reason: 'NOT_ALLOWED' });
    const huge = await guest(0);
    huge.send(JSON.stringify({ type: 'publish', topic, data: { type: 'signal', from: 'a', to: 'b', signal: { sdp: 'x'.repeat(MAX_SIGNAL_BYTES) } } }));
    expect(await huge.closed).toMatchObject({ reason: 'TOO_LARGE' });
    const flood = await guest(1);
    for (let index = 0; index < 2_000; index += 1) flood.send({ type: 'ping' });
    expect(await flood.closed).toMatchObject({ reason: 'TOO_MANY' });
  });
});
