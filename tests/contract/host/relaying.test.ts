import * as Y from 'yjs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { readWorkshop, REFUSALS, type Seat } from '../../../shared/protocol';
import { openRelay, type RelayClient } from './relay-client';
import { SocketClient } from './socket-client';
import { startHost, type TestHost } from './start-host';
import { putScratch, scratchKeys, scratchText, scratchWords } from '../../support/scratch';

let host: TestHost;
let aino: Seat;
let board: string;
let clients: { close(): void }[] = [];

beforeEach(async () => {
  host = await startHost();
  aino = await host.join('Aino');
  board = host.boards[0] ?? '';
});
afterEach(async () => {
  for (const client of clients) client.close();
  clients = [];
  await host.stop();
});

function relay(name: string, session: string, base = host.socketBase): RelayClient {
  const client = openRelay(base, name, session);
  clients.push(client);
  return client;
}

const when = (doc: Y.Doc, holds: () => boolean): Promise<void> =>
  new Promise((resolve) => {
    const look = (): void => {
      if (!holds()) return;
      doc.off('update', look);
      resolve();
    };
    doc.on('update', look);
    look();
  });

describe('relay', () => {
  test('two guests of a group share its board, and the facilitator sees it on the inner door [SPEC 5.1]', async () => {
    const bertta = await host.join('Bertta');
    const a = relay(board, aino.session);
    const b = relay(board, bertta.session);
    const c = relay(board, host.host.facilitatorSession(host.workshopId).session, host.host.inner.socketBase);
    await Promise.all([a.synced, b.synced, c.synced]);
    expect(a.doc.getMap('pages').size).toBe(3);
    scratchText(a.doc).insert(0, 'hei');
    await when(b.doc, () => scratchWords(b.doc) === 'hei');
    await when(c.doc, () => scratchWords(c.doc) === 'hei');
  });

  test('the workshop’s document is there for guests to read; who writes in it is let go, and it goes nowhere', async () => {
    const name = `workshop:${host.workshopId}`;
    const guest = relay(name, aino.session);
    await guest.synced;
    expect(readWorkshop(guest.doc, host.workshopId).members).toMatchObject([{ name: 'Aino' }]);
    const other = relay(name, (await host.join('Bertta')).session);
    await other.synced;
    guest.doc.getMap('meta').set('title', 'Kaapattu');
    expect(await guest.ended).toBe('CHANGE_REFUSED');
    await host.host.editDoc(name, (doc) => doc.getMap('meta').set('region', 'Etelä'));
    await when(other.doc, () => other.doc.getMap('meta').get('region') === 'Etelä');
    const now = await host.host.readDoc(name);
    expect(now.getMap('meta').get('title')).toBe('Verkostopäivä');
    const stored = new Y.Doc();
    for (const update of (await host.library.docs.load(name)).updates) Y.applyUpdate(stored, update);
    expect(stored.getMap('meta').toJSON()).toMatchObject({ title: 'Verkostopäivä', region: 'Etelä' });
  });

  test.each([
    ['another group’s board', () => [host.boards[1] ?? '', aino.session] as const, 'NOT_ALLOWED'],
    ['an unknown document', () => ['board:nosuchboard', aino.session] as const, 'NOT_ALLOWED'],
    ['an unknown session', () => [board, '0'.repeat(32)] as const, 'SESSION_UNKNOWN'],
    ['the engine’s session at the guests’ door', () => [board, host.host.engineSession()] as const, 'NOT_ALLOWED'],
    ['a forged facilitator’s session', () => [board, `f.${host.workshopId}.${'0'.repeat(32)}`] as const, 'SESSION_UNKNOWN'],
  ])('%s is refused by name', async (_, wish, reason) => {
    const [name, session] = wish();
    await expect(relay(name, session).synced).rejects.toThrow(reason);
  });

  test('a reader reads the board and cannot write it', async () => {
    await host.host.editDoc(`workshop:${host.workshopId}`, (doc) => doc.getMap<Y.Map<unknown>>('members').get(aino.participantId)?.set('role', 'reader'));
    const reader = relay(board, aino.session);
    await reader.synced;
    expect(reader.provider.authorizedScope).toBe('readonly');
    expect(reader.doc.getMap('pages').size).toBe(3);
  });

  test('with the relay switched off for guests, boards are refused and the workshop’s document is not', async () => {
    await host.stop();
    host = await startHost({ core: { guestBoardRelay: false } });
    aino = await host.join('Aino');
    await expect(relay(host.boards[0] ?? '', aino.session).synced).rejects.toThrow('NOT_ALLOWED');
    await relay(`workshop:${host.workshopId}`, aino.session).synced;
    await relay(host.boards[0] ?? '', host.host.engineSession(), host.host.inner.socketBase).synced;
  });

  test('a board of 20 MB goes up and comes down, whole', async () => {
    const writer = relay(board, aino.session);
    await writer.synced;
    const text = 'palvelupolku '.repeat(1_600);
    writer.doc.transact(() => {
      for (let index = 0; index < 1_000; index += 1) putScratch(writer.doc, `k${index}`, text);
    });
    const late = relay(board, (await host.join('Bertta')).session);
    await late.synced;
    await when(late.doc, () => scratchKeys(late.doc).length === 1_000);
    expect(Y.encodeStateAsUpdate(late.doc).length).toBeGreaterThan(20_000_000);
    await host.library.docs.flushed();
    expect((await host.library.docs.load(board)).updates.reduce((sum, update) => sum + update.length, 0)).toBeGreaterThan(20_000_000);
  });

  test('rubbish ends only the connection that sent it', async () => {
    const good = relay(board, aino.session);
    await good.synced;
    for (const frame of [new Uint8Array([255, 255, 255, 255, 255, 255]), new Uint8Array([5, 1, 2]), new Uint8Array(0)]) {
      const bad = await SocketClient.open(`${host.socketBase}/relay`);
      bad.socket.send(frame);
      bad.socket.send('text');
      expect(await bad.closed).toBeTruthy();
    }
    expect(good.provider.isSynced).toBe(true);
    putScratch(good.doc, 'a', 1);
    await host.library.docs.flushed();
  });

  test('a socket without a session cannot fill our memory [SPEC 3.2]', async () => {
    const stranger = await SocketClient.open(`${host.socketBase}/relay`);
    for (let index = 0; index < 200 && stranger.socket.readyState === WebSocket.OPEN; index += 1) stranger.socket.send(new Uint8Array(60_000));
    expect((await stranger.closed).code).not.toBe(1000);
  });

  test('a workshop that is closed lets its guests go, and the document stays with the facilitator', async () => {
    const guest = relay(board, aino.session);
    await guest.synced;
    const closed = new Promise<{ code: number; reason: string }>((resolve) => guest.provider.on('close', ({ event }: { event: { code: number; reason: string } }) => resolve(event)));
    await host.host.stopHosting(host.workshopId);
    expect(await closed).toMatchObject({ code: REFUSALS.WORKSHOP_CLOSED });
    const facilitator = relay(board, host.host.facilitatorSession(host.workshopId).session, host.host.inner.socketBase);
    await facilitator.synced;
    expect(facilitator.doc.getMap('pages').size).toBe(3);
  });

  test('a rename in the library reaches whoever has the workshop open', async () => {
    const guest = relay(`workshop:${host.workshopId}`, aino.session);
    await guest.synced;
    await host.library.rename(host.workshopId, 'Uusi nimi');
    await when(guest.doc, () => guest.doc.getMap('meta').get('title') === 'Uusi nimi');
  });
});
