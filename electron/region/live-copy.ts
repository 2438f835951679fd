import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider';
import { WebSocket } from 'ws';
import type * as Y from 'yjs';
import { boardDocName, workshopDocName } from '../../shared/doc';
import { createObservable, type Observable } from '../../shared/kernel/observable';
import { assetPath, hostMessage, PROTOCOL_VERSION, readWorkshop, SOCKET_PATHS } from '../../shared/protocol';
import type { HostCore } from '../host';
import { shownAssets, type Library } from '../library';
import type { RegionClient } from './region-client';

export interface LiveCopyPorts {
  readonly workshopId: string;
  readonly client: RegionClient;
  /** The facilitator's session there. */
  readonly session: string;
  readonly host: HostCore;
  readonly library: Library;
}

/** Whether everything that the server has is here. */
export type CopyState = 'current' | 'catching-up' | 'away';

/**
 * Keeps the library's own documents of a workshop in step with the server's, both ways, as long as it is hosted there:
 * the work survives the server, and what was written here without a connection gets there. Images, ballots and answers
 * are fetched after.
 */
export interface LiveCopy {
  readonly state: Observable<CopyState>;
  /** Resolves when everything that was there at the time of the call is on this computer's disk; false when the server does not answer. */
  caughtUp(timeoutMs: number): Promise<boolean>;
  close(): Promise<void>;
}

const RECONNECT_MS = 3_000;
const ASSETS_AFTER_MS = 1_500;
/** Ballots change no document until they are counted. */
const BOXES_EVERY_MS = 20_000;

interface Kept {
  readonly doc: Y.Doc;
  readonly release: () => void;
  provider: HocuspocusProvider;
  synced: boolean;
}

