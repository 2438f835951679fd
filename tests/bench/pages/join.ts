import { HocuspocusProvider } from '@hocuspocus/provider';
import { WebrtcProvider } from 'y-webrtc';
import * as Y from 'yjs';
import { connectHost } from '../../../renderer/sync';
import { boardRoots } from '../../../shared/doc';

/*
 * A late joiner, once by our way and once by each peer's, in the same page. Time runs from the call to the moment when
 * every card is in the document, in milliseconds; null when that did not happen within the limit.
 */
function complete(doc: Y.Doc, cards: number, limitMs: number): Promise<number | null> {
  const start = performance.now();
  const { cards: here } = boardRoots(doc);
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(null), limitMs);
    doc.on('afterTransaction', () => {
      if (here.size < cards) return;
      clearTimeout(timer);
      resolve(performance.now() - start);
    });
  });
}

const stockPeer = { config: { iceServers: [] } };

export const joinBench = {
  async ours(session: string, name: string, cards: number, limitMs: number): Promise<number | null> {
    const start = performance.now();
    const link = connectHost({ socketBase: `ws://${location.host}`, session });
    const opened = link.openDoc(name, { live: 'auto' });
    const begun = performance.now() - start;
    const waited = await complete(opened.doc, cards, limitMs);
    return waited === null ? null : begun + waited;
  },
  async hocuspocus(url: string, name: string, cards: number, limitMs: number): Promise<number | null> {
    const start = performance.now();
    const doc = new Y.Doc();
    new HocuspocusProvider({ url, name, document: doc, token: 'x' });
    const begun = performance.now() - start;
    const waited = await complete(doc, cards, limitMs);
    return waited === null ? null : begun + waited;
  },
  async stock(signaling: string, room: string, cards: number, limitMs: number): Promise<number | null> {
    const doc = new Y.Doc();
    new WebrtcProvider(room, doc, { signaling: [signaling], peerOpts: stockPeer });
    return complete(doc, cards, limitMs);
  },
  /** The one who has the board already. */
  async stockHolder(signaling: string, room: string, updateUrl: string): Promise<void> {
    const doc = new Y.Doc();
    Y.applyUpdate(doc, new Uint8Array(await (await fetch(updateUrl)).arrayBuffer()));
    new WebrtcProvider(room, doc, { signaling: [signaling], peerOpts: stockPeer });
  },
};

declare global {
  interface Window {
    joinBench: typeof joinBench;
  }
}
window.joinBench = joinBench;
