import * as Y from 'yjs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { boardRoots, type BoardRecord } from '../../../shared/doc';
import type { Seat } from '../../../shared/protocol';
import { putScratch, getScratch, scratchKeys, scratchText, scratchWords } from '../../support/scratch';
import { openRelay, type RelayClient } from './relay-client';
import { startHost, type TestHost } from './start-host';

/* SPEC 6: what a client may not change never reaches the document, and ends that client's replica alone. */
let host: TestHost;
let aino: Seat;
let bertta: Seat;
let board: string;
let clients: RelayClient[] = [];

beforeEach(async () => {
  host = await startHost();
  [aino, bertta] = [await host.join('Aino'), await host.join('Bertta')];
  board = host.boards[0] ?? '';
});
afterEach(async () => {
  for (const client of clients) client.close();
  clients = [];
  await host.stop();
});

async function relay(session: string, base = host.socketBase): Promise<RelayClient> {
  const client = openRelay(base, board, session);
  clients.push(client);
  await client.synced;
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

async function onDisk(): Promise<Y.Doc> {
  await host.library.docs.flushed();
  const stored = new Y.Doc();
  for (const update of (await host.library.docs.load(board)).updates) Y.applyUpdate(stored, update);
  return stored;
}

describe('a foreign update', () => {
  test.each<[string, (doc: Y.Doc) => void]>([
    ['to a root that boards have not', (doc) => void doc.getMap('roskaa').set('a', 1)],
    ['to the furniture', (doc) => void boardRoots(doc).pages.forEach((page: BoardRecord) => page.set('title', 'Kaapattu'))],
    ['that removes a row', (doc) => boardRoots(doc).lanes.delete([...boardRoots(doc).lanes.keys()][0] ?? '')],
    ['that is no card', (doc) => void boardRoots(doc).cards.set('x', new Y.Map())],
  ])('%s ends its sender’s replica, disturbs nobody and is stored nowhere [SPEC 6.2, 6.4]', async (_, attack) => {
    const [evil, good] = [await relay(aino.session), await relay(bertta.session)];
    putScratch(evil.doc, 'ennen', 1);
    await when(good.doc, () => getScratch(good.doc, 'ennen') === 1);
    const before = JSON.stringify((await onDisk()).toJSON());
    attack(evil.doc);
    scratchText(evil.doc).insert(0, 'perässä tuleva');
    expect(await evil.ended).toBe('CHANGE_REFUSED');
    expect(JSON.stringify((await onDisk()).toJSON())).toBe(before);
    expect(scratchWords(good.doc)).toBe('');
    // A fresh replica of the same person, and everybody else, go on.
    const again = await relay(aino.session);
    scratchText(again.doc).insert(0, 'uudestaan');
    await when(good.doc, () => scratchWords(good.doc) === 'uudestaan');
    scratchText(good.doc).insert(0, 'ja ');
    await when(again.doc, () => scratchWords(again.doc) === 'ja uudestaan');
  });

  test('brought by the engine is judged once more: it ends the engine’s replica and reaches nobody; what is good passes [SPEC 6.10]', async () => {
    const inner = host.host.inner.socketBase;
    const [hub, good] = [await relay(host.host.engineSession(), inner), await relay(bertta.session)];
    putScratch(hub.doc, 'kanavasta', 1);
    await when(good.doc, () => getScratch(good.doc, 'kanavasta') === 1);
    const before = JSON.stringify((await onDisk()).toJSON());
    hub.doc.getMap('roskaa').set('a', 1);
    expect(await hub.ended).toBe('CHANGE_REFUSED');
    expect(JSON.stringify((await onDisk()).toJSON())).toBe(before);
    const fresh = await relay(host.host.engineSession(), inner);
    putScratch(fresh.doc, 'taas', 2);
    await when(good.doc, () => getScratch(good.doc, 'taas') === 2);
  });

  test('of the facilitator may change the furniture, and of the group once it is unlocked [SPEC 6.1, 6.3]', async () => {
    const facilitator = await relay(host.host.facilitatorSession(host.workshopId).session, host.host.inner.socketBase);
    const guest = await relay(aino.session);
    const page = [...boardRoots(guest.doc).pages.keys()][0] ?? '';
    const title = (doc: Y.Doc): unknown => boardRoots(doc).pages.get(page)?.get('title');
    boardRoots(facilitator.doc).pages.get(page)?.set('title', 'Ohjaajan');
    await when(guest.doc, () => title(guest.doc) === 'Ohjaajan');
    boardRoots(facilitator.doc).meta.set('unlocked', true);
    await when(guest.doc, () => boardRoots(guest.doc).meta.get('unlocked') === true);
    boardRoots(guest.doc).pages.get(page)?.set('title', 'Ryhmän');
    await when(facilitator.doc, () => title(facilitator.doc) === 'Ryhmän');
    boardRoots(guest.doc).meta.set('unlocked', false);
    expect(await guest.ended).toBe('CHANGE_REFUSED');
  });

  test('of a reader: an empty one is nothing, a deletion ends the replica [SPEC 6.5]', async () => {
    putScratch((await relay(bertta.session)).doc, 'kuva', 1);
    await host.host.editDoc(`workshop:${host.workshopId}`, (doc) => doc.getMap<Y.Map<unknown>>('members').get(aino.participantId)?.set('role', 'reader'));
    const reader = await relay(aino.session);
    await when(reader.doc, () => scratchKeys(reader.doc).length === 1);
    boardRoots(reader.doc).drawings.clear();
    expect(await reader.ended).toBe('CHANGE_REFUSED');
    expect(scratchKeys(await onDisk())).toEqual(['kuva']);
  });

  test('with something missing before it is passed over, asked for, and taken with what was missing [SPEC 6.6]', async () => {
    const [one, other] = [await relay(aino.session), await relay(bertta.session)];
    const lost = new Y.Doc();
    Y.applyUpdate(lost, Y.encodeStateAsUpdate(one.doc));
    putScratch(lost, 'kadonnut', 1);
    const between = Y.encodeStateVector(lost);
    putScratch(lost, 'perässä', 2);
    // Sent by hand: what comes first is only in the document, as if the network had lost it.
    Y.applyUpdate(one.doc, Y.encodeStateAsUpdate(lost), one.provider);
    const second = Y.encodeStateAsUpdate(lost, between);
    one.provider.documentUpdateHandler(second, 'by hand');
    await when(other.doc, () => scratchKeys(other.doc).length === 2);
    expect(scratchKeys(await onDisk()).sort()).toEqual(['kadonnut', 'perässä']);
  });

  test('under a client id that somebody else writes under ends the later replica [SPEC 7.1]', async () => {
    const [one, two] = [await relay(aino.session), await relay(bertta.session)];
    two.doc.clientID = one.doc.clientID;
    putScratch(one.doc, 'yksi', 1);
    await when(two.doc, () => scratchKeys(two.doc).length === 1);
    const fresh = new Y.Doc();
    fresh.clientID = one.doc.clientID;
    putScratch(fresh, 'kaksi', 2);
    two.provider.documentUpdateHandler(Y.encodeStateAsUpdate(fresh), 'by hand');
    expect(await two.ended).toBe('DUPLICATE_CLIENT');
    expect(scratchKeys(await onDisk())).toEqual(['yksi']);
  });

  test('that never lets its hole be filled ends the replica after some tries [SPEC 6.6]', async () => {
    const one = await relay(aino.session);
    let end: unknown = null;
    for (let n = 0; end === null && n < 100; n += 1) {
      const lost = new Y.Doc();
      putScratch(lost, 'a', 1);
      const between = Y.encodeStateVector(lost);
      putScratch(lost, 'b', 2);
      one.provider.documentUpdateHandler(Y.encodeStateAsUpdate(lost, between), 'by hand');
      // Our own question comes back with each try, until there is no other.
      const asked = new Promise<null>((resolve) => one.provider.on('message', () => resolve(null)));
      end = await Promise.race([one.ended, asked]);
    }
    expect(end ?? (await one.ended)).toBe('DIVERGED');
  });
});
