import { X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer as createHttpServer } from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import type * as Y from 'yjs';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { addCard, addImage, boardRoots, SCHEMA_VERSION } from '../../../shared/doc';
import { createId } from '../../../shared/kernel/ids';
import { METHODS_PATH, readMethods } from '../../../shared/methods';
import { buildOutline } from '../../../shared/outline';
import { assetPath, boardAssetsPath, lookupAnswer, PROTOCOL_VERSION, seat, type Seat } from '../../../shared/protocol';
import { buildHost } from '../host/host-process';
import { openRelay } from '../host/relay-client';
import { openControl } from '../host/socket-client';
import { tempDir } from '../host/start-host';
import { callMethod } from '../methods/method-caller';
import { openApp, type FacilitatorsApp } from './facilitators-app';
import { freePort, startRegion, type RegionProcess } from './region-process';
import { selfSigned } from './self-signed';
import { hasWord, writeWord } from './words';

// The app's main process and a real region server.

let script: string;
const ended: (() => Promise<unknown>)[] = [];
beforeAll(async () => {
  script = await buildHost();
}, 120_000);
afterEach(async () => {
  for (const end of ended.splice(0).reverse()) await end();
});

async function server(options: Parameters<typeof startRegion>[2] = {}, dir?: string): Promise<{ readonly region: RegionProcess; readonly dir: string }> {
  const folder = dir ?? (await tempDir());
  const region = await startRegion(script, folder, options);
  ended.push(async () => {
    region.kill('SIGKILL');
    await region.ended;
  });
  return { region, dir: folder };
}

async function application(dir?: string): Promise<FacilitatorsApp> {
  const app = await openApp(dir ?? (await tempDir()));
  ended.push(() => app.close());
  return app;
}

async function workshop(app: FacilitatorsApp): Promise<string> {
  const made = await app.calls['library.create']({ templateId: 'verkostopaiva', title: 'Etäpäivä', region: '', date: '', groups: 2, language: 'fi' });
  if (made.kind !== 'done') throw new Error(made.kind);
  return made.workshopId;
}

async function hostThere(app: FacilitatorsApp, region: RegionProcess, workshopId: string, key: string): Promise<string> {
  expect(await app.calls['region.connect']({ url: region.base, key })).toMatchObject({ kind: 'connected', settings: { url: `${region.base}/`, hasKey: true } });
  expect(await app.calls['region.host']({ workshopId })).toMatchObject({ kind: 'state', state: { kind: 'there' } });
  const state = await app.calls['host.state']({ workshopId });
  if (state.kind !== 'on') throw new Error(state.kind);
  expect(state.joinUrl).toContain(`${region.base}/#k=`);
  return new URL(state.joinUrl).hash.slice('#k='.length);
}

async function takeSeat(region: RegionProcess, key: string, name: string): Promise<Seat> {
  const post = async (path: string, body: object): Promise<unknown> => (await fetch(region.base + path, { method: 'POST', body: JSON.stringify({ protocol: PROTOCOL_VERSION, ...body }) })).json();
  const looked = lookupAnswer.parse(await post('/api/lookup', { key }));
  return seat.parse(await post('/api/join', { key, name, groupId: looked.groups[0]?.id }));
}

const socketBase = (region: RegionProcess): string => region.base.replace('http', 'ws');
const current = (app: FacilitatorsApp, workshopId: string) => vi.waitFor(async () => expect(await app.calls['region.state']({ workshopId })).toMatchObject({ copy: 'current' }), { timeout: 20_000 });

/** The word as the library has it on its disk. */
async function kept(app: FacilitatorsApp, boardId: string, word: string): Promise<boolean> {
  const doc = await app.host.readDoc(`board:${boardId}`);
  const is = hasWord(doc, word);
  doc.destroy();
  return is;
}

