import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server } from '@hocuspocus/server';
import * as Y from 'yjs';
import { openSyncWorld, type SyncWorld } from '../support/sync/sync-world';
import { boardOfSize } from './board-of-size';
import type {} from './pages/join';
import { startStockSignalling } from './room/peers';
import { metric, type BenchContext, type BenchMetric, type BenchResult } from './types';

/*
 * How long a late joiner waits for a board: by the normal path beside Hocuspocus alone, and by WebRTC alone (relay
 * switched off for guests) beside stock y-webrtc with its own signalling server. Every sample is a fresh page; ours and
 * the peer's take turns.
 */
const SIZES_MB = [1, 5, 20] as const;
const LIMIT_MS = 120_000;
/** Stock y-webrtc never gets there; it is waited for this long. */
const STOCK_LIMIT_MS = 15_000;

const PAGES = { bench: 'tests/bench/pages/join.ts' } as const;
const boards = SIZES_MB.map((size) => ({ size, ...boardOfSize(size) }));
type Board = (typeof boards)[number];
type Samples = Map<string, { ours: number[]; peer: number[] }>;

function samplesOf(samples: Samples, name: string): { ours: number[]; peer: number[] } {
  const found = samples.get(name) ?? { ours: [], peer: [] };
  samples.set(name, found);
  return found;
}

async function openWorld(guestBoardRelay: boolean): Promise<SyncWorld> {
  const world = await openSyncWorld({ guestBoardRelay, groups: boards.length, pages: PAGES });
  for (const [index, { update }] of boards.entries()) {
    await world.host.editDoc(world.boards[index] ?? '', (doc) => Y.applyUpdate(doc, update));
  }
  await world.startEngine();
  return world;
}

async function freshPage<T>(world: SyncWorld, use: (page: Awaited<ReturnType<SyncWorld['openPage']>>) => Promise<T>): Promise<T> {
  const page = await world.openPage(`${world.baseUrl()}bench.html`);
  try {
    return await use(page);
  } finally {
    await page.context().close();
  }
}

async function oursOnce(world: SyncWorld, index: number, { cards }: Board): Promise<number | null> {
  const { session, board } = await world.join('Myöhäinen', index);
  return freshPage(world, (page) => page.evaluate(([secret, name, count, limit]) => window.joinBench.ours(secret, name, count, limit), [session, board, cards, LIMIT_MS] as const));
}

async function normalPath(rounds: number, samples: Samples, log: BenchContext['log']): Promise<void> {
  const world = await openWorld(true);
  const server = new Server({
    port: 0,
    address: '127.0.0.1',
    quiet: true,
    async onLoadDocument({ documentName, document }) {
      const board = boards.find(({ size }) => `${size}` === documentName);
      if (board) Y.applyUpdate(document, board.update);
    },
  });
  await server.listen();
  // Loaded before anybody is measured, as ours are.
  const held = await Promise.all(boards.map(({ size }) => server.hocuspocus.openDirectConnection(`${size}`)));
  const url = `ws://127.0.0.1:${(server.httpServer.address() as AddressInfo).port}`;
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, board] of boards.entries()) {
      const at = samplesOf(samples, `${board.size}MB`);
      const runPeer = () => freshPage(world, (page) => page.evaluate(([to, name, count, limit]) => window.joinBench.hocuspocus(to, name, count, limit), [url, `${board.size}`, board.cards, LIMIT_MS] as const));
      // Both servers share this process: whoever comes second at a size finds its memory warm, so they take turns.
      const peerFirst = round % 2 === 0 ? await runPeer() : null;
      const ours = await oursOnce(world, index, board);
      const peer = peerFirst ?? (await runPeer());
      if (ours !== null) at.ours.push(ours);
      if (peer !== null) at.peer.push(peer);
      log(`${board.size} MB, round ${round + 1}: ours ${ours?.toFixed(0) ?? '–'} ms, hocuspocus ${peer?.toFixed(0) ?? '–'} ms`);
    }
  }
  await Promise.all(held.map((connection) => connection.disconnect()));
  await server.destroy();
  await world.close();
}

async function webrtcAlone(rounds: number, samples: Samples, log: BenchContext['log']): Promise<void> {
  const world = await openWorld(false);
  const signalling = await startStockSignalling();
  const files = createServer((request, response) => {
    const board = boards.find(({ size }) => request.url === `/${size}`);
    response.writeHead(board ? 200 : 404, { 'Access-Control-Allow-Origin': '*' }).end(board?.update);
  });
  await new Promise<void>((resolve) => files.listen(0, '127.0.0.1', resolve));
  const filesUrl = `http://127.0.0.1:${(files.address() as AddressInfo).port}`;
  const hopeless = new Set<number>();

  for (let round = 0; round < rounds; round += 1) {
    for (const [index, board] of boards.entries()) {
      const at = samplesOf(samples, `${board.size}MB.webrtc`);
      const ours = await oursOnce(world, index, board);
      if (ours !== null) at.ours.push(ours);
      let stock: number | null = null;
      if (!hopeless.has(board.size)) {
        const room = `stock-${board.size}-${round}`;
        const holder = await world.openPage(`${world.baseUrl()}bench.html`);
        await holder.evaluate(([to, name, from]) => window.joinBench.stockHolder(to, name, from), [signalling.url, room, `${filesUrl}/${board.size}`] as const);
        stock = await freshPage(world, (page) => page.evaluate(([to, name, count, limit]) => window.joinBench.stock(to, name, count, limit), [signalling.url, room, board.cards, STOCK_LIMIT_MS] as const));
        await holder.context().close();
        if (stock === null) hopeless.add(board.size);
        else at.peer.push(stock);
      }
      log(`${board.size} MB by WebRTC alone, round ${round + 1}: ours ${ours?.toFixed(0) ?? '–'} ms, stock y-webrtc ${stock?.toFixed(0) ?? `not within ${STOCK_LIMIT_MS} ms`}`);
    }
  }
  files.close();
  signalling.stop();
  await world.close();
}

export async function bench({ rounds, log }: BenchContext): Promise<BenchResult> {
  const samples: Samples = new Map();
  for (const { size, update, cards } of boards) log(`${size} MB: ${update.length} bytes, ${cards} cards`);
  await normalPath(rounds, samples, log);
  await webrtcAlone(rounds, samples, log);
  const metrics: BenchMetric[] = [...samples].map(([name, { ours, peer }]) => metric(name, 'ms', ours, name.endsWith('.webrtc') ? 'y-webrtc' : 'hocuspocus', peer));
  return { rounds, metrics, raw: Object.fromEntries(samples) };
}
