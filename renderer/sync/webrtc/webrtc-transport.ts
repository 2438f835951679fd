import type * as Y from 'yjs';
import type { Awareness } from 'y-protocols/awareness';
import { WebrtcProvider } from 'y-webrtc';
import { createObservable } from '../../../shared/kernel/observable';
import { isBoundedPeerMessage } from '../../../shared/protocol';
import { lendAwareness } from '../lent-awareness';
import type { Transport, TransportState } from '../transport';
import type { FramedChannel, Judgement } from './framed-channel';
import { framedWrtc, nativeWrtc } from './framed-peer-connection';
import { createHubGuard, type GuardedPeer } from './hub-guard';
import { watchIntroductions } from './introductions';
import { watchGuests, type HubGuests } from './hub-guests';
import { watchPeers, type Peers } from './peers';
import { makeStar, MESSAGE_AWARENESS, type StarRole } from './star';
import { waitForHub, type SignalingConnection } from './wait-for-hub';

export interface WebrtcTransportOptions {
  /** The document's name is the room's topic. */
  readonly name: string;
  readonly doc: Y.Doc;
  readonly awareness: Awareness;
  /** `ws://192.168.1.23:4780/signal?session=…` */
  readonly signalUrl: string;
  /** Asked at each opening. simple-peer's own default would ask other companies' servers, so it is always passed. */
  readonly iceServers: () => readonly { readonly urls: string }[];
  readonly role: StarRole;
}

export interface WebrtcTransport extends Transport {
  /** Open data channels. */
  channels(): number;
  /** The signalling server knows that we are in the room. */
  announced(): boolean;
}

interface Running {
  close(): void;
  probe(onAlive?: () => void): void;
  channels(): number;
  announced(): boolean;
}

/** y-webrtc calls whoever announces itself while there is room for more, so a leaf has room for none: see `waitForHub`. */
const LEAF_MAX_CONNECTIONS = 0;

/**
 * Carries one document over y-webrtc. A leaf's peer is the hub; for the hub the state tells little (`opening` for good),
 * it simply serves. Each opening is a new provider, because the signalling peer id must be new: the hub may still hold
 * the dead connection of the old one and would not answer. WebRTC has to be there (`nativeWrtc()`), else `refused`.
 */
export function createWebrtcTransport(options: WebrtcTransportOptions): WebrtcTransport {
  const state = createObservable<TransportState>('closed');
  let current: Running | null = null;

  function start(): Running | null {
    const native = nativeWrtc();
    if (!native) return null;
    const channels = new Set<FramedChannel>();
    const { lent, giveBack } = lendAwareness(options.awareness);
    let peers: Peers | null = null;
    let guests: HubGuests | null = null;
    let closed = false;
    let endWaiting = (): void => undefined;
    let endStar = (): void => undefined;
    const guard = options.role === 'hub' ? createHubGuard(options.doc) : null;
    let peerOf: (connection: RTCPeerConnection) => GuardedPeer | null = () => null;

    function judge(message: Uint8Array, connection: RTCPeerConnection): Judgement {
      // Too large a bundle of names and cursors is dropped: sent on to the host it would end this board's connection.
      if (!isBoundedPeerMessage(message, lent.getStates().size)) return 'drop';
      if (!guard) return 'pass';
      const peer = peerOf(connection);
      if (!peer) return 'end';
      const judgement = guard.judge(message, peer);
      return judgement === 'pass' && message[0] === MESSAGE_AWARENESS ? (guests?.ownPresence(connection, message) ?? 'drop') : judgement;
    }

    const provider = new WebrtcProvider(options.name, options.doc, {
      signaling: [options.signalUrl],
      awareness: lent,
      maxConns: options.role === 'hub' ? Number.POSITIVE_INFINITY : LEAF_MAX_CONNECTIONS,
      filterBcConns: false,
      peerOpts: {
        config: { iceServers: [...options.iceServers()] },
        wrtc: framedWrtc(native, (channel) => channels.add(channel), judge),
      },
    });
    const set = (next: TransportState): void => {
      if (!closed) state.set(next);
    };
    // Runs right after y-webrtc's own continuation has made the room, and before anything is sent.
    void provider.key.then(() => {
      const room = provider.room;
      if (!room || closed) return;
      peers = watchPeers(room, lent, {
        onOpen: () => set(state.get() === 'synced' ? 'synced' : 'open'),
        onSynced: () => set('synced'),
        onClose() {
          for (const channel of channels) if (channel.readyState === 'closed') channels.delete(channel);
          const was = state.get();
          if (options.role === 'leaf' && peers?.openCount() === 0 && (was === 'open' || was === 'synced')) set('lost');
        },
      });
      endStar = makeStar(room, options.role, peers.sender);
      if (options.role === 'hub') {
        peerOf = watchIntroductions(provider.signalingConns as SignalingConnection[], room);
        guests = watchGuests(provider.signalingConns as SignalingConnection[], room);
      }
      if (options.role === 'leaf') endWaiting = waitForHub(provider.signalingConns as SignalingConnection[], room);
    });
    provider.on('peers', () => peers?.scan());

    return {
      close() {
        closed = true;
        endWaiting();
        endStar();
        guard?.close();
        guests?.close();
        giveBack();
        // `destroy` alone would leave the signalling socket open for good.
        provider.disconnect();
        provider.destroy();
      },
      probe(onAlive) {
        for (const channel of channels) channel.probe(onAlive);
      },
      channels: () => peers?.openCount() ?? 0,
      announced: () => provider.room !== null && provider.signalingConns.some((connection: { connected: boolean }) => connection.connected),
    };
  }

  return {
    state,
    open() {
      if (current) return;
      current = start();
      state.set(current ? 'opening' : 'refused');
    },
    close() {
      current?.close();
      current = null;
      state.set('closed');
    },
    probe: (onAlive) => current?.probe(onAlive),
    channels: () => current?.channels() ?? 0,
    announced: () => current?.announced() ?? false,
  };
}
