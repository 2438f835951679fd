import { expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { openDocSession } from './doc-session';
import type { DraftStore } from './drafts/draft-store';
import type { RelaySocket } from './relay/relay-socket';

/** Nobody is connected here: the path is never told anything, so nothing is opened. */
function openAlone(): { readonly session: ReturnType<typeof openDocSession>['session']; readonly kept: Uint8Array[] } {
  const kept: Uint8Array[] = [];
  const drafts: DraftStore = { load: async () => [], add: async (_, update) => kept.push(update), remove: async () => undefined };
  const { session } = openDocSession('board:a', { live: 'relay' }, {
    socketBase: 'ws://127.0.0.1:1',
    session: 's',
    relaySocket: {} as RelaySocket,
    drafts,
    rescue: () => undefined,
    hostAway: () => true,
    iceServers: () => [],
    onPending: () => undefined,
    askPurge: () => undefined,
    askDigest: () => undefined,
    onRepaired: () => undefined,
    onClose: () => undefined,
  });
  return { session, kept };
}

test('a board that is brought along is seen through as own work: only here, kept on the device, until the host has it', async () => {
  const old = new Y.Doc();
  old.getMap('cards').set('a', 1);
  const state = Y.encodeStateAsUpdate(old);
  const { session, kept } = openAlone();
  expect(session.safety.get()).toEqual({ kind: 'host' });
  expect(session.bring(state)).toBe(true);
  expect(session.doc.getMap('cards').get('a')).toBe(1);
  expect(session.safety.get()).toEqual({ kind: 'here' });
  await vi.waitFor(() => expect(kept).toHaveLength(1));
  const again = new Y.Doc();
  for (const update of kept) Y.applyUpdate(again, update);
  expect(again.getMap('cards').get('a')).toBe(1);
  expect(session.bring(state)).toBe(false);
  session.close();
});
