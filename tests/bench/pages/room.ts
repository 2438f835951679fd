import { HocuspocusProvider } from '@hocuspocus/provider';
import { WebrtcProvider } from 'y-webrtc';
import * as Y from 'yjs';
import { connectHost, type DocSession } from '../../../renderer/sync';
import { boardRoots } from '../../../shared/doc';
import { putScratch } from '../../support/scratch';
import type { Instruments } from '../../support/sync/instruments';

/*
 * One person of a room who writes, by our way or by a peer's. An edit carries when it was made, by the computer's own
 * clock, which all pages of a bench share.
 */
const now = (): number => performance.timeOrigin + performance.now();
const keyOf = (me: string, n: number): string => `${me}-${n}`;

let doc: Y.Doc;
let session: DocSession | null = null;
let isReady: () => boolean = () => false;
let latencies: number[] = [];
let seen = 0;
let written = 0;

function watch(watched: Y.Doc): void {
  doc = watched;
  boardRoots(doc).drawings.observe((event, { local }) => {
    for (const key of event.keysChanged) {
      seen += 1;
      const at = boardRoots(doc).drawings.get(key)?.get('data');
      if (!local && typeof at === 'number') latencies.push(now() - at);
    }
  });
}

export interface RoomReport {
  readonly written: number;
  /** Edits of everybody that are here. */
  readonly seen: number;
  /** Milliseconds, of others' edits. */
  readonly latencies: readonly number[];
}

export const room = {
  ours(secret: string, name: string): void {
    session = connectHost({ socketBase: `ws://${location.host}`, session: secret }).openDoc(name, { live: 'auto' });
    watch(session.doc);
    isReady = () => session?.path.get().kind === 'peer-to-peer';
  },
  hocuspocus(url: string, name: string): void {
    watch(new Y.Doc());
    let synced = false;
    new HocuspocusProvider({ url, name, document: doc, token: 'x', onSynced: () => (synced = true) });
    isReady = () => synced;
  },
  stock(signaling: string, name: string, people: number): void {
    watch(new Y.Doc());
    new WebrtcProvider(name, doc, { signaling: [signaling], peerOpts: { config: { iceServers: [] } } });
    const { channels } = (window as unknown as { instruments: Instruments }).instruments;
    isReady = () => channels.filter(({ readyState }) => readyState === 'open').length >= people - 1;
  },
  ready: (): boolean => isReady(),
  /** What came before, the first state too, does not count. */
  begin(): void {
    seen = 0;
    latencies = [];
  },
  /** Writes for a while; resolves when it is over. */
  write(me: string, perSecond: number, forMs: number): Promise<void> {
    const ends = performance.now() + forMs;
    return new Promise((resolve) => {
      const timer = setInterval(() => {
        if (performance.now() >= ends) {
          clearInterval(timer);
          return resolve();
        }
        putScratch(doc, keyOf(me, written), now());
        written += 1;
      }, 1000 / perSecond);
    });
  },
  seen: (): number => seen,
  report: (): RoomReport => ({ written, seen, latencies }),
};

declare global {
  interface Window {
    room: typeof room;
  }
}
window.room = room;
