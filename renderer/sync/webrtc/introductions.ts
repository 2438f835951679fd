import type { Room, WebrtcConn } from 'y-webrtc';
import type { BoardLimits } from '../../../shared/doc';
import type { GuardedPeer } from './hub-guard';
import type { SignalingConnection, SignalingMessage } from './wait-for-hub';

/** What we use of a simple-peer besides its events. `_pc` is a private name, guarded by tests/contract/sync.test.ts. */
interface Peer {
  readonly _pc?: RTCPeerConnection | null;
  send(message: Uint8Array): void;
}

/**
 * The signalling server binds every peer id to a session and tells the hub what that session may do, with each message
 * that it passes on. So a data channel is known to the hub as somebody's. Returns who is behind a connection; null when
 * nobody was introduced. Whose *earlier* work a guest passes on in an exchange of states nobody can tell here.
 */
export function watchIntroductions(connections: readonly SignalingConnection[], room: Room): (connection: RTCPeerConnection) => GuardedPeer | null {
  const furnishers = new Set<string>();
  const participants = new Map<string, string>();
  let limits: readonly BoardLimits[] = [];
  const known = new WeakMap<RTCPeerConnection, GuardedPeer>();
  const onMessage = ({ type, topic, data, who, limits: next }: SignalingMessage): void => {
    if (type === 'limits' && topic === room.name && next !== undefined) limits = next;
    if (type !== 'publish' || topic !== room.name || data?.from === undefined) return;
    if (data.furnish === true) furnishers.add(data.from);
    else furnishers.delete(data.from);
    if (who !== undefined) participants.set(data.from, who.participantId);
  };
  for (const connection of connections) connection.on('message', onMessage);

  return (native) => {
    const before = known.get(native);
    if (before) return before;
    for (const connection of room.webrtcConns.values() as IterableIterator<WebrtcConn>) {
      const peer = connection.peer as Peer;
      if (peer._pc !== native) continue;
      const furnish = furnishers.has(connection.remotePeerId);
      const participantId = participants.get(connection.remotePeerId) ?? '';
      const introduced: GuardedPeer = {
        furnish,
        limits: () => (furnish || limits.length === 0 ? undefined : { any: limits, participantId }),
        send: (message) => peer.send(message),
      };
      known.set(native, introduced);
      return introduced;
    }
    return null;
  };
}
