import { HocuspocusProvider, WebSocketStatus } from '@hocuspocus/provider';
import type * as Y from 'yjs';
import type { Awareness } from 'y-protocols/awareness';
import { createObservable } from '../../../shared/kernel/observable';
import { isReplicaEnd, type ReplicaEnd } from '../../../shared/protocol';
import { lendAwareness } from '../lent-awareness';
import type { Transport, TransportState } from '../transport';
import type { RelaySocket } from './relay-socket';

export interface RelayTransportOptions {
  readonly name: string;
  readonly doc: Y.Doc;
  readonly awareness: Awareness;
  readonly session: string;
  readonly socket: RelaySocket;
  /** The host ended this replica for good: it must not be sent again. */
  readonly onEnded?: (end: ReplicaEnd) => void;
}

/** Whoever reopens at once must not run in circles with a server that closes again. */
const LOST_AFTER_MS = 500;

/**
 * Carries one document over the host's embedded Hocuspocus. Each opening is a new provider with its own address on the
 * shared socket (`sessionAwareness`), so that closing and opening in quick succession can't be mixed up by the server.
 * A dropped socket is no loss: the provider reconnects by itself and the state goes back to `opening`.
 */
export function createRelayTransport({ name, doc, awareness, session, socket, onEnded }: RelayTransportOptions): Transport {
  const state = createObservable<TransportState>('closed');
  let end: (() => void) | null = null;

  function start(): () => void {
    const { lent, giveBack } = lendAwareness(awareness);
    let closed = false;
    let lost: ReturnType<typeof setTimeout> | undefined;
    const set = (next: TransportState): void => {
      if (!closed) state.set(next);
    };
    const provider = new HocuspocusProvider({
      name,
      document: doc,
      awareness: lent,
      token: session,
      websocketProvider: socket.websocket,
      sessionAwareness: true,
      onAuthenticated: () => set('open'),
      onSynced: () => set('synced'),
      onDisconnect: () => set('opening'),
      onClose({ event }) {
        set('opening');
        if (!closed && onEnded && isReplicaEnd(event.reason)) return onEnded(event.reason);
        // The server closed this document and left the socket: such a provider never authenticates again.
        if (socket.websocket.status === WebSocketStatus.Connected) lost ??= setTimeout(() => set('lost'), LOST_AFTER_MS);
      },
      onAuthenticationFailed: () => set('refused'),
    });
    provider.attach();
    const leave = socket.use();
    return () => {
      closed = true;
      clearTimeout(lost);
      giveBack();
      provider.destroy();
      leave();
    };
  }

  return {
    state,
    open() {
      if (end && state.get() !== 'refused' && state.get() !== 'lost') return;
      end?.();
      state.set('opening');
      end = start();
    },
    close() {
      end?.();
      end = null;
      state.set('closed');
    },
    // The link renews the shared socket when in doubt.
    probe: () => undefined,
  };
}
