import type { IncomingMessage } from 'node:http';
import type { Hocuspocus } from '@hocuspocus/server';
import type { WebSocket } from 'ws';
import { MAX_BACKLOG_BYTES, MAX_RELAY_BYTES_BEFORE_SESSION, MAX_RELAY_FRAMES_BEFORE_SESSION, PING_INTERVAL_MS, RELAY_RATE } from '../limits';
import type { Identity } from '../sessions/sessions';
import type { Door } from '../sessions/workshops';
import { refuse } from '../sockets/close';
import { TokenBucket } from '../token-bucket';
import { isPong, PING_FRAME } from './frame';
import type { RelayContext } from './relay-context';

/** Hocuspocus's own close codes lie among ours with other meanings; outside they become plain ones. */
const CLOSE_CODES: Readonly<Record<number, number>> = { 4401: 1008, 4403: 1008, 4408: 1001 };

/** Hands one `/relay` socket to Hocuspocus, within bounds. */
export function serveRelay(socket: WebSocket, request: IncomingMessage, door: Door, hocuspocus: Hocuspocus, now: () => number): void {
  const bucket = new TokenBucket(RELAY_RATE, now);
  let known: Identity['kind'] | null = null;
  let bytesBefore = 0;
  let framesBefore = 0;
  const context: RelayContext = { door, onKnown: (kind) => (known = kind) };
  const client = hocuspocus.handleConnection(
    {
      get readyState() {
        return socket.readyState;
      },
      send(data: unknown) {
        // Who does not keep up is let go, and syncs when it comes back.
        if (socket.bufferedAmount > MAX_BACKLOG_BYTES) socket.terminate();
        else socket.send(data as Uint8Array);
      },
      close: (code = 1000, reason) => socket.close(CLOSE_CODES[code] ?? code, reason),
    },
    new Request(`http://host${request.url ?? '/'}`),
    context,
  );

  // Hocuspocus and its provider each close a connection on which nothing was said for a while.
  const pinging = setInterval(() => socket.readyState === socket.OPEN && socket.send(PING_FRAME), PING_INTERVAL_MS);

  socket.on('message', (data, isBinary) => {
    if (!isBinary || !Buffer.isBuffer(data)) return refuse(socket, 'BAD_MESSAGE');
    if (isPong(data)) {
      client.lastMessageReceivedAt = Date.now();
      return;
    }
    if (known === null) {
      bytesBefore += data.length;
      framesBefore += 1;
      if (bytesBefore > MAX_RELAY_BYTES_BEFORE_SESSION || framesBefore > MAX_RELAY_FRAMES_BEFORE_SESSION) return refuse(socket, 'TOO_LARGE');
    } else if (known === 'guest' && !bucket.take()) {
      return refuse(socket, 'TOO_MANY');
    }
    client.handleMessage(new Uint8Array(data.buffer, data.byteOffset, data.byteLength));
  });
  socket.on('close', (code, reason) => {
    clearInterval(pinging);
    client.handleClose({ code, reason: reason.toString() });
  });
}
