import type { WebSocket } from 'ws';
import type { Door } from '../sessions/workshops';
import { refuse } from '../sockets/close';
import type { Entrances } from './entrance';

/** One door for all workshops: whose a socket is turns out by its session. */
export interface SharedDoor {
  /** The door of one socket. */
  doorOf(socket: WebSocket): Door;
  readonly entrances: Entrances;
}

/** `publicUrl`: where guests reach the door, e.g. `https://polku.example.fi/`. */
export function sharedDoor(publicUrl: URL): SharedDoor {
  const guests = new Map<string, Set<WebSocket>>();
  const note = (workshopId: string, socket: WebSocket): void => {
    const sockets = guests.get(workshopId) ?? new Set<WebSocket>();
    if (sockets.has(socket)) return;
    guests.set(workshopId, sockets.add(socket));
    socket.once('close', () => {
      sockets.delete(socket);
      if (sockets.size === 0 && guests.get(workshopId) === sockets) guests.delete(workshopId);
    });
  };
  const port = Number(publicUrl.port) || (publicUrl.protocol === 'https:' ? 443 : 80);
  return {
    doorOf: (socket) => ({ kind: 'shared', onGuest: (workshopId) => note(workshopId, socket) }),
    entrances: {
      open: async (workshopId) => ({
        port,
        portChanged: false,
        fingerprint: () => null,
        baseUrl: () => publicUrl.origin,
        isCurrent: () => true,
        refuseAll(refusal) {
          for (const socket of guests.get(workshopId) ?? []) refuse(socket, refusal);
        },
        close: async () => undefined,
      }),
      interfaces: () => [],
      chooseAddress: () => publicUrl.hostname,
      isReady: () => true,
    },
  };
}
