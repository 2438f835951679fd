import type { Room } from 'y-webrtc';
import type { BoardLimits } from '../../../shared/doc';
import type { ShownIdentity } from '../../../shared/protocol';

/** What we use of a y-webrtc signalling connection (an observable of lib0). */
export interface SignalingConnection {
  readonly connected: boolean;
  send(message: unknown): void;
  on(name: 'message', listener: (message: SignalingMessage) => void): void;
  off(name: 'message', listener: (message: SignalingMessage) => void): void;
}

export interface SignalingMessage {
  readonly type: string;
  readonly topic?: string;
  /** `furnish` is the server's word to the hub, never a guest's. */
  readonly data?: { readonly type?: string; readonly from?: string; readonly furnish?: boolean };
  /** To the hub: whose `data.from` is, who may stay connected, and what participants may do now. */
  readonly who?: ShownIdentity;
  readonly participantIds?: readonly string[];
  readonly limits?: readonly BoardLimits[];
}

/**
 * In a star only the hub calls. When both sides call at once, y-webrtc lets one of them answer with the connection it
 * was calling with; each then listens to a data channel of its own, and nothing that is sent arrives. So a leaf only
 * announces itself: when it comes into the room, and again when it hears of a hub that does not know it yet.
 * Returns the function that ends it.
 */
export function waitForHub(connections: readonly SignalingConnection[], room: Room): () => void {
  const announce = (connection: SignalingConnection): void => connection.send({ type: 'publish', topic: room.name, data: { type: 'announce', from: room.peerId } });
  const ends = connections.map((connection) => {
    const onMessage = ({ type, topic, data }: SignalingMessage): void => {
      const aboutHub = type === 'publish' && topic === room.name && data?.type === 'announce' && data.from !== undefined;
      if (aboutHub && data.from !== room.peerId && !room.webrtcConns.has(data.from ?? '')) announce(connection);
    };
    connection.on('message', onMessage);
    // When it connects later, y-webrtc announces every room by itself.
    if (connection.connected) announce(connection);
    return () => connection.off('message', onMessage);
  });
  return () => ends.forEach((end) => end());
}
