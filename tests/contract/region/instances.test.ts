import { join } from 'node:path';
import * as Y from 'yjs';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { addCard, boardRoots } from '../../../shared/doc';
import { createId } from '../../../shared/kernel/ids';
import { readMethods } from '../../../shared/methods';
import { buildOutline } from '../../../shared/outline';
import { lookupAnswer, PROTOCOL_VERSION, seat, type Seat } from '../../../shared/protocol';
import { buildHost } from '../host/host-process';
import { openRelay, type RelayClient } from '../host/relay-client';
import { openControl, type SocketClient } from '../host/socket-client';
import { tempDir } from '../host/start-host';
import { callMethod } from '../methods/method-caller';
import { startRedis, type RedisProcess } from './redis-process';
import { runHost, startRegion, type RegionProcess } from './region-process';
import { hasWord, writeWord } from './words';

// Two real servers with disks of their own, and Debian's redis-server between them.

const GUESTS = 10;
const WORDS_EACH = 15;

let script: string;
let redis: RedisProcess;
let dir: string;
let a: RegionProcess;
let b: RegionProcess;
let key: string;
const opened: { close(): void }[] = [];

beforeAll(async () => {
  script = await buildHost();
}, 120_000);
beforeEach(async () => {
  [redis, dir] = [await startRedis(), await tempDir()];
  a = await instance('a');
  b = await instance('b');
  key = await a.key('Aino');
});
afterEach(async () => {
  for (const one of opened.splice(0)) one.close();
  for (const one of [a, b]) {
    one.kill('SIGKILL');
    await one.ended;
  }
  await redis.end();
});

const instance = (name: string): Promise<RegionProcess> => startRegion(script, join(dir, name), { env: { POLKUPAJA_REDIS_URL: redis.url, POLKUPAJA_KEYS_FILE: join(dir, 'facilitators.json') } });
const socketBase = (region: RegionProcess): string => region.base.replace('http', 'ws');

async function post(region: RegionProcess, path: string, body: object): Promise<unknown> {
  return (await fetch(region.base + path, { method: 'POST', body: JSON.stringify({ protocol: PROTOCOL_VERSION, ...body }) })).json();
}

/** Opens a workshop at `a`; resolves once `b` lets its guests in, too. */
async function workshop(): Promise<{ readonly workshopId: string; readonly token: string; readonly groups: readonly string[] }> {
  const made = await a.call(key, 'library.create', { templateId: 'verkostopaiva', title: 'Kaksi palvelinta', region: '', date: '', groups: 2, language: 'fi' });
  if (made.kind !== 'done') throw new Error(made.kind);
  const started = await a.call(key, 'host.start', { workshopId: made.workshopId });
  if (started.kind !== 'state' || started.state.kind !== 'on') throw new Error(started.kind);
  const token = new URL(started.state.joinUrl).hash.slice('#k='.length);
  await vi.waitFor(async () => expect(await post(b, '/api/lookup', { key: token })).toMatchObject({ title: 'Kaksi palvelinta' }), { timeout: 20_000 });
  const looked = lookupAnswer.parse(await post(b, '/api/lookup', { key: token }));
  return { workshopId: made.workshopId, token, groups: looked.groups.map(({ id }) => id) };
}

interface Writer {
  readonly seat: Seat;
  readonly board: RelayClient;
  readonly control: SocketClient;
}

async function open(region: RegionProcess, taken: Seat): Promise<Writer> {
  const control = await openControl(socketBase(region), taken.session);
  await control.next(({ type }) => type === 'welcome');
  const board = openRelay(socketBase(region), `board:${taken.group.boardId}`, taken.session);
  opened.push(board, control);
  await board.synced;
  return { seat: taken, board, control };
}

const seatAt = async (region: RegionProcess, token: string, name: string, groupId: string): Promise<Seat> => seat.parse(await post(region, '/api/join', { key: token, name, groupId }));

/** Writes a word and waits for the host's "stored". */
async function write({ seat: { group }, board, control }: Writer, word: string, n: number): Promise<void> {
  writeWord(board.doc, word);
  const clock = Y.getState(board.doc.store, board.doc.clientID);
  control.send({ type: 'check', doc: `board:${group.boardId}`, n, clientId: board.doc.clientID, clock, deletes: [] });
  await control.next((message) => message.type === 'stored' && message.n === n);
}

