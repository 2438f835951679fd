import * as Y from 'yjs';
import { Awareness } from 'y-protocols/awareness';
import { boardDocName } from '../../shared/doc';
import { createObservable } from '../../shared/kernel/observable';
import { SOCKET_PATHS, type DivergenceCause, type ReplicaEnd } from '../../shared/protocol';
import { createAckTracker, type AckTracker } from './acks';
import type { DraftStore } from './drafts/draft-store';
import { keepDrafts, type Drafts } from './drafts/keep-drafts';
import { unsentTexts } from './drafts/rescue';
import { watchDivergence, type DivergenceWatch } from './divergence';
import { keepPresence } from './keep-presence';
import { createLateTransport } from './late-transport';
import { createPurgeRequest, localMemory, type PurgeRequest } from './purge-request';
import { runPath, type PathRunner } from './path-runner';
import type { RelaySocket } from './relay/relay-socket';
import { createRelayTransport } from './relay/relay-transport';
import type { DocSession, OpenDocOptions } from './types';
import { nativeWrtc } from './webrtc/framed-peer-connection';

export interface DocSessionContext {
  readonly socketBase: string;
  readonly session: string;
  readonly relaySocket: RelaySocket;
  readonly drafts: DraftStore;
  /** Texts of a replica that the host ended. */
  readonly rescue: (texts: readonly string[]) => void;
  readonly hostAway: () => boolean;
  readonly iceServers: () => readonly { readonly urls: string }[];
  /** There may be something to ask the host about. */
  readonly onPending: () => void;
  /** Asks the host to forget what was removed from the document; drops it when there is no way. */
  readonly askPurge: (name: string) => void;
  /** Asks the host for the digest of its replica. */
  readonly askDigest: (name: string) => void;
  readonly onRepaired: (name: string, cause: DivergenceCause, how: 'resync' | 'rebuild') => void;
  readonly onClose: () => void;
}

/** A document's session with what the link needs of it. */
export interface LinkedDoc {
  readonly name: string;
  readonly session: DocSession;
  readonly acks: AckTracker;
  readonly runner: PathRunner;
  readonly purge: PurgeRequest;
  readonly divergence: DivergenceWatch;
  /** The host ended this replica. */
  end(reason: ReplicaEnd): void;
  /** The host's word on whether the document is open to us. */
  setDenied(denied: boolean): void;
  /** Doubt about the channel. */
  probe(): void;
  /** The page may be about to go. */
  flushDrafts(): void;
}

const NO_DRAFTS: Drafts = { flush: () => undefined, add: () => undefined, renew: () => undefined, discard: () => undefined, close: () => undefined };

export const signalUrl = (socketBase: string, session: string): string => `${socketBase}${SOCKET_PATHS.signal}?session=${encodeURIComponent(session)}`;

export function openDocSession(name: string, { live, keepDraftsAside = false }: OpenDocOptions, context: DocSessionContext): LinkedDoc {
  const doc = new Y.Doc();
  const awareness = new Awareness(doc);
  const acks = createAckTracker(name, doc, context.onPending);
  const { socketBase, session, relaySocket, iceServers } = context;
  // By the document alone: whoever comes back to it on this device, under a new seat too, brings along what was meant for it.
  const drafts = keepDraftsAside ? NO_DRAFTS : keepDrafts(doc, acks, context.drafts, name, context.hostAway);
  const denied = createObservable(false);
  const purge = createPurgeRequest(name, { acks, ask: () => context.askPurge(name), memory: localMemory });
  const ended = createObservable<ReplicaEnd | null>(null);
  const relay = createRelayTransport({ name, doc, awareness, session, socket: relaySocket, onEnded: onHostEnded });
  const channel = createLateTransport(async () => {
    const { createWebrtcTransport } = await import('./webrtc/webrtc-transport');
    return createWebrtcTransport({ name, doc, awareness, signalUrl: signalUrl(socketBase, session), iceServers, role: 'leaf' });
  });
  const runner = runPath({ relay, channel }, live, nativeWrtc() !== null);
  const divergence = watchDivergence({
    doc,
    standing() {
      const { kind } = runner.path.get();
      if (closed || denied.get() || ended.get() !== null || (kind !== 'peer-to-peer' && kind !== 'relay')) return 'away';
      return acks.safety.get().kind === 'host' ? 'settled' : 'busy';
    },
    ask: () => context.askDigest(name),
    resync: () => runner.resync(),
    // The workshop's document is the host's to write; there is nothing of ours in it to be given back.
    rebuild: name.startsWith(boardDocName('')) ? (cause) => end(cause === 'client-id' ? 'DUPLICATE_CLIENT' : 'DIVERGED') : null,
    onRepaired: (cause, how) => context.onRepaired(name, cause, how),
  });
  const stopKeeping = keepPresence(awareness, runner.path);
  let closed = false;

  /** Nothing of this replica may go anywhere any more; what its writer can use of it is kept. */
  function end(reason: ReplicaEnd): void {
    if (ended.get() !== null) return;
    divergence.close();
    runner.close();
    context.rescue(unsentTexts(doc, acks.unacknowledged()));
    drafts.discard();
    ended.set(reason);
  }

  /** The host has found it before we did; it hears of the repair by the same words. */
  function onHostEnded(reason: ReplicaEnd): void {
    if (ended.get() !== null) return;
    end(reason);
    if (reason !== 'CHANGE_REFUSED') context.onRepaired(name, reason === 'DUPLICATE_CLIENT' ? 'client-id' : 'pending', 'rebuild');
  }

  return {
    name,
    acks,
    runner,
    purge,
    divergence,
    setDenied: (now) => denied.set(now),
    end,
    probe: () => channel.probe(() => runner.tell({ type: 'channel-alive' })),
    flushDrafts: () => drafts.flush(),
    session: {
      doc,
      awareness,
      path: runner.path,
      safety: acks.safety,
      synced: runner.synced,
      ended,
      purge() {
        drafts.renew();
        purge.want();
      },
      bring(state) {
        let fresh: Uint8Array | null = null;
        const note = (update: Uint8Array): void => void (fresh = update);
        doc.on('update', note);
        Y.applyUpdate(doc, state, 'brought');
        doc.off('update', note);
        if (fresh === null) return false;
        acks.adopt(fresh);
        drafts.add(fresh);
        return true;
      },
      purging: purge.waiting,
      denied,
      onDidPurge: purge.onDidPurge,
      close() {
        if (closed) return;
        closed = true;
        stopKeeping();
        // While the paths are still open, so that the others see us leave at once.
        awareness.setLocalState(null);
        divergence.close();
        drafts.close();
        purge.close();
        acks.close();
        runner.close();
        awareness.destroy();
        doc.destroy();
        context.onClose();
      },
    },
  };
}
