import * as Y from 'yjs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { MODE_GRACE_MS } from '../../../electron/host/limits';
import { addCard, boardRoots, cardText, editText, guardCards, placeCard, workshopDocName, type BoardContext } from '../../../shared/doc';
import { DOCUMENT_ACTS, type ActCall } from '../../../shared/facilitation';
import type { PhaseMode, Seat } from '../../../shared/protocol';
import { openRelay, type RelayClient } from './relay-client';
import { startHost, type TestHost } from './start-host';

/* SPEC 6.11: the phase's mode holds at the host, whatever a page does. */
let host: TestHost;
let aino: Seat;
let bertta: Seat;
let board: string;
let clock = 0;
let clients: RelayClient[] = [];

beforeEach(async () => {
  clock = Date.now();
  host = await startHost({ core: { now: () => clock } });
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

let ids = 0;
const writing = (client: RelayClient, seat: Seat): BoardContext => ({ doc: client.doc, origin: {}, author: seat.participantId, now: () => clock, newId: () => `kortti${(ids += 1)}` });
const zoneOf = (doc: Y.Doc): string => {
  const [frame] = [...boardRoots(doc).frames.keys()];
  const lane = (axis: string): string => [...boardRoots(doc).lanes].find(([, record]) => record.get('frameId') === frame && record.get('axis') === axis)?.[0] ?? '';
  return [frame, lane('row'), lane('column')].join('/');
};
const textOf = (doc: Y.Doc, id: string): string | null => cardText(doc, id, 'text')?.toJSON() ?? null;

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

async function onDisk(id: string): Promise<string | null> {
  await host.library.docs.flushed();
  const stored = new Y.Doc();
  for (const update of (await host.library.docs.load(board)).updates) Y.applyUpdate(stored, update);
  return textOf(stored, id);
}

/** As the facilitator sets it; `later` goes over the moment in which what held before still does. */
async function setMode(mode: PhaseMode | null, { later = true } = {}): Promise<void> {
  const call: ActCall<'rules.set'> = { input: { targets: [host.groups[0] ?? ''], mode: mode ?? 'phase' }, who: { id: 'f', name: '', role: 'facilitator', groupId: '' }, actId: 'a', now: clock, newId: () => 'x' };
  await host.host.editDoc(workshopDocName(host.workshopId), (doc) => void DOCUMENT_ACTS['rules.set'](doc, call));
  if (later) clock += MODE_GRACE_MS + 1;
}

/** One card of each, on both replicas. */
async function scene() {
  const [mine, hers] = [await relay(aino.session), await relay(bertta.session)];
  const [me, her] = [writing(mine, aino), writing(hers, bertta)];
  const own = addCard(me, { kind: 'service', zone: zoneOf(mine.doc), text: 'Ainon' });
  const other = addCard(her, { kind: 'service', zone: zoneOf(hers.doc), text: 'Bertan' });
  await when(mine.doc, () => textOf(mine.doc, other) === 'Bertan');
  await when(hers.doc, () => boardRoots(hers.doc).cards.get(own)?.get('deleted') === false);
  return { mine, hers, me, her, own, other };
}
const write = (ctx: BoardContext, card: string, text: string): void => editText(ctx, cardText(ctx.doc, card, 'text')!, { index: 0, remove: 0, insert: text });

describe('a page that does not keep to the phase', () => {
  test.each<PhaseMode>(['own', 'add'])('%s: another’s card stays as it is, one’s own and new ones go on [SPEC 6.11]', async (mode) => {
    const { mine, hers, me, own, other } = await scene();
    await setMode(mode);
    write(me, own, 'minä ');
    const added = addCard(me, { kind: 'need', zone: zoneOf(mine.doc), text: 'uusi' });
    await when(hers.doc, () => textOf(hers.doc, own) === 'minä Ainon' && textOf(hers.doc, added) === 'uusi');
    write(me, other, 'kaapattu ');
    expect(await mine.ended).toBe('CHANGE_REFUSED');
    expect(textOf(hers.doc, other)).toBe('Bertan');
    expect(await onDisk(other)).toBe('Bertan');
    // A fresh replica of the same person goes on.
    const again = await relay(aino.session);
    expect(textOf(again.doc, other)).toBe('Bertan');
    write(writing(again, aino), own, 'taas ');
    await when(hers.doc, () => textOf(hers.doc, own) === 'taas minä Ainon');
  });

  test('read: nothing of a participant arrives, and the facilitator goes on; free again, it does [SPEC 6.11]', async () => {
    const { mine, hers, me, own } = await scene();
    const facilitator = await relay(host.host.facilitatorSession(host.workshopId).session, host.host.inner.socketBase);
    await setMode('read');
    write(me, own, 'ei ');
    expect(await mine.ended).toBe('CHANGE_REFUSED');
    write(writing(facilitator, aino), own, 'ohjaaja ');
    await when(hers.doc, () => textOf(hers.doc, own) === 'ohjaaja Ainon');
    expect(await onDisk(own)).toBe('ohjaaja Ainon');
    await setMode(null);
    write(writing(hers, bertta), own, 'vapaa ');
    await when(facilitator.doc, () => textOf(facilitator.doc, own) === 'vapaa ohjaaja Ainon');
  });

  test('another group is not bound by it', async () => {
    await setMode('read');
    const cecilia = await host.join('Cecilia', 1);
    const client = openRelay(host.socketBase, host.boards[1] ?? '', cecilia.session);
    clients.push(client);
    await client.synced;
    const other = openRelay(host.socketBase, host.boards[1] ?? '', (await host.join('Doris', 1)).session);
    clients.push(other);
    await other.synced;
    const card = addCard(writing(client, cecilia), { kind: 'service', zone: zoneOf(client.doc), text: 'vapaata' });
    await when(other.doc, () => textOf(other.doc, card) === 'vapaata');
  });
});

describe('a page that does', () => {
  test('takes back what is not allowed and goes on with the same replica; nobody sees it, whatever follows [SPEC 6.11]', async () => {
    const { mine, hers, me, own, other } = await scene();
    await setMode('own');
    let refused = 0;
    const end = guardCards(me, { mayChange: ({ createdBy }) => createdBy === aino.participantId, onRefused: () => (refused += 1) });
    const seen: (string | null)[] = [];
    hers.doc.on('update', () => seen.push(textOf(hers.doc, other)));
    write(me, other, 'väärä ');
    placeCard(me, other, zoneOf(mine.doc));
    write(me, own, 'oikea ');
    await when(hers.doc, () => textOf(hers.doc, own) === 'oikea Ainon');
    write(me, own, 'vielä ');
    await when(hers.doc, () => textOf(hers.doc, own) === 'vielä oikea Ainon');
    expect(refused).toBeGreaterThan(0);
    expect(new Set(seen)).toEqual(new Set(['Bertan']));
    end();
  });

  test('what was on its way when the phase changed arrives', async () => {
    const { hers, me, own } = await scene();
    await setMode('read', { later: false });
    write(me, own, 'matkalla ');
    await when(hers.doc, () => textOf(hers.doc, own) === 'matkalla Ainon');
  });
});