describe('two instances', () => {
  test('guests at both see each other; one is killed in the middle of it, and nothing acknowledged is lost', async () => {
    const { token, groups } = await workshop();
    const writers: Writer[] = [];
    for (let index = 0; index < GUESTS; index += 1) {
      const at = index % 2 === 0 ? a : b;
      writers.push(await open(at, await seatAt(at, token, `Vieras ${index}`, groups[index % 4 < 2 ? 0 : 1] ?? '')));
    }
    const acknowledged = new Map<string, string[]>();
    const working = writers.map(async (writer, index) => {
      for (let n = 1; n <= WORDS_EACH; n += 1) {
        const word = `${index}.${n}`;
        await write(writer, word, n);
        acknowledged.set(writer.seat.group.boardId, [...(acknowledged.get(writer.seat.group.boardId) ?? []), word]);
      }
    });
    await vi.waitFor(() => expect([...acknowledged.values()].flat().length).toBeGreaterThan(GUESTS * 5), { timeout: 30_000 });
    a.kill('SIGKILL');
    await Promise.allSettled(working);
    await a.ended;
    // The pages of those who were at `a` are gone, too: what they were told is stored must be at `b` without them.
    for (const [index, writer] of writers.entries()) if (index % 2 === 0) writer.board.close();
    const anna = seat.parse(await post(b, '/api/resume', { session: writers[0]?.seat.session }));
    for (const [boardId, words] of acknowledged) {
      const someone = writers.find(({ seat: { group } }) => group.boardId === boardId)?.seat ?? anna;
      const reader = openRelay(socketBase(b), `board:${boardId}`, someone.session);
      opened.push(reader);
      await reader.synced;
      expect(words.filter((word) => !hasWord(reader.doc, word))).toEqual([]);
    }
    expect([...acknowledged.values()].flat().length).toBeGreaterThanOrEqual(GUESTS * 5);
  }, 60_000);

  test('a session, a renewed code and the end of a workshop count at both', async () => {
    const { workshopId, token, groups } = await workshop();
    const anna = await seatAt(a, token, 'Anna', groups[0] ?? '');
    const [atA, atB] = [await open(a, anna), await open(b, anna)];
    writeWord(atA.board.doc, 'sana');
    await vi.waitFor(() => expect(hasWord(atB.board.doc, 'sana')).toBe(true), { timeout: 20_000 });
    const renewed = await b.call(key, 'host.renewCode', { workshopId });
    if (renewed.kind !== 'on') throw new Error(renewed.kind);
    await vi.waitFor(async () => expect(await post(a, '/api/lookup', { key: renewed.code })).toMatchObject({ title: 'Kaksi palvelinta' }), { timeout: 20_000 });
    expect(await post(a, '/api/lookup', { key: token })).toEqual({ refusal: 'CODE_EXPIRED' });
    await a.call(key, 'host.stop', { workshopId });
    expect((await atB.control.closed).reason).toBe('WORKSHOP_CLOSED');
  }, 60_000);

  test('who waits at one instance is let in at the other, or turned away; a role’s link made there opens here, and taken back it opens nothing', async () => {
    const { workshopId, token, groups } = await workshop();
    expect(await a.call(key, 'people.setDoor', { workshopId, door: 'waiting' })).toMatchObject({ kind: 'state' });
    const knock = async (name: string): Promise<string> => {
      const answer = (await post(b, '/api/join', { key: token, name, groupId: groups[0] })) as { readonly waiting?: boolean; readonly session: string };
      expect(answer).toMatchObject({ waiting: true });
      return answer.session;
    };
    await vi.waitFor(async () => expect(await b.call(key, 'people.state', { workshopId })).toMatchObject({ state: { door: 'waiting' } }), { timeout: 20_000 });
    const [anna, bertta] = [await knock('Anna'), await knock('Bertta')];
    const waiting = async (): Promise<readonly { readonly id: string; readonly name: string }[]> => {
      const state = await a.call(key, 'people.state', { workshopId });
      return state.kind === 'state' ? state.state.waiting : [];
    };
    await vi.waitFor(async () => expect((await waiting()).map(({ name }) => name).sort()).toEqual(['Anna', 'Bertta']), { timeout: 20_000 });
    const held = post(b, '/api/resume', { session: anna, wait: true });
    const idOf = async (name: string): Promise<string> => (await waiting()).find((one) => one.name === name)?.id ?? '';
    await a.call(key, 'people.letIn', { workshopId, waitingId: await idOf('Anna') });
    await a.call(key, 'people.turnAway', { workshopId, waitingId: await idOf('Bertta') });
    const answered = await held;
    const taken = seat.parse('refusal' in (answered as object) ? await vi.waitFor(async () => {
      const again = await post(b, '/api/resume', { session: anna, wait: true });
      expect(again).toMatchObject({ name: 'Anna' });
      return again;
    }, { timeout: 20_000 }) : answered);
    expect((await open(b, taken)).seat.name).toBe('Anna');
    await vi.waitFor(async () => expect(await post(b, '/api/resume', { session: bertta, wait: true })).toEqual({ refusal: 'TURNED_AWAY' }), { timeout: 20_000 });
    expect(await waiting()).toEqual([]);

    const made = await a.call(key, 'people.createLink', { workshopId, role: 'reader', expiresAt: Date.now() + 600_000 });
    const link = made.kind === 'state' ? made.state.links.find(({ role }) => role === 'reader') : undefined;
    await vi.waitFor(async () => expect(await post(b, '/api/lookup', { key: link?.code })).toMatchObject({ role: 'reader' }), { timeout: 20_000 });
    await b.call(key, 'people.revokeLink', { workshopId, linkId: link?.id ?? '' });
    await vi.waitFor(async () => expect(await post(a, '/api/lookup', { key: link?.code })).toEqual({ refusal: 'CODE_EXPIRED' }), { timeout: 20_000 });
  }, 60_000);

  test('a group that is added at one is a group at the other, with its board', async () => {
    const { workshopId, token, groups } = await workshop();
    const anna = await open(b, await seatAt(b, token, 'Anna', groups[0] ?? ''));
    const leading = await a.call(key, 'library.open', { workshopId });
    if (leading.kind !== 'opened') throw new Error(leading.kind);
    const control = await openControl(socketBase(a), leading.workshop.session);
    opened.push(control);
    await control.next(({ type }) => type === 'welcome');
    control.send({ type: 'act', id: 'uusi', name: 'group.add', input: { name: 'Uusi ryhmä' } });
    expect((await control.next((message) => message.type === 'acted')).outcome).toMatchObject({ ok: true });
    await vi.waitFor(async () => expect(lookupAnswer.parse(await post(b, '/api/lookup', { key: token })).groups.map(({ name }) => name)).toContain('Uusi ryhmä'), { timeout: 20_000 });
    const added = lookupAnswer.parse(await post(b, '/api/lookup', { key: token })).groups.find(({ name }) => name === 'Uusi ryhmä')?.id ?? '';
    const [berit, carl] = [await seatAt(b, token, 'Berit', added), await seatAt(a, token, 'Carl', added)];
    // Nobody has the board open at the other one: its pages come from what was stored.
    const atB = await open(b, berit);
    expect(boardRoots(atB.board.doc).pages.size).toBeGreaterThan(0);
    await write(atB, 'uudessa ryhmässä', 1);
    const atA = await open(a, carl);
    await vi.waitFor(() => expect(hasWord(atA.board.doc, 'uudessa ryhmässä')).toBe(true), { timeout: 20_000 });
    anna.board.close();
  }, 60_000);

  test('ballots given at both at once are all counted, wherever the vote is closed; none is left behind', async () => {
    const { workshopId, token, groups } = await workshop();
    const [anna, bertta] = [await open(a, await seatAt(a, token, 'Anna', groups[0] ?? '')), await open(b, await seatAt(b, token, 'Bertta', groups[0] ?? ''))];
    const opened = await a.call(key, 'library.open', { workshopId });
    const leader = opened.kind === 'opened' ? opened.workshop.session : '';
    const [pageId = ''] = [...boardRoots(anna.board.doc).pages.keys()];
    const zone = buildOutline(anna.board.doc).pages[0]?.frames[0]?.zones.find(({ kinds }) => kinds.includes('service'))?.id ?? '';
    const ctx = { doc: anna.board.doc, origin: {}, author: anna.seat.participantId, now: Date.now, newId: () => createId() };
    const cards = Array.from({ length: 5 }, (_, index) => addCard(ctx, { kind: 'service', zone, text: `Palvelu ${index}` }) ?? '');
    await vi.waitFor(() => expect(boardRoots(bertta.board.doc).cards.size).toBeGreaterThanOrEqual(5), { timeout: 20_000 });
    const made = await callMethod(a.base, leader, { action: 'vote.open', wish: { title: 'Mikä jatkoon', pageId, zone: null, kinds: [], votesPerPerson: 10, votesPerCard: 2, groupIds: [] } });
    const { id } = made.body as { id: string };
    await vi.waitFor(async () => expect((await callMethod(b.base, bertta.seat.session, { action: 'vote.mine', id })).status).toBe(200), { timeout: 20_000 });
    const given = await Promise.all(cards.flatMap((cardId) => [
      callMethod(a.base, anna.seat.session, { action: 'vote.set', id, cardId, votes: 2 }),
      callMethod(b.base, bertta.seat.session, { action: 'vote.set', id, cardId, votes: 1 }),
    ]));
    expect(given.map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => 200));
    expect((await callMethod(b.base, leader, { action: 'vote.close', id })).status).toBe(200);
    const info = openRelay(socketBase(a), `workshop:${workshopId}`, anna.seat.session);
    await info.synced;
    const closed = await vi.waitFor(() => {
      const vote = readMethods(info.doc).find((method) => method.id === id);
      expect(vote?.state).toBe('closed');
      return vote;
    }, { timeout: 20_000 });
    const results = closed?.kind === 'vote' ? closed.results.find(({ voters }) => voters > 0) : undefined;
    expect(results?.voters).toBe(2);
    expect(results?.cards.map(({ votes }) => votes)).toEqual([3, 3, 3, 3, 3]);
    info.close();
    for (const region of [a, b]) expect(await (await fetch(`${region.base}/region/workshops/${workshopId}/boxes`, { headers: { authorization: `Bearer ${key}` } })).json()).toEqual({ boxes: [] });
  }, 60_000);

  test('an empty instance that comes later has everything, as does one that was away', async () => {
    const { token, groups } = await workshop();
    const anna = await open(a, await seatAt(a, token, 'Anna', groups[0] ?? ''));
    b.kill('SIGKILL');
    await b.ended;
    await write(anna, 'poissa', 1);
    b = await instance('uusi');
    a.kill('SIGKILL');
    await a.ended;
    const again = await open(b, anna.seat);
    expect(hasWord(again.board.doc, 'poissa')).toBe(true);
  }, 60_000);

  test('while the Redis hangs nothing is called stored; when it goes on, everything is', async () => {
    const { token, groups } = await workshop();
    const anna = await open(a, await seatAt(a, token, 'Anna', groups[0] ?? ''));
    await write(anna, 'ennen', 1);
    redis.kill('SIGSTOP');
    // Many rounds, so that this instance's own disk has long had the first of them.
    let last: Promise<void> = Promise.resolve();
    for (let n = 2; n <= 200; n += 1) {
      last = write(anna, `sillä välin ${n}`, n);
      await anna.control.next((message) => message.type === 'received' && message.n === n);
    }
    expect(anna.control.heard.filter(({ type, n }) => type === 'stored' && n !== 1)).toEqual([]);
    redis.kill('SIGCONT');
    await last;
  }, 60_000);

  test('a server whose Redis is not there says so and does not start alone', async () => {
    await redis.end();
    const { code, stderr } = await runHost(script, [], { POLKUPAJA_PUBLIC_URL: 'http://localhost:1/', POLKUPAJA_DATA_DIR: await tempDir(), POLKUPAJA_REDIS_URL: redis.url });
    expect([code, stderr]).toEqual([1, expect.stringContaining('The Redis server can’t be reached')]);
  });
});
