import { readFile } from 'node:fs/promises';
import { get } from 'node:http';
import { join } from 'node:path';
import * as Y from 'yjs';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { lookupAnswer, PROTOCOL_VERSION, REFUSALS, seat, type Seat } from '../../../shared/protocol';
import { buildHost } from '../host/host-process';
import { openRelay } from '../host/relay-client';
import { openControl, SocketClient } from '../host/socket-client';
import { tempDir } from '../host/start-host';
import { runHost, startRegion, type RegionProcess } from './region-process';
import { hasWord, writeWord } from './words';

// The real server, started as an administrator starts it: several facilitators and workshops behind one port.

let script: string;
let dir: string;
let region: RegionProcess;
let keys: { readonly aino: string; readonly bo: string };

beforeAll(async () => {
  [script, dir] = [await buildHost(), await tempDir()];
  region = await startRegion(script, dir);
  keys = { aino: await region.key('Aino'), bo: await region.key('Bo') };
}, 120_000);
afterAll(async () => {
  region.kill('SIGKILL');
  await region.ended;
});

const post = async (path: string, body: object, headers: Record<string, string> = {}): Promise<{ status: number; body: unknown }> => {
  const response = await fetch(region.base + path, { method: 'POST', headers, body: JSON.stringify({ protocol: PROTOCOL_VERSION, ...body }) });
  return { status: response.status, body: await response.json() };
};

async function open(key: string, title: string) {
  const made = await region.call(key, 'library.create', { templateId: 'verkostopaiva', title, region: '', date: '', groups: 2, language: 'fi' });
  if (made.kind !== 'done') throw new Error(JSON.stringify(made));
  const started = await region.call(key, 'host.start', { workshopId: made.workshopId });
  if (started.kind !== 'state' || started.state.kind !== 'on') throw new Error(JSON.stringify(started));
  return { workshopId: made.workshopId, on: started.state, token: new URL(started.state.joinUrl).hash.slice('#k='.length) };
}

async function takeSeat(key: string, name: string): Promise<Seat> {
  const looked = lookupAnswer.parse((await post('/api/lookup', { key })).body);
  return seat.parse((await post('/api/join', { key, name, groupId: looked.groups[0]?.id })).body);
}

const socketBase = (): string => region.base.replace('http', 'ws');

