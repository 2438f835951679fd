import { createDecoder, readVarUint, readVarUint8Array } from 'lib0/decoding';
import { createEncoder, toUint8Array, writeVarUint, writeVarUint8Array } from 'lib0/encoding';
import type { Room } from 'y-webrtc';
import { ownStates, type ShownIdentity } from '../../../shared/protocol';
import { MESSAGE_AWARENESS } from './star';
import type { SignalingConnection } from './wait-for-hub';

export interface HubGuests {
  /** What of a guest's message about presence she may say; null when it is nothing. */
  ownPresence(connection: RTCPeerConnection, message: Uint8Array): Uint8Array<ArrayBuffer> | null;
  close(): void;
}

/**
 * Who the hub's guests are: the host says whose each peer id is, when it passes on that peer's signalling. Presence
 * that comes over a guest's channel is hers alone, and the channels of people who lost the right to write are closed
 * when the host says so. Without a word from the host about a peer nothing of presence is taken from it.
 */
export function watchGuests(connections: readonly SignalingConnection[], room: Room): HubGuests {
  const identities = new Map<string, ShownIdentity>();
  const peerIds = new WeakMap<RTCPeerConnection, string>();

  const peerIdOf = (connection: RTCPeerConnection): string | undefined => {
    const known = peerIds.get(connection);
    if (known !== undefined) return known;
    // simple-peer keeps its connection under this name; it is pinned with y-webrtc, and tests/contract/sync fails without it.
    for (const [peerId, { peer }] of room.webrtcConns) {
      if ((peer as { readonly _pc?: RTCPeerConnection })._pc !== connection) continue;
      peerIds.set(connection, peerId);
      return peerId;
    }
    return undefined;
  };

  function closeOthers(writers: readonly string[]): void {
    for (const [peerId, connection] of [...room.webrtcConns]) {
      const { participantId } = identities.get(peerId) ?? {};
      if (participantId === undefined || !writers.includes(participantId)) connection.destroy();
    }
    for (const [peerId] of [...identities]) if (!room.webrtcConns.has(peerId)) identities.delete(peerId);
  }

  const ends = connections.map((connection) => {
    const onMessage: Parameters<SignalingConnection['on']>[1] = ({ type, topic, data, who, participantIds }) => {
      if (topic !== room.name) return;
      if (type === 'publish' && who !== undefined && data?.from !== undefined) identities.set(data.from, who);
      if (type === 'writers' && participantIds !== undefined) closeOthers(participantIds);
    };
    connection.on('message', onMessage);
    return () => connection.off('message', onMessage);
  });

  return {
    ownPresence(connection, message) {
      const who = identities.get(peerIdOf(connection) ?? '');
      if (!who) return null;
      const decoder = createDecoder(message);
      readVarUint(decoder);
      const own = ownStates(readVarUint8Array(decoder), who, (clientId) => room.awareness.getStates().get(clientId));
      if (!own) return null;
      const encoder = createEncoder();
      writeVarUint(encoder, MESSAGE_AWARENESS);
      writeVarUint8Array(encoder, own);
      // A copy of exactly its length: who handles it takes the whole buffer.
      return toUint8Array(encoder).slice();
    },
    close: () => ends.forEach((end) => end()),
  };
}