describe('a workshop on the region’s server', () => {
  test('guests work there, the laptop has it all, and it survives the server', async () => {
    const { region } = await server();
    const app = await application();
    const workshopId = await workshop(app);
    const token = await hostThere(app, region, workshopId, await region.key('Aino'));
    const anna = await takeSeat(region, token, 'Anna');
    const board = openRelay(socketBase(region), `board:${anna.group.boardId}`, anna.session);
    await board.synced;
    await current(app, workshopId);
    writeWord(board.doc, 'vieraan');
    await vi.waitFor(async () => expect(await kept(app, anna.group.boardId, 'vieraan')).toBe(true), { timeout: 20_000 });
    // Who joined is in the copy, too.
    const info = await app.host.readDoc(`workshop:${workshopId}`);
    expect([...info.getMap<Y.Map<unknown>>('members').values()].map((member) => member.get('name'))).toEqual(['Anna']);
    region.kill('SIGKILL');
    await region.ended;
    await vi.waitFor(async () => expect(await app.calls['region.state']({ workshopId })).toMatchObject({ copy: 'away' }), { timeout: 20_000 });
    expect(await app.calls['region.bringHome']({ workshopId, force: false })).toEqual({ kind: 'problem', problem: 'unreachable' });
    expect(await app.calls['region.bringHome']({ workshopId, force: true })).toMatchObject({ kind: 'state', state: { kind: 'not-there' } });
    expect(await kept(app, anna.group.boardId, 'vieraan')).toBe(true);
    board.close();
  });

  test('the app’s window works there through the app; bringing home ends it for guests and loses nothing', async () => {
    const { region } = await server();
    const app = await application();
    const workshopId = await workshop(app);
    const token = await hostThere(app, region, workshopId, await region.key('Aino'));
    const opened = await app.calls['library.open']({ workshopId });
    if (opened.kind !== 'opened') throw new Error(opened.kind);
    const { socketBase: base, session, summary } = opened.workshop;
    expect(base).toBe(`${app.host.inner.socketBase}/region/${workshopId}`);
    expect(summary.hosted).toBe(true);
    const control = await openControl(base, session);
    await control.next(({ type }) => type === 'welcome');
    const mine = openRelay(base, `board:${summary.groups[0]?.boardId}`, session);
    await mine.synced;
    const anna = await takeSeat(region, token, 'Anna');
    const hers = openRelay(socketBase(region), `board:${anna.group.boardId}`, anna.session);
    await hers.synced;
    writeWord(mine.doc, 'ohjaajan');
    await vi.waitFor(() => expect(hasWord(hers.doc, 'ohjaajan')).toBe(true));
    expect(await app.calls['host.state']({ workshopId })).toMatchObject({ kind: 'on', people: { connected: 0 } });

    writeWord(hers.doc, 'viimeinen');
    await vi.waitFor(() => expect(hasWord(mine.doc, 'viimeinen')).toBe(true));
    expect(await app.calls['region.bringHome']({ workshopId, force: false })).toMatchObject({ kind: 'state', state: { kind: 'not-there' } });
    expect(await kept(app, anna.group.boardId, 'viimeinen')).toBe(true);
    expect(await app.calls['host.state']({ workshopId })).toEqual({ kind: 'off' });
    expect((await app.calls['library.open']({ workshopId })) as object).toMatchObject({ workshop: { socketBase: app.host.inner.socketBase } });
    for (const one of [mine, hers]) one.close();
    control.close();
  });

  test('what was written here while the server was away gets there; a restarted app goes on with the copy', async () => {
    const { region, dir } = await server();
    const appDir = await tempDir();
    const first = await openApp(appDir);
    const workshopId = await workshop(first);
    const token = await hostThere(first, region, workshopId, await region.key('Aino'));
    const anna = await takeSeat(region, token, 'Anna');
    await current(first, workshopId);
    await first.close();

    const app = await application(appDir);
    await current(app, workshopId);
    await app.host.editDoc(`board:${anna.group.boardId}`, (doc) => writeWord(doc, 'kotona'));
    const board = openRelay(socketBase(region), `board:${anna.group.boardId}`, anna.session);
    await board.synced;
    await vi.waitFor(() => expect(hasWord(board.doc, 'kotona')).toBe(true), { timeout: 20_000 });
    board.close();
    expect(dir).not.toBe(appDir);
  });

  test('a picture that a guest puts on a board comes here; one that was here is there', async () => {
    const { region } = await server();
    const app = await application();
    const workshopId = await workshop(app);
    const entry = await app.library.info(workshopId);
    const boardId = entry?.groups[0]?.boardId ?? '';
    const token = await hostThere(app, region, workshopId, await region.key('Aino'));
    const anna = await takeSeat(region, token, 'Anna');
    const png = await readFile(new URL('../../fixtures/images/plain.png', import.meta.url));
    const headers = { authorization: `Bearer ${anna.session}`, 'content-type': 'image/png' };
    const { assetId } = (await (await fetch(region.base + boardAssetsPath(boardId), { method: 'POST', headers, body: png })).json()) as { assetId: string };
    const board = openRelay(socketBase(region), `board:${boardId}`, anna.session);
    await board.synced;
    const ctx = { doc: board.doc, origin: {}, author: anna.participantId, now: Date.now, newId: () => createId() };
    const [pageId = ''] = [...boardRoots(board.doc).pages.keys()];
    expect(addImage(ctx, pageId, { assetId, x: 0, y: 0, w: 100, h: 100 })).not.toBeNull();
    await vi.waitFor(() => expect(app.library.assets.list(boardId).map((one) => one.assetId)).toEqual([assetId]), { timeout: 20_000 });
    // The window's own way to it.
    const opened = await app.calls['library.open']({ workshopId });
    if (opened.kind !== 'opened') throw new Error(opened.kind);
    const through = await fetch(opened.workshop.socketBase.replace('ws', 'http') + assetPath(boardId, assetId), { headers: { authorization: `Bearer ${opened.workshop.session}`, origin: 'app://polkupaja' } });
    expect([through.status, through.headers.get('access-control-allow-origin')]).toEqual([200, 'app://polkupaja']);
    // Votes and surveys of a workshop that is hosted there are led there.
    const wish = { action: 'vote.open', wish: { title: 'Äänestys', pageId, zone: null, kinds: [], votesPerPerson: 3, votesPerCard: 1, groupIds: [] } };
    const led = await fetch(opened.workshop.socketBase.replace('ws', 'http') + METHODS_PATH, { method: 'POST', headers: { authorization: `Bearer ${opened.workshop.session}`, 'content-type': 'application/json', origin: 'app://polkupaja' }, body: JSON.stringify(wish) });
    expect([led.status, await led.json()]).toMatchObject([200, { kind: 'made' }]);
    board.close();
  });
});