describe('workshops behind one port', () => {
  test('keys and sessions tell which workshop is meant; guests of one see nothing of another', async () => {
    const first = await open(keys.aino, 'Ensimmäinen');
    const second = await open(keys.bo, 'Toinen');
    expect(first.on.shortUrl).toBe(`${region.base}/`);
    expect(first.on.joinUrl).toBe(`${region.base}/#k=${first.token}`);
    expect(second.on.port).toBe(first.on.port);
    expect(lookupAnswer.parse((await post('/api/lookup', { key: first.on.code })).body).title).toBe('Ensimmäinen');
    expect(lookupAnswer.parse((await post('/api/lookup', { key: second.token })).body).title).toBe('Toinen');

    const [anna, bertta] = [await takeSeat(first.token, 'Anna'), await takeSeat(second.token, 'Bertta')];
    const board = openRelay(socketBase(), `board:${anna.group.boardId}`, anna.session);
    await board.synced;
    await expect(openRelay(socketBase(), `board:${anna.group.boardId}`, bertta.session).synced).rejects.toThrow('NOT_ALLOWED');
    expect((await post('/api/resume', { session: bertta.session })).body).toMatchObject({ workshopId: second.workshopId });
    // A device that has a seat in one, and follows the link of another.
    expect((await post('/api/resume', { session: bertta.session, key: first.token })).body).toEqual({ refusal: 'SESSION_UNKNOWN' });
    expect((await post('/api/resume', { session: bertta.session, key: second.on.code })).body).toMatchObject({ workshopId: second.workshopId });
    expect((await post('/api/resume', { session: bertta.session, key: '0'.repeat(32) })).body).toMatchObject({ workshopId: second.workshopId });
    board.close();
  });

  test('a workshop that ends sends only its own guests away', async () => {
    const [first, second] = [await open(keys.aino, 'Loppuva'), await open(keys.aino, 'Jatkuva')];
    const [anna, bertta] = [await takeSeat(first.token, 'Anna'), await takeSeat(second.token, 'Bertta')];
    const [gone, staying] = [await openControl(socketBase(), anna.session), await openControl(socketBase(), bertta.session)];
    await Promise.all([gone, staying].map((one) => one.next(({ type }) => type === 'welcome')));
    expect(await region.call(keys.aino, 'host.state', { workshopId: first.workshopId })).toMatchObject({ people: { connected: 1 } });
    await region.call(keys.aino, 'host.stop', { workshopId: first.workshopId });
    expect(await gone.closed).toEqual({ code: REFUSALS.WORKSHOP_CLOSED, reason: 'WORKSHOP_CLOSED' });
    await staying.roundTrip();
    expect(await post('/api/lookup', { key: first.token })).toEqual({ status: 409, body: { refusal: 'WORKSHOP_CLOSED' } });
    staying.close();
  });

  test('what belongs to another facilitator is not there', async () => {
    const { workshopId } = await open(keys.aino, 'Ainon oma');
    expect((await region.call(keys.bo, 'library.list', {})).map(({ id }) => id)).not.toContain(workshopId);
    expect((await region.call(keys.aino, 'library.list', {})).map(({ id }) => id)).toContain(workshopId);
    expect(await region.call(keys.bo, 'library.open', { workshopId })).toEqual({ kind: 'problem', problem: 'not-found' });
    expect(await region.call(keys.bo, 'host.state', { workshopId })).toEqual({ kind: 'off' });
    expect(await region.call(keys.bo, 'library.saveFile', { workshopId })).toEqual({ kind: 'problem', problem: 'not-found' });
    expect(await region.call(keys.bo, 'library.duplicate', { workshopId, title: 'Kopio' })).toMatchObject({ kind: 'problem' });
    expect(await region.call(keys.bo, 'library.moveToBin', { workshopId })).toEqual({ kind: 'problem', problem: 'not-found' });
    expect(await region.call(keys.aino, 'host.state', { workshopId })).toMatchObject({ kind: 'on' });
  });

  test('a key is shown once and kept as a fingerprint; a wrong or a revoked one opens nothing', async () => {
    const stored = await readFile(join(dir, 'facilitators.json'), 'utf8');
    expect(stored).not.toContain(keys.aino.slice(3));
    await expect(region.call('pk-00000000000000000000000000000000', 'library.list', {})).rejects.toThrow('403');
    const cilla = await region.key('Cilla');
    expect(await region.call(cilla, 'library.list', {})).toEqual([]);
    expect((await runHost(script, ['keys', 'revoke', 'Cilla'], { POLKUPAJA_DATA_DIR: dir })).code).toBe(0);
    await expect(region.call(cilla, 'library.list', {})).rejects.toThrow('403');
    expect((await runHost(script, ['keys', 'list'], { POLKUPAJA_DATA_DIR: dir })).stdout).toMatch(/Cilla.*revoked/);
  });

  test('a renewed key opens what the old one did, and the old one nothing', async () => {
    const old = await region.key('Dora');
    const { workshopId } = await open(old, 'Doran päivä');
    const renewed = await runHost(script, ['keys', 'renew', 'Dora'], { POLKUPAJA_DATA_DIR: dir });
    const key = /^pk-[0-9a-f]{32}$/m.exec(renewed.stdout)?.[0] ?? '';
    expect([renewed.code, key === old]).toEqual([0, false]);
    await expect(region.call(old, 'library.list', {})).rejects.toThrow('403');
    expect((await region.call(key, 'library.list', {})).map(({ id }) => id)).toEqual([workshopId]);
    expect((await runHost(script, ['keys', 'renew', 'Ei kukaan'], { POLKUPAJA_DATA_DIR: dir })).code).toBe(1);
  });

  test('a workshop’s file is taken, and taken again only as something newer by its owner', async () => {
    const { workshopId } = await open(keys.aino, 'Tiedostona');
    const saved = await region.call(keys.aino, 'library.saveFile', { workshopId });
    if (saved.kind !== 'download') throw new Error(saved.kind);
    const bytes = new Uint8Array(await (await fetch(region.base + saved.url)).arrayBuffer());
    expect(await region.put(keys.aino, workshopId, bytes)).toEqual({ status: 200, body: { workshopId } });
    expect(await region.put(keys.bo, workshopId, bytes)).toEqual({ status: 409, body: { refusal: 'OWNED' } });
    expect(await region.put(keys.aino, 'toinen', bytes)).toEqual({ status: 409, body: { refusal: 'OWNED' } });
    expect(await region.put(keys.aino, workshopId, bytes.slice(0, 100))).toEqual({ status: 422, body: { refusal: 'FILE_DAMAGED' } });
    expect(await region.put('pk-wrong', workshopId, bytes)).toEqual({ status: 403, body: { refusal: 'NOT_ALLOWED' } });
    expect(await region.call(keys.aino, 'host.state', { workshopId })).toMatchObject({ kind: 'on' });
  });

  test('health for everybody, metrics for the administrator; neither they nor the log tell what people write', async () => {
    const { token } = await open(keys.aino, 'Salainen otsikko');
    const anna = await takeSeat(token, 'Salainen Nimi');
    expect(await (await fetch(`${region.base}/healthz`)).json()).toEqual({ status: 'ok' });
    const metrics = await (await fetch(`http://127.0.0.1:${region.opsPort}/metrics`)).text();
    expect(metrics).toMatch(/^polkupaja_workshops_open \d+$/m);
    expect(metrics).toMatch(/^polkupaja_events_total\{event="hosting-started"\} \d+$/m);
    expect((await fetch(`${region.base}/metrics`)).status).toBe(404);
    for (const secret of ['Salainen', anna.session, token, keys.aino]) expect(metrics + region.log()).not.toContain(secret);
    for (const line of region.log().trim().split('\n')) expect(JSON.parse(line)).toMatchObject({ time: expect.any(String), event: expect.any(String) });
  });

  test('other names in Host, and pages of other origins, are refused', async () => {
    const status = await new Promise((resolve) => get(`http://127.0.0.1:${region.port}/`, { headers: { host: 'evil.example' } }, (answer) => resolve(answer.statusCode)));
    expect(status).toBe(421);
    await expect(SocketClient.open(`${socketBase()}/control`, { headers: { origin: 'https://evil.example' } })).rejects.toThrow('403');
  });

  test('drained: who is in works on and what she writes is stored, nobody new comes, health says so; after the time it ends', async () => {
    const own = await tempDir();
    const servers = [{ urls: 'stun:stun.polku.example.fi:3478' }, { urls: 'turns:turn.polku.example.fi', username: 'polku', credential: 'paja' }];
    const draining = await startRegion(script, own, { env: { POLKUPAJA_DRAIN_SECONDS: '4', POLKUPAJA_ICE_SERVERS: JSON.stringify(servers) } });
    const key = await draining.key('Aino');
    const made = await draining.call(key, 'library.create', { templateId: 'verkostopaiva', title: 'Tyhjenevä', region: '', date: '', groups: 1, language: 'fi' });
    if (made.kind !== 'done') throw new Error(made.kind);
    const started = await draining.call(key, 'host.start', { workshopId: made.workshopId });
    const token = started.kind === 'state' && started.state.kind === 'on' ? new URL(started.state.joinUrl).hash.slice('#k='.length) : '';
    const ask = async (path: string, body: object): Promise<unknown> => (await fetch(draining.base + path, { method: 'POST', body: JSON.stringify({ protocol: PROTOCOL_VERSION, ...body }) })).json();
    const looked = lookupAnswer.parse(await ask('/api/lookup', { key: token }));
    const anna = seat.parse(await ask('/api/join', { key: token, name: 'Anna', groupId: looked.groups[0]?.id }));
    const base = draining.base.replace('http', 'ws');
    const control = await openControl(base, anna.session);
    // What an administrator gave for the way through other networks, and nothing else.
    expect(await control.next(({ type }) => type === 'welcome')).toMatchObject({ iceServers: servers });
    const board = openRelay(base, `board:${anna.group.boardId}`, anna.session);
    await board.synced;

    draining.kill('SIGTERM');
    await vi.waitFor(async () => expect(await (await fetch(`http://127.0.0.1:${draining.opsPort}/healthz`)).json()).toEqual({ status: 'draining' }), { timeout: 3_000 });
    expect(await ask('/api/lookup', { key: token })).toEqual({ refusal: 'HOST_CLOSING' });
    expect(await (await openControl(base, anna.session)).closed).toEqual({ code: REFUSALS.HOST_CLOSING, reason: 'HOST_CLOSING' });
    writeWord(board.doc, 'vielä', anna.participantId);
    control.send({ type: 'check', doc: `board:${anna.group.boardId}`, n: 1, clientId: board.doc.clientID, clock: Y.getState(board.doc.store, board.doc.clientID), deletes: [] });
    await control.next(({ type }) => type === 'stored');
    expect(await control.closed).toEqual({ code: REFUSALS.HOST_CLOSING, reason: 'HOST_CLOSING' });
    expect((await draining.ended).code).toBe(0);
    board.close();
  }, 60_000);

  test('asked to end: nobody is left waiting, everything acknowledged is there, and it goes on as it was', async () => {
    const { token } = await open(keys.aino, 'Kestävä');
    const anna = await takeSeat(token, 'Anna');
    const control = await openControl(socketBase(), anna.session);
    await control.next(({ type }) => type === 'welcome');
    const board = openRelay(socketBase(), `board:${anna.group.boardId}`, anna.session);
    await board.synced;
    writeWord(board.doc, 'tallessa', anna.participantId);
    control.send({ type: 'check', doc: `board:${anna.group.boardId}`, n: 1, clientId: board.doc.clientID, clock: Y.getState(board.doc.store, board.doc.clientID), deletes: [] });
    await control.next(({ type }) => type === 'stored');
    region.kill('SIGTERM');
    expect(await control.closed).toEqual({ code: REFUSALS.HOST_CLOSING, reason: 'HOST_CLOSING' });
    expect((await region.ended).code).toBe(0);
    board.close();

    region = await startRegion(script, dir);
    expect((await post('/api/resume', { session: anna.session })).status).toBe(200);
    const again = openRelay(socketBase(), `board:${anna.group.boardId}`, anna.session);
    await again.synced;
    expect(hasWord(again.doc, 'tallessa')).toBe(true);
    again.close();
  });
});
