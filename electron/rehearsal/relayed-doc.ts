import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { SOCKET_PATHS } from '../../shared/protocol';

/** A replica of one document, over the host's relay as a guest has it. */
export interface RelayedDoc {
  readonly name: string;
  readonly doc: Y.Doc;
  /** Says something of oneself to the others who have it open. */
  show(field: string, value: unknown): void;
  /** Resolves when the host has everything that was written here. */
  sent(): Promise<void>;
  close(): void;
}

/** Resolves when the first state is here; rejects when the host does not let it be opened. */
export function openRelayedDoc(socketBase: string, name: string, session: string): Promise<RelayedDoc> {
  const doc = new Y.Doc();
  const websocketProvider = new HocuspocusProviderWebsocket({ url: socketBase + SOCKET_PATHS.relay, WebSocketPolyfill: WebSocket });
  return new Promise((resolve, reject) => {
    const provider: HocuspocusProvider = new HocuspocusProvider({
      name,
      document: doc,
      token: session,
      websocketProvider,
      onSynced: () => resolve(relayed),
      onAuthenticationFailed: ({ reason }) => {
        relayed.close();
        reject(new Error(reason));
      },
    });
    const relayed: RelayedDoc = {
      name,
      doc,
      show: (field, value) => provider.setAwarenessField(field, value),
      sent: () =>
        new Promise((done) => {
          if (!provider.hasUnsyncedChanges) return done();
          const look = (): void => {
            if (provider.hasUnsyncedChanges) return;
            provider.off('unsyncedChanges', look);
            done();
          };
          provider.on('unsyncedChanges', look);
        }),
      close() {
        provider.destroy();
        websocketProvider.destroy();
        doc.destroy();
      },
    };
    provider.attach();
  });
}
