import type { WebSocket } from 'ws';
import { REFUSALS, type Refusal } from '../../../shared/protocol';

/** Ends a socket with a named reason; the name travels too, for other software uses the same numbers. */
export function refuse(socket: WebSocket, refusal: Refusal): void {
  socket.close(REFUSALS[refusal], refusal);
}

/** The frame's text as JSON; undefined when it is binary or no JSON. */
export function jsonOf(data: unknown, isBinary: boolean): unknown {
  if (isBinary || !Buffer.isBuffer(data)) return undefined;
  try {
    return JSON.parse(data.toString('utf8'));
  } catch {
    return undefined;
  }
}
