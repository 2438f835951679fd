import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import * as Y from 'yjs';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { openLibrary } from '../../../electron/library';
import { PROTOCOL_VERSION, REFUSALS, seat, type Seat } from '../../../shared/protocol';
import { buildHost, startHostProcess, type HostProcess } from './host-process';
import { openRelay, type RelayClient } from './relay-client';
import { openControl, type SocketClient } from './socket-client';
import { tempDir } from './start-host';
import { putScratch } from '../../support/scratch';

/*
 * The real program without a window, killed while guests write. What it said was stored must be there after it has
 * started again by itself on the same address; what was written meanwhile must arrive without anybody's doing.
 */
const KILLS = 4;
const STORED_PER_ROUND = 12;
const PATIENCE = { timeout: 30_000, interval: 20 };

let script: string;
let dir: string;
let host: HostProcess;

beforeAll(async () => {
  script = await buildHost();
  dir = await tempDir();
  host = await startHostProcess(script, dir);
}, 120_000);
afterAll(async () => {
  await host.end('SIGKILL');
  await rm(dir, { recursive: true, force: true });
});

async function hostWorkshop(): Promise<{ base: string; key: string; groupId: string; workshopId: string }> {
  const created = await host.call('library.create', { templateId: 'verkostopaiva', title: 'Verkostopäivä', region: '', date: '', groups: 1, language: 'fi' });
  if (created.kind !== 'done') throw new Error(created.kind);
  const started = await host.call('host.start', { workshopId: created.workshopId });
  if (started.kind !== 'state' || started.state.kind !== 'on') throw new Error(started.kind);
  const entry = (await host.call('library.list', {})).find(({ id }) => id === created.workshopId);
  return { base: `127.0.0.1:${started.state.port}`, key: new URL(started.state.joinUrl).hash.slice(3), groupId: entry?.groups[0]?.id ?? '', workshopId: created.workshopId };
}

async function takeSeat(base: string, key: string, name: string, groupId: string): Promise<Seat> {
  const response = await fetch(`http://${base}/api/join`, { method: 'POST', body: JSON.stringify({ protocol: PROTOCOL_VERSION, key, name, groupId }) });
  return seat.parse(await response.json());
}

/** Writes numbered entries, every third of which deletes the one before it, and asks for each whether it is stored. */
class Writer {
  readonly relay: RelayClient;
  readonly name: string;
  readonly stored: number[] = [];
  written = 0;
  #control: SocketClient | null = null;
  readonly #board: string;

  constructor(base: string, board: string, { session, name }: Seat) {
    this.name = name;
    this.#board = board;
    this.relay = openRelay(`ws://${base}`, board, session);
  }

  async connect(base: string, session: string): Promise<void> {
    this.#control = await openControl(`ws://${base}`, session);
    await this.#control.next(({ type }) => type === 'welcome');
    this.#control.socket.on('message', (data) => {
      const message = JSON.parse(String(data)) as { type: string; n: number };
      if (message.type === 'stored') this.stored.push(message.n);
    });
  }

  write(): void {
    const { doc } = this.relay;
    const n = this.written;
    this.written += 1;
    const deletes: [number, number, number][] = [];
    const onTransaction = (transaction: Y.Transaction): void => {
      for (const [client, items] of transaction.deleteSet.clients) for (const { clock, len } of items) deletes.push([client, clock, len]);
    };
    doc.once('afterTransaction', onTransaction);
    doc.transact(() => {
      putScratch(doc, `${this.name}${n}`, n);
      if (n % 3 === 2) doc.getMap('drawings').delete(`${this.name}${n - 1}`);
    });
    // Each check speaks of everything up to it, so a later answer covers the earlier ones too.
    if (this.#control?.socket.readyState === 1) this.#control.send({ type: 'check', doc: this.#board, n, clientId: doc.clientID, clock: Y.getState(doc.store, doc.clientID), deletes });
  }

  close(): void {
    this.relay.close();
    this.#control?.close();
  }
}

async function onDisk(board: string): Promise<Y.Doc> {
  const opened = await openLibrary(join(dir, 'library'));
  if (!opened.ok) throw new Error(opened.error);
  const doc = new Y.Doc();
  for (const update of (await opened.value.docs.load(board)).updates) Y.applyUpdate(doc, update);
  await opened.value.close();
  return doc;
}

/** What is missing or not deleted of everything up to the entry `last`. */
function wrong(map: Y.Map<unknown>, name: string, last: number): string[] {
  const faults: string[] = [];
  for (let n = 0; n <= last; n += 1) {
    const deleted = n % 3 === 1 && map.has(`${name}${n + 1}`);
    if (map.has(`${name}${n}`) === deleted) faults.push(`${name}${n} ${deleted ? 'is back' : 'is missing'}`);
  }
  return faults;
}

describe('a killed host', () => {
  test('comes back with everything it had acknowledged, and guests come back to it', async () => {
    const { base, key, groupId, workshopId } = await hostWorkshop();
    const seats = [await takeSeat(base, key, 'a', groupId), await takeSeat(base, key, 'b', groupId)];
    const board = `board:${seats[0]?.group.boardId ?? ''}`;
    const writers = seats.map((one) => new Writer(base, board, one));
    await Promise.all(writers.map(({ relay }) => relay.synced));
    for (let kill = 0; kill < KILLS; kill += 1) {
      await Promise.all(writers.map((writer, index) => writer.connect(base, seats[index]?.session ?? '')));
      const before = writers.map(({ stored }) => stored.length);
      const ticking = setInterval(() => writers.forEach((writer) => writer.write()), 5);
      await vi.waitUntil(() => writers.every(({ stored }, index) => stored.length >= (before[index] ?? 0) + STORED_PER_ROUND), PATIENCE);
      await host.end('SIGKILL');
      clearInterval(ticking);
      const acknowledged = writers.map(({ stored }) => Math.max(...stored));
      // While nobody is there, people go on writing.
      writers.forEach((writer) => writer.write());

      // What is on disk, before any guest can bring it back, must be enough.
      const disk = await onDisk(board);
      expect(writers.flatMap(({ name }, index) => wrong(disk.getMap('drawings'), name, acknowledged[index] ?? -1))).toEqual([]);

      // And what was written while it was away arrives, where somebody else sees it.
      host = await startHostProcess(script, dir);
      const opened = await host.call('library.open', { workshopId });
      if (opened.kind !== 'opened') throw new Error(opened.kind);
      const fresh = openRelay(opened.workshop.socketBase, board, opened.workshop.session);
      await fresh.synced;
      const map = fresh.doc.getMap('drawings');
      await vi.waitUntil(() => writers.every(({ name, written }) => wrong(map, name, written - 1).length === 0), PATIENCE);
      fresh.close();
    }
    writers.forEach((writer) => writer.close());
  }, 180_000);

  test('asked to end, it tells its guests, and hosts again when it starts', async () => {
    const { base, key, groupId } = await hostWorkshop();
    const aino = await takeSeat(base, key, 'Aino', groupId);
    const control = await openControl(`ws://${base}`, aino.session);
    await control.next(({ type }) => type === 'welcome');
    const ended = host.end('SIGTERM');
    expect(await control.closed).toEqual({ code: REFUSALS.HOST_CLOSING, reason: 'HOST_CLOSING' });
    expect(await ended).toEqual({ code: 0, signal: null });
    host = await startHostProcess(script, dir);
    const again = await openControl(`ws://${base}`, aino.session);
    expect(await again.next(({ type }) => type === 'welcome')).toMatchObject({ participantId: aino.participantId });
    again.close();
  }, 60_000);
});
