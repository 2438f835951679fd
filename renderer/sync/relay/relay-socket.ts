import { HocuspocusProviderWebsocket, WebSocketStatus } from '@hocuspocus/provider';
import { refusalOfCloseCode, SOCKET_PATHS, type Refusal } from '../../../shared/protocol';

export interface RelaySocketOptions {
  readonly socketBase: string;
  /** The host ended the socket for a reason that it named. */
  readonly onRefused: (refusal: Refusal) => void;
}

/** The one socket to `/relay` that all documents of a link share. It is open only while a document uses it. */
export interface RelaySocket {
  readonly websocket: HocuspocusProviderWebsocket;
  /** A document begins to use the socket. Returns the function that ends it. */
  use(): () => void;
  /** Doubt: makes a new connection, unless something was heard after `heardSince` (milliseconds since 1970). */
  renew(heardSince: number): void;
  /** The same for a socket that calls itself connected; one that knows that it is not is tried again by itself. */
  suspect(heardSince: number): void;
  close(): void;
}

/** An unused socket stays this long: paths change back and forth, and a new socket is a new handshake. */
const LINGER_MS = 3000;

export function createRelaySocket({ socketBase, onRefused }: RelaySocketOptions): RelaySocket {
  const websocket = new HocuspocusProviderWebsocket({
    url: `${socketBase}${SOCKET_PATHS.relay}`,
    autoConnect: false,
    delay: 400,
    minDelay: 200,
    factor: 1.6,
    maxDelay: 4000,
    onClose: ({ event }) => {
      // Hocuspocus has close codes of its own in the same range (4408 is its timeout): the host's own carry their name.
      const refusal = refusalOfCloseCode(event.code);
      if (refusal && event.reason === refusal) onRefused(refusal);
    },
  });
  let users = 0;
  let linger: ReturnType<typeof setTimeout> | undefined;
  function renew(heardSince: number): void {
    if (users === 0 || websocket.lastMessageReceived > heardSince) return;
    // As if the socket had closed: closing a dead one for real takes the browser many seconds.
    for (const provider of websocket.configuration.providerMap.values()) provider.onClose();
    websocket.onClose({ event: { code: 1006, reason: 'renewed' } });
    void websocket.connect();
  }
  return {
    websocket,
    use() {
      users += 1;
      clearTimeout(linger);
      // `connect` does nothing while an earlier socket is still closing; then this makes it come back.
      websocket.shouldConnect = true;
      void websocket.connect();
      let using = true;
      return () => {
        if (!using) return;
        using = false;
        users -= 1;
        clearTimeout(linger);
        if (users === 0) linger = setTimeout(() => websocket.disconnect(), LINGER_MS);
      };
    },
    renew,
    suspect(heardSince) {
      if (websocket.status === WebSocketStatus.Connected) renew(heardSince);
    },
    close() {
      clearTimeout(linger);
      websocket.destroy();
    },
  };
}
