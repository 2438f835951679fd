import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { SOCKET_PATHS } from '../../../shared/protocol';

export interface RelayClient {
  readonly doc: Y.Doc;
  readonly provider: HocuspocusProvider;
  /** Resolves when the first state is here; rejects with the host's reason. */
  readonly synced: Promise<void>;
  /** Resolves to the host's word when it ends this document. */
  readonly ended: Promise<string>;
  close(): void;
}

/** One document over the real relay, with Hocuspocus's own provider. A document that is given outlives the connection. */
export function openRelay(socketBase: string, name: string, session: string, given?: Y.Doc): RelayClient {
  const doc = given ?? new Y.Doc();
  const websocketProvider = new HocuspocusProviderWebsocket({ url: socketBase + SOCKET_PATHS.relay, WebSocketPolyfill: WebSocket });
  let provider!: HocuspocusProvider;
  const synced = new Promise<void>((resolve, reject) => {
    provider = new HocuspocusProvider({
      name,
      document: doc,
      token: session,
      websocketProvider,
      onSynced: () => resolve(),
      onAuthenticationFailed: ({ reason }) => reject(new Error(reason)),
    });
  });
  synced.catch(() => undefined);
  const ended = new Promise<string>((resolve) => provider.on('close', ({ event }: { event: { reason: string } }) => resolve(event.reason)));
  provider.attach();
  return {
    doc,
    provider,
    synced,
    ended,
    close() {
      provider.destroy();
      websocketProvider.destroy();
      if (!given) doc.destroy();
    },
  };
}
