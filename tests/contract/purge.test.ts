import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { addCard, cardText, createUndo, editText, forgetDeleted, noteRemoval, removePersonalIds, watchRemovals, zoneId, type BoardContext } from '../../shared/doc';
import { buildOutline } from '../../shared/outline';
import type { Seat } from '../../shared/protocol';
import { createHeadlessHandlers } from '../../electron/ipc/headless-handlers';
import { openSettings } from '../../electron/platform/settings-file';
import { EXPORT_FORMATS } from '../../shared/ipc';
import { boardContext } from '../support/sample-board';
import { bytesHold } from '../support/bytes-hold';
import { openRelay, type RelayClient } from './host/relay-client';
import { openControl, type SocketClient } from './host/socket-client';
import { startHost, type TestHost } from './host/start-host';

/** The published example of a code; nobody's. */
const CODE = '131052-308T';

let host: TestHost;
let board: string;
let clients: { close(): void }[];

beforeEach(async () => {
  clients = [];
  host = await startHost();
  board = host.boards[0] ?? '';
});
afterEach(async () => {
  for (const client of clients) client.close();
  await host.stop();
});

interface Writer {
  readonly relay: RelayClient;
  readonly control: SocketClient;
  readonly ctx: BoardContext;
  /** Resolves when everything this one did is on the host's disk. */
  stored(): Promise<void>;
}

async function writer(seat: Seat, given?: Y.Doc): Promise<Writer> {
  const control = await openControl(host.socketBase, seat.session);
  const relay = openRelay(host.socketBase, board, seat.session, given);
  clients.push(control, relay);
  await relay.synced;
  control.send({ type: 'path', doc: board, path: 'relay' });
  const { doc } = relay;
  const deletes: [number, number, number][] = [];
  doc.on('afterTransaction', (transaction: Y.Transaction) => {
    if (transaction.local) for (const [client, items] of transaction.deleteSet.clients) for (const { clock, len } of items) deletes.push([client, clock, len]);
  });
  let n = 0;
  return {
    relay,
    control,
    ctx: boardContext(doc, seat.participantId),
    async stored() {
      const number = ++n;
      control.send({ type: 'check', doc: board, n: number, clientId: doc.clientID, clock: Y.getState(doc.store, doc.clientID), deletes });
      await control.next((message) => message.type === 'stored' && message.n === number);
    },
  };
}

/** Every file of the data folder that holds the bytes; the tables are not compressed. */
async function filesWith(text: string): Promise<string[]> {
  const found: string[] = [];
  for (const entry of await readdir(host.dir, { recursive: true, withFileTypes: true })) {
    if (entry.isFile() && (await readFile(join(entry.parentPath, entry.name))).includes(text)) found.push(entry.name);
  }
  return found;
}

async function polkuHas(text: string): Promise<boolean> {
  const bytes = await host.library.exportFile(host.workshopId);
  if (!bytes) throw new Error('no file');
  return bytesHold(bytes, text);
}

/** The formats whose files hold the text, of one group's results and of the workshop's; a PDF by what it is printed from. */
async function exportsWith(text: string): Promise<string[]> {
  const files: Uint8Array[] = [];
  const core = {
    ...host.host,
    offerDownload: (file: Parameters<typeof host.host.offerDownload>[0]) => {
      files.push(file.bytes);
      return host.host.offerDownload(file);
    },
  };
  const handlers = createHeadlessHandlers({ library: host.library, host: core, settings: await openSettings(join(host.dir, 'settings.json')) });
  const found: string[] = [];
  for (const format of EXPORT_FORMATS) {
    for (const scope of [{ kind: 'workshop' }, { kind: 'group', groupId: host.groups[0] ?? '' }] as const) {
      const outcome = await handlers['export.run']({ workshopId: host.workshopId, scope, format, language: 'fi', contacts: 'all', pictures: [] });
      if (outcome.kind !== 'download') throw new Error(outcome.kind);
      const job = new URL(outcome.url, 'http://host/').searchParams.get('job');
      const bytes = job === null ? files.pop() : Buffer.from((await handlers['report.data']({ jobId: job })).json);
      if (!bytes || bytes.length === 0) throw new Error(`no ${format}`);
      if (bytesHold(bytes, text)) found.push(`${format} ${scope.kind}`);
    }
  }
  await handlers['library.saveFile']({ workshopId: host.workshopId });
  if (bytesHold(files.pop() ?? new Uint8Array(), text)) found.push('polku');
  return found;
}

const stateHas = (doc: Y.Doc, text: string): boolean => Buffer.from(Y.encodeStateAsUpdate(doc)).includes(text);
const purged = (message: { readonly type: string }): boolean => message.type === 'purged';

