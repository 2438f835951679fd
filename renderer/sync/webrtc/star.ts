import * as encoding from 'lib0/encoding';
import * as syncProtocol from 'y-protocols/sync';
import { encodeAwarenessUpdate } from 'y-protocols/awareness';
import type { Room, WebrtcConn } from 'y-webrtc';
import { gatherUpdates } from './gather-updates';

/** y-webrtc's message kinds (first varUint), and y-protocols' kind of a sync message (second). */
export const MESSAGE_SYNC = 0;
export const MESSAGE_AWARENESS = 1;
export const SYNC_STEP_2 = syncProtocol.messageYjsSyncStep2;

export type StarRole = 'leaf' | 'hub';

interface AwarenessChange {
  readonly added: readonly number[];
  readonly updated: readonly number[];
  readonly removed: readonly number[];
}

/**
 * Turns a mesh room into one of a star. In y-webrtc everybody repeats everything to everybody; here a leaf sends only
 * what did not come from the room (its own work), and the hub repeats to everybody but the one it came from
 * (`senderOf` tells who that is while a message is being applied).
 *
 * It also takes the room off BroadcastChannel: tabs of one browser reach each other through the host like everybody
 * else, so that an edit has one path. y-webrtc has no option for that, but nothing else uses the room's mutex.
 *
 * Private names used, guarded by a test against the pinned version: `_docUpdateHandler`, `_awarenessUpdateHandler`,
 * `mux`. Call it before the room's first message, right after the provider's `key` has resolved. Returns what ends it.
 */
export function makeStar(room: Room, role: StarRole, senderOf: () => WebrtcConn | null): () => void {
  room.mux = () => undefined;
  room.doc.off('update', room._docUpdateHandler);
  room.awareness.off('update', room._awarenessUpdateHandler);

  function send(message: Uint8Array, connection: WebrtcConn): void {
    try {
      (connection.peer as { send(message: Uint8Array): void }).send(message);
    } catch {
      // Not open yet or any more: the exchange of states at its opening covers this message.
    }
  }
  const sendUpdate = (update: Uint8Array, to: Iterable<WebrtcConn>): void => {
    const encoder = encoding.createEncoder();
    encoding.writeVarUint(encoder, MESSAGE_SYNC);
    syncProtocol.writeUpdate(encoder, update);
    const message = encoding.toUint8Array(encoder);
    for (const connection of to) send(message, connection);
  };
  const gatherer = role === 'hub' ? gatherUpdates(() => room.webrtcConns.values(), sendUpdate) : null;
  const senderFor = (origin: unknown): WebrtcConn | null => (origin === room ? senderOf() : null);

  room._docUpdateHandler = (update, origin: unknown) => {
    if (room.webrtcConns.size === 0 || (role === 'leaf' && origin === room)) return;
    if (gatherer) gatherer.add(update, senderFor(origin));
    else sendUpdate(update, room.webrtcConns.values());
  };
  room._awarenessUpdateHandler = ({ added, updated, removed }: AwarenessChange, origin: unknown) => {
    if (room.webrtcConns.size === 0 || (role === 'leaf' && origin === room)) return;
    const encoder = encoding.createEncoder();
    encoding.writeVarUint(encoder, MESSAGE_AWARENESS);
    encoding.writeVarUint8Array(encoder, encodeAwarenessUpdate(room.awareness, [...added, ...updated, ...removed]));
    const message = encoding.toUint8Array(encoder);
    const sender = senderFor(origin);
    for (const connection of room.webrtcConns.values()) if (connection !== sender) send(message, connection);
  };
  room.doc.on('update', room._docUpdateHandler);
  room.awareness.on('update', room._awarenessUpdateHandler);
  return () => gatherer?.close();
}