describe('votes on the region’s server', () => {
  test('ballots come home before they are counted, are counted there, and go along when the workshop is hosted there again', async () => {
    const { region } = await server();
    const app = await application();
    const workshopId = await workshop(app);
    const key = await region.key('Aino');
    const token = await hostThere(app, region, workshopId, key);
    const [anna, bertta] = [await takeSeat(region, token, 'Anna'), await takeSeat(region, token, 'Bertta')];
    const board = openRelay(socketBase(region), `board:${anna.group.boardId}`, anna.session);
    await board.synced;
    const [pageId = ''] = [...boardRoots(board.doc).pages.keys()];
    const ctx = { doc: board.doc, origin: {}, author: anna.participantId, now: Date.now, newId: () => createId() };
    const zone = buildOutline(board.doc).pages[0]?.frames[0]?.zones.find(({ kinds }) => kinds.includes('service'))?.id ?? '';
    const cardId = addCard(ctx, { kind: 'service', zone, text: 'Neuvola' }) ?? '';
    const there = (session: string, action: object) => callMethod(region.base, session, action);
    const lead = async (action: object) => {
      const opened = await app.calls['library.open']({ workshopId });
      return opened.kind === 'opened' ? callMethod(opened.workshop.socketBase.replace('ws', 'http'), opened.workshop.session, action) : null;
    };
    await vi.waitFor(async () => {
      const doc = await app.host.readDoc(`board:${anna.group.boardId}`);
      expect(boardRoots(doc).cards.has(cardId)).toBe(true);
      doc.destroy();
    }, { timeout: 20_000 });
    const made = await lead({ action: 'vote.open', wish: { title: 'Mikä jatkoon', pageId, zone: null, kinds: [], votesPerPerson: 3, votesPerCard: 2, groupIds: [] } });
    const { id } = made?.body as { id: string };
    expect((await there(anna.session, { action: 'vote.set', id, cardId, votes: 2 })).status).toBe(200);
    expect((await app.calls['region.bringHome']({ workshopId, force: false })).kind).toBe('state');
    expect((await app.library.boxes.all(workshopId)).map((box) => box.id)).toEqual([id]);

    // To the server again, with what was given meanwhile here.
    const box = (await app.library.boxes.read(workshopId, id)) as object;
    expect(JSON.stringify(box)).toContain(cardId);
    await hostThere(app, region, workshopId, key);
    expect((await there(bertta.session, { action: 'vote.set', id, cardId, votes: 1 })).status).toBe(200);
    expect((await there(anna.session, { action: 'vote.mine', id })).body).toMatchObject({ ballot: { [cardId]: 2 } });
    // Somebody else's key does not open them.
    expect((await fetch(`${region.base}/region/workshops/${workshopId}/boxes`, { headers: { authorization: `Bearer ${await region.key('Bo')}` } })).status).toBe(403);
    expect((await app.calls['region.bringHome']({ workshopId, force: false })).kind).toBe('state');
    expect((await lead({ action: 'vote.close', id }))?.status).toBe(200);
    const doc = await app.host.readDoc(`workshop:${workshopId}`);
    expect(readMethods(doc).find((method) => method.id === id)).toMatchObject({ state: 'closed', results: expect.arrayContaining([expect.objectContaining({ voters: 2, cards: [expect.objectContaining({ cardId, votes: 3 })] })]) });
    doc.destroy();
    board.close();
  }, 60_000);
});