test('after removal a code is nowhere: disk, replicas, file, every format of exports [SPEC 9.2]', async () => {
  const aino = await writer(await host.join('Aino'));
  const eero = await writer(await host.join('Eero'));
  const id = addCard(aino.ctx, { kind: 'person', zone: zoneId('henkilot'), text: `Maija ${CODE} neuvola` });
  await aino.stored();
  // As a person types: one update for each letter, which no single record holds together; and a copy of it elsewhere.
  const unit = cardText(aino.relay.doc, id, 'unit');
  if (!unit) throw new Error('no text');
  editText(aino.ctx, unit, { index: 0, remove: 0, insert: `ks. ${CODE}` });
  await aino.stored();
  await host.library.docs.compact(board);
  // Two versions: one that holds the code in a card, one in which it was deleted and Yjs might keep it.
  const version = async (): Promise<void> => {
    const doc = await host.host.readDoc(board);
    await host.library.versions.add(board, doc, { kind: 'named', name: 'Ennen', at: 1 });
    doc.destroy();
  };
  await version();
  await host.library.setThumbnail(host.workshopId, `<svg>${CODE}</svg>`, 0);

  expect(await filesWith(CODE)).not.toEqual([]);
  expect(await polkuHas(CODE)).toBe(true);
  expect(await exportsWith(CODE)).toEqual([...EXPORT_FORMATS.flatMap((format) => [`${format} workshop`, `${format} group`]), 'polku']);

  removePersonalIds(aino.ctx);
  await aino.stored();
  await version();
  expect(await filesWith(CODE)).not.toEqual([]);
  const before = await host.library.versions.read(board, 0);
  expect(before && stateHas(before, CODE)).toBe(true);
  aino.control.send({ type: 'purge', doc: board });
  await aino.control.next(purged);
  // Everybody who has the board open hears it, and lets go.
  await eero.control.next(purged);
  forgetDeleted(aino.relay.doc, null);

  expect(await filesWith(CODE)).toEqual([]);
  const after = await host.library.versions.read(board, 0);
  expect(after && stateHas(after, CODE)).toBe(false);
  // What else the version held is still there.
  expect(after && JSON.stringify(buildOutline(after))).toContain('Maija neuvola');
  expect(await polkuHas(CODE)).toBe(false);
  expect(await exportsWith(CODE)).toEqual([]);
  expect(stateHas(aino.relay.doc, CODE)).toBe(false);
  expect(stateHas(eero.relay.doc, CODE)).toBe(false);
  const exported = await host.host.readDoc(board);
  expect(stateHas(exported, CODE)).toBe(false);
  expect(JSON.stringify(buildOutline(exported))).not.toContain(CODE);
  expect(JSON.stringify(buildOutline(exported))).toContain('Maija neuvola');

  // Nor does it come back with the next start.
  const { dir } = host;
  for (const client of clients.splice(0)) client.close();
  await host.stop();
  host = await startHost({ dir });
  expect(await filesWith(CODE)).toEqual([]);
});

test('what everybody writes while it is purged stays', async () => {
  const aino = await writer(await host.join('Aino'));
  const eero = await writer(await host.join('Eero'));
  addCard(aino.ctx, { kind: 'person', zone: zoneId('henkilot'), text: CODE });
  removePersonalIds(aino.ctx);
  await aino.stored();
  aino.control.send({ type: 'purge', doc: board });
  for (let count = 0; count < 40; count += 1) addCard(eero.ctx, { kind: 'need', zone: zoneId('kaytanteet', 'kaytanteet.tarpeet'), text: `tarve ${count}` });
  await eero.stored();
  await aino.control.next(purged);
  const { dir } = host;
  for (const client of clients.splice(0)) client.close();
  await host.stop();
  host = await startHost({ dir });
  const outline = JSON.stringify(buildOutline(await host.host.readDoc(board)));
  for (let count = 0; count < 40; count += 1) expect(outline).toContain(`"tarve ${count}"`);
});

test('who was away when the host forgot lets go on coming back: undo brings no code home', async () => {
  const aino = await writer(await host.join('Aino'));
  const id = addCard(aino.ctx, { kind: 'person', zone: zoneId('henkilot'), text: 'Maija', fields: { unit: CODE } });
  await aino.stored();

  // Eero has taken the code out of the text himself: only his undo has it, and it would give it back.
  const seat = await host.join('Eero');
  const page = new Y.Doc();
  const eero = await writer(seat, page);
  const undo = createUndo(eero.ctx, 0);
  watchRemovals(page, () => forgetDeleted(page, undo));
  const unit = cardText(page, id, 'unit');
  if (!unit) throw new Error('no text');
  editText(eero.ctx, unit, { index: 0, remove: CODE.length, insert: 'neuvola' });
  await eero.stored();
  expect(stateHas(page, CODE)).toBe(true);
  eero.control.close();
  eero.relay.close();

  noteRemoval(aino.ctx);
  await aino.stored();
  aino.control.send({ type: 'purge', doc: board });
  await aino.control.next(purged);
  forgetDeleted(aino.relay.doc, null);
  expect(await filesWith(CODE)).toEqual([]);

  // The same page comes back: its document, and its undo.
  const back = openRelay(host.socketBase, board, seat.session, page);
  clients.push(back);
  await back.synced;
  expect(undo.canUndo()).toBe(false);
  undo.undo();
  expect(stateHas(page, CODE)).toBe(false);
  await aino.stored();
  expect(await filesWith(CODE)).toEqual([]);
  expect(cardText(await host.host.readDoc(board), id, 'unit')?.toString()).toBe('neuvola');
});

test('another group’s board can not be purged, and asking too often is left unanswered [SPEC 9.1]', async () => {
  const aino = await writer(await host.join('Aino'));
  for (let count = 0; count < 20; count += 1) aino.control.send({ type: 'purge', doc: board });
  await aino.control.roundTrip();
  await aino.control.next(purged);
  const other = await openControl(host.socketBase, (await host.join('Eero', 1)).session);
  clients.push(other);
  other.send({ type: 'purge', doc: board });
  await other.closed;
  expect(other.heard.some(purged)).toBe(false);
  await aino.stored();
  expect(aino.control.heard.filter(purged).length).toBeLessThanOrEqual(5);
});