export async function startLiveCopy({ workshopId, client, session, host, library }: LiveCopyPorts): Promise<LiveCopy> {
  const state = createObservable<CopyState>('catching-up');
  const kept = new Map<string, Kept>();
  const base = client.url.origin.replace(/^http/, 'ws');
  /** Checks certificates as the rest of the app's connections there do. */
  class RegionSocket extends WebSocket {
    constructor(url: string) {
      super(url, { agent: client.agent });
    }
  }
  let closed = false;
  let control: WebSocket | null = null;
  let retry: NodeJS.Timeout | undefined;
  let assetsDue: NodeJS.Timeout | undefined;
  let away = false;

  const socket = new HocuspocusProviderWebsocket({
    url: base + SOCKET_PATHS.relay,
    WebSocketPolyfill: RegionSocket,
    delay: 500,
    minDelay: 300,
    maxDelay: 10_000,
    onDisconnect: () => {
      away = true;
      for (const one of kept.values()) one.synced = false;
      tell();
    },
    onConnect: () => {
      away = false;
      tell();
    },
  });

  function tell(): void {
    if (closed) return;
    state.set(away ? 'away' : kept.size > 0 && [...kept.values()].every(({ synced }) => synced) ? 'current' : 'catching-up');
  }

  function follow(name: string, doc: Y.Doc): HocuspocusProvider {
    const provider: HocuspocusProvider = new HocuspocusProvider({
      name,
      document: doc,
      // The copy is nobody's presence.
      awareness: null,
      token: session,
      websocketProvider: socket,
      sessionAwareness: true,
      onSynced: () => {
        const one = kept.get(name);
        if (one?.provider === provider) one.synced = true;
        tell();
      },
    });
    provider.attach();
    return provider;
  }

  async function keep(name: string): Promise<void> {
    if (kept.has(name) || closed) return;
    const { doc, release } = await host.holdDoc(name);
    if (kept.has(name) || closed) return release();
    const one: Kept = { doc, release, provider: null as unknown as HocuspocusProvider, synced: false };
    kept.set(name, one);
    one.provider = follow(name, doc);
    doc.on('update', onUpdate);
  }

  /** Groups may come; pictures are put on boards. */
  function onUpdate(): void {
    assetsDue ??= setTimeout(() => {
      assetsDue = undefined;
      void keepBoards().then(fetchAssets).then(fetchBoxes).catch(() => undefined);
    }, ASSETS_AFTER_MS);
  }

  async function keepBoards(): Promise<void> {
    const workshop = kept.get(workshopDocName(workshopId));
    if (!workshop) return;
    for (const { boardId } of readWorkshop(workshop.doc, workshopId).groups) await keep(boardDocName(boardId));
  }

  async function fetchAssets(): Promise<void> {
    for (const [name, { doc }] of kept) {
      if (!name.startsWith(boardDocName(''))) continue;
      const boardId = name.slice(boardDocName('').length);
      const here = new Set(library.assets.list(boardId).map(({ assetId }) => assetId));
      for (const assetId of shownAssets([doc])) {
        if (here.has(assetId) || closed) continue;
        const bytes = await client.fetch(assetPath(boardId, assetId), session);
        if (bytes) await library.assets.put(boardId, bytes);
      }
    }
  }

  /** What there is here becomes what there is there: ballots that were counted are gone. */
  async function fetchBoxes(): Promise<boolean> {
    const there = await client.boxes(workshopId);
    if (!there.ok || closed) return false;
    const ids = new Set(there.value.map(({ id }) => id));
    for (const { id } of await library.boxes.all(workshopId)) if (!ids.has(id)) await library.boxes.remove(workshopId, id);
    await library.boxes.take(workshopId, there.value);
    return true;
  }
  const boxesDue = setInterval(() => void fetchBoxes().catch(() => undefined), BOXES_EVERY_MS);
  boxesDue.unref();

  /** What the server was told to forget is forgotten here too. */
  function listen(): void {
    const opened = new RegionSocket(base + SOCKET_PATHS.control);
    control = opened;
    opened.on('open', () => opened.send(JSON.stringify({ type: 'hello', session, protocol: PROTOCOL_VERSION })));
    opened.on('message', (data: Buffer) => {
      const message = hostMessage.safeParse(jsonOf(String(data)));
      if (!message.success) return;
      if (message.data.type === 'welcome') for (const doc of kept.keys()) opened.send(JSON.stringify({ type: 'path', doc, path: 'relay' }));
      if (message.data.type === 'purged') void host.purgeDoc(message.data.doc).catch(() => undefined);
    });
    opened.on('error', () => undefined);
    opened.on('close', () => {
      if (!closed) retry = setTimeout(listen, RECONNECT_MS);
    });
  }

  await keep(workshopDocName(workshopId));
  await keepBoards();
  listen();
  onUpdate();
  tell();

  return {
    state,
    async caughtUp(timeoutMs) {
      // A new question to the server for each document, whose answer holds everything that it has by now.
      for (const [name, one] of kept) {
        one.synced = false;
        one.provider.destroy();
        one.provider = follow(name, one.doc);
      }
      tell();
      const done = await reaches(state, 'current', timeoutMs);
      if (!done) return false;
      await fetchAssets();
      await library.docs.flushed();
      return fetchBoxes();
    },
    async close() {
      closed = true;
      clearTimeout(retry);
      clearTimeout(assetsDue);
      clearInterval(boxesDue);
      control?.terminate();
      for (const { doc, provider, release } of kept.values()) {
        doc.off('update', onUpdate);
        provider.destroy();
        release();
      }
      kept.clear();
      socket.destroy();
      await library.docs.flushed();
    },
  };
}

/** Whether the state comes to be `wanted` in time. */
function reaches(state: Observable<CopyState>, wanted: CopyState, timeoutMs: number): Promise<boolean> {
  if (state.get() === wanted) return Promise.resolve(true);
  return new Promise((resolve) => {
    const end = (done: boolean): void => {
      clearTimeout(timer);
      unsubscribe();
      resolve(done);
    };
    const timer = setTimeout(() => end(false), timeoutMs);
    const unsubscribe = state.subscribe(() => {
      if (state.get() === wanted) end(true);
    });
  });
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
