import { removeAwarenessStates, type Awareness } from 'y-protocols/awareness';
import type { Room, WebrtcConn } from 'y-webrtc';
import { MESSAGE_SYNC, SYNC_STEP_2 } from './star';

/** What we use of a simple-peer (an event emitter of Node's kind). */
interface Peer {
  on(name: 'connect' | 'close', listener: () => void): void;
  on(name: 'data', listener: (data: Uint8Array) => void): void;
  prependListener(name: 'data', listener: (data: Uint8Array) => void): void;
}

/** A guest that changed to the relay shows itself there within this time; one that left does not. */
const LEFT_AFTER_MS = 2000;

export interface PeerEvents {
  /** A data channel to somebody is open. */
  onOpen(): void;
  /** Somebody's whole state has arrived. */
  onSynced(): void;
  onClose(): void;
}

export interface Peers {
  /** Looks for connections that y-webrtc made since the last call. */
  scan(): void;
  /** Whose message is being applied right now. */
  sender(): WebrtcConn | null;
  openCount(): number;
}

/**
 * Watches the connections of a room. y-webrtc's own `synced` says nothing after a reconnection and is true without
 * peers, so the messages themselves are looked at.
 */
export function watchPeers(room: Room, awareness: Awareness, events: PeerEvents): Peers {
  const known = new WeakSet<WebrtcConn>();
  const open = new Set<WebrtcConn>();
  const presence = new Map<WebrtcConn, Set<number>>();
  let sender: WebrtcConn | null = null;

  awareness.on('update', ({ added, updated, removed }: Record<'added' | 'updated' | 'removed', number[]>, origin: unknown) => {
    const seen = origin === room && sender ? presence.get(sender) : undefined;
    if (!seen) return;
    for (const id of [...added, ...updated]) seen.add(id);
    for (const id of removed) seen.delete(id);
  });

  /** y-webrtc leaves a lost peer's people standing for 30 s. */
  function forgetPresence(connection: WebrtcConn): void {
    const clocks = [...(presence.get(connection) ?? [])].map((id) => ({ id, clock: awareness.meta.get(id)?.clock }));
    presence.delete(connection);
    if (clocks.length === 0) return;
    setTimeout(() => {
      const gone = clocks.filter(({ id, clock }) => id !== awareness.clientID && awareness.meta.get(id)?.clock === clock);
      removeAwarenessStates(awareness, gone.map(({ id }) => id), 'peer left');
    }, LEFT_AFTER_MS);
  }

  function watch(connection: WebrtcConn): void {
    const peer = connection.peer as Peer;
    presence.set(connection, new Set());
    peer.on('connect', () => {
      open.add(connection);
      events.onOpen();
    });
    peer.prependListener('data', () => {
      sender = connection;
      // Also when applying the message throws.
      queueMicrotask(() => (sender = null));
    });
    peer.on('data', (data) => {
      sender = null;
      if (data[0] === MESSAGE_SYNC && data[1] === SYNC_STEP_2) events.onSynced();
    });
    peer.on('close', () => {
      open.delete(connection);
      forgetPresence(connection);
      events.onClose();
    });
  }

  return {
    scan() {
      for (const connection of room.webrtcConns.values()) {
        if (known.has(connection)) continue;
        known.add(connection);
        watch(connection);
      }
    },
    sender: () => sender,
    openCount: () => open.size,
  };
}
