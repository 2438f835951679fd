import { afterEach, beforeEach, expect, test } from 'vitest';
import { CHECK_PATHS, checkStartAnswer, checkTopic, PROTOCOL_VERSION, REFUSALS, type CheckReport } from '../../../shared/protocol';
import { openRelay } from './relay-client';
import { openControl, openSignal, type SocketClient } from './socket-client';
import { refusal, startHost, type TestHost } from './start-host';

/* The readiness check's calls and sockets: what its key opens, and that it opens nothing else. */
const protocol = PROTOCOL_VERSION;
let host: TestHost;
let key: string;
let clients: { close(): void }[] = [];

beforeEach(async () => {
  host = await startHost();
  const state = await host.host.check.state(host.workshopId);
  key = new URL(state?.url ?? '').hash.replace('#check=', '');
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
const start = async () => checkStartAnswer.parse((await host.post(CHECK_PATHS.start, { protocol, key })).body);
const REPORT: CheckReport = { device: 'phone', websocket: true, channel: 'open', channelMs: 42, clockOffsetMs: -5 };
const report = (change: Partial<CheckReport> = {}) => host.post(CHECK_PATHS.report, { protocol, key, report: { ...REPORT, ...change } });

test('the key is 128 bits, the same after a restart, and no way into the workshop', async () => {
  expect(key).toMatch(/^[0-9a-f]{32}$/);
  expect((await host.post('/api/join', { protocol, key, name: 'Aino', groupId: host.groups[0] })).body).toEqual(refusal('CODE_UNKNOWN'));
  for (const path of Object.values(CHECK_PATHS)) expect((await host.post(path, { protocol, key: host.token, report: REPORT })).body).toEqual(refusal('CODE_UNKNOWN'));
  await host.host.close({ resume: true });
  await host.library.close();
  host = await startHost({ dir: host.dir });
  expect((await start()).title).toBe('Verkostopäivä');
});

test('its session is welcomed on a WebSocket and opens no document, no room and no image', async () => {
  const { session } = await start();
  const control = keep(await openControl(host.socketBase, session));
  expect(await control.next(({ type }) => type === 'welcome')).toMatchObject({ hub: false });
  const board = host.boards[0] ?? '';
  await expect(keep(openRelay(host.socketBase, board, session)).synced).rejects.toThrow('NOT_ALLOWED');
  await expect(keep(openRelay(host.socketBase, `workshop:${host.workshopId}`, session)).synced).rejects.toThrow('NOT_ALLOWED');
  expect((await fetch(`${host.httpBase}/api/assets/${board.slice(6)}`, { method: 'POST', headers: { Authorization: `Bearer ${session}` } })).status).toBe(403);
  expect((await fetch(`${host.httpBase}/rpc/people.state`, { method: 'POST', headers: { Authorization: `Bearer ${session}` }, body: JSON.stringify({ workshopId: host.workshopId }) })).status).toBe(403);
  const forged = session.replace(/.$/, (last) => (last === '0' ? '1' : '0'));
  expect(await (await openControl(host.socketBase, forged)).closed).toEqual({ code: REFUSALS.SESSION_UNKNOWN, reason: 'SESSION_UNKNOWN' });
});

test('in signalling it reaches the engine in the checks’ room, and nobody in a board’s', async () => {
  const { session } = await start();
  const topic = checkTopic(host.workshopId);
  const open = async (base: string, secret: string, topics: readonly string[]): Promise<SocketClient> => {
    const client = keep(await openSignal(base, secret));
    client.send({ type: 'subscribe', topics });
    await client.roundTrip();
    return client;
  };
  const engine = await open(host.host.inner.socketBase, host.host.engineSession(), [topic, ...host.boards]);
  const device = await open(host.socketBase, session, [topic, ...host.boards, checkTopic('other')]);
  for (const to of [topic, host.boards[0], checkTopic('other')]) device.send({ type: 'publish', topic: to, data: { type: 'announce', from: 'device' } });
  await Promise.all([device.roundTrip(), engine.roundTrip()]);
  expect(engine.heard.filter(({ type }) => type === 'publish').map((message) => message.topic)).toEqual([topic]);
  // A guest has no place there.
  const guest = await open(host.socketBase, (await host.join('Aino')).session, [topic]);
  guest.send({ type: 'publish', topic, data: { type: 'announce', from: 'guest' } });
  await Promise.all([guest.roundTrip(), engine.roundTrip()]);
  expect(engine.heard.filter(({ type }) => type === 'publish')).toHaveLength(1);
});

test('what a device found is there at once, with the address it came by; trying again replaces it; nonsense is refused', async () => {
  expect((await report({ channel: 'failed', channelMs: null })).status).toBe(200);
  expect((await report()).status).toBe(200);
  const state = await host.host.check.state(host.workshopId);
  expect(state?.devices).toMatchObject([{ ...REPORT, hostAddress: '127.0.0.1' }]);
  expect(state?.own.every(({ answers }) => answers)).toBe(true);
  for (const bad of [{ device: 'fridge' }, { channelMs: -1 }, { clockOffsetMs: 'late' }]) expect((await report(bad as never)).body).toEqual(refusal('BAD_MESSAGE'));
});

test('while the workshop is not shared there is nothing to check', async () => {
  await host.host.stopHosting(host.workshopId);
  expect(await host.host.check.state(host.workshopId)).toBeNull();
  expect((await host.post(CHECK_PATHS.start, { protocol, key })).body).toEqual(refusal('WORKSHOP_CLOSED'));
});