describe('the server of the settings', () => {
  /** Something that answers as a server of another version does. */
  test.each([
    ['server-newer', { protocol: PROTOCOL_VERSION + 1, schema: SCHEMA_VERSION }],
    ['server-newer', { protocol: PROTOCOL_VERSION, schema: SCHEMA_VERSION + 1 }],
    ['server-older', { protocol: PROTOCOL_VERSION - 1, schema: SCHEMA_VERSION }],
    ['server-older', { protocol: PROTOCOL_VERSION, schema: SCHEMA_VERSION - 1 }],
  ] as const)('%s: nothing is sent there but the question, and nothing is kept', async (problem, version) => {
    const app = await application();
    const asked: string[] = [];
    const other = createHttpServer((request, response) => {
      asked.push(`${request.method} ${request.url}`);
      response.end(JSON.stringify({ product: 'polkupaja', ...version }));
    });
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(other.address() as AddressInfo).port}/`;
    expect(await app.calls['region.connect']({ url, key: 'pk-x' })).toEqual({ kind: 'problem', problem });
    expect(asked).toEqual(['GET /region/version']);
    expect(await app.calls['region.settings']({})).toEqual({ url: '', hasKey: false, fingerprint: null });
    other.closeAllConnections();
    other.close();
  });

  test('a certificate that nobody vouches for is shown, accepted by hand, and from then on no other will do', async () => {
    const dir = await tempDir();
    const files = await selfSigned(dir, 'polku');
    const fingerprint = new X509Certificate(await readFile(files.cert)).fingerprint256;
    const { region } = await server({ scheme: 'https', env: { POLKUPAJA_TLS_CERT: files.cert, POLKUPAJA_TLS_KEY: files.key } }, dir);
    const key = await region.key('Aino');
    const app = await application();
    expect(await app.calls['region.connect']({ url: region.base, key })).toEqual({ kind: 'problem', problem: 'certificate', fingerprint });
    expect(await app.calls['region.connect']({ url: region.base, key, fingerprint: fingerprint.replace(/^../, '00') })).toMatchObject({ problem: 'certificate' });
    expect(await app.calls['region.settings']({})).toEqual({ url: '', hasKey: false, fingerprint: null });
    expect(await app.calls['region.connect']({ url: region.base, key, fingerprint })).toMatchObject({ kind: 'connected' });
    // Everything goes over that TLS: calls, the live copy, the window's sockets.
    const workshopId = await workshop(app);
    expect(await app.calls['region.host']({ workshopId })).toMatchObject({ kind: 'state' });
    await current(app, workshopId);
    const opened = await app.calls['library.open']({ workshopId });
    if (opened.kind !== 'opened') throw new Error(opened.kind);
    const mine = openRelay(opened.workshop.socketBase, `board:${opened.workshop.summary.groups[0]?.boardId}`, opened.workshop.session);
    await mine.synced;
    mine.close();
  });

  test('a wrong key, somebody else’s workshop, something else at the address, and nobody there', async () => {
    const { region } = await server();
    const app = await application();
    expect(await app.calls['region.connect']({ url: region.base, key: 'pk-00000000000000000000000000000000' })).toEqual({ kind: 'problem', problem: 'key-refused' });
    for (const url of ['', 'http://polku.example.fi/', 'https://polku.example.fi/polku', 'polku example']) expect(await app.calls['region.connect']({ url, key: 'pk-x' })).toEqual({ kind: 'problem', problem: 'bad-address' });
    expect(await app.calls['region.connect']({ url: `http://127.0.0.1:${await freePort()}`, key: 'pk-x' })).toEqual({ kind: 'problem', problem: 'unreachable' });
    const other = createServer((socket) => socket.end('HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\nhi'));
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    expect(await app.calls['region.connect']({ url: `http://127.0.0.1:${(other.address() as AddressInfo).port}`, key: 'pk-x' })).toEqual({ kind: 'problem', problem: 'not-polkupaja' });
    other.close();

    const workshopId = await workshop(app);
    expect(await app.calls['region.host']({ workshopId })).toEqual({ kind: 'problem', problem: 'no-server' });
    const file = await app.library.exportFile(workshopId);
    expect((await region.put(await region.key('Bo'), workshopId, file ?? new Uint8Array())).status).toBe(200);
    expect(await app.calls['region.connect']({ url: region.base, key: await region.key('Aino') })).toMatchObject({ kind: 'connected' });
    expect(await app.calls['region.host']({ workshopId })).toEqual({ kind: 'problem', problem: 'owned' });
    expect(await app.calls['region.state']({ workshopId })).toMatchObject({ kind: 'not-there' });
  });
});
