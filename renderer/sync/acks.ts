import * as Y from 'yjs';
import { createObservable, type Observable } from '../../shared/kernel/observable';
import type { ClientMessage } from '../../shared/protocol';
import { createDeleteRanges, type DeleteRange } from './delete-ranges';
import type { Safety } from './types';

export type Check = Extract<ClientMessage, { type: 'check' }>;

/** Keeps a check well under `MAX_CONTROL_BYTES`: a range is at most 36 characters. */
const MAX_RANGES_PER_CHECK = 4000;

interface InFlight {
  readonly n: number;
  readonly clientId: number;
  readonly clock: number;
  readonly deletes: readonly DeleteRange[];
  received: { readonly others: number } | null;
}

/**
 * Knows which of this client's own work the host has not yet acknowledged: everything local transactions inserted
 * (our clock) and deleted (ranges; undo, too, is a local transaction). One check is under way at a time, so that
 * steady typing can't keep superseding checks before they are answered.
 */
export interface AckTracker {
  readonly safety: Observable<Safety>;
  /** Work of an earlier page of this person (a Yjs update, applied to the document already) that is ours to see through. */
  adopt(update: Uint8Array): void;
  /** The next check to send, or null: nothing to ask, or an answer is awaited. */
  nextCheck(n: number): Check | null;
  /** The host has it, and so have `others` other participants. */
  onReceived(n: number, others: number): void;
  /** The host has it on disk. */
  onStored(n: number): void;
  /** By client id: from which clock on the host has not acknowledged what we inserted, or brought along. */
  unacknowledged(): ReadonlyMap<number, number>;
  /** The answer will not come any more: the connection is gone, or the answer is overdue. */
  forgetCheck(): void;
  close(): void;
}

const sameSafety = (a: Safety, b: Safety): boolean => a.kind === b.kind && (a.kind !== 'others' || b.kind !== 'others' || a.count === b.count);

/** `onPending` is called when there is new work to ask about. */
export function createAckTracker(name: string, doc: Y.Doc, onPending: () => void): AckTracker {
  const safety = createObservable<Safety>({ kind: 'host' }, sameSafety);
  /** Yjs goes on under another id when somebody else writes under this one. */
  const own = doc.clientID;
  const deletes = createDeleteRanges();
  /** By client id (ours, and those of adopted work): the clock, exclusive, as far as it is in no check and unacknowledged. */
  const clocks = new Map<number, number>();
  /** By client id: the clock up to which everything is acknowledged. */
  const settled = new Map<number, number>();
  let inFlight: InFlight | null = null;

  const isFresh = (): boolean => clocks.size > 0 || deletes.size > 0;
  const addClock = (client: number, clock: number): void => void clocks.set(client, Math.max(clock, clocks.get(client) ?? 0));

  function update(): void {
    const fresh = isFresh();
    if (!fresh && !inFlight) safety.set({ kind: 'host' });
    else if (!fresh && inFlight?.received && inFlight.received.others > 0) safety.set({ kind: 'others', count: inFlight.received.others });
    else safety.set({ kind: 'here' });
  }

  function afterTransaction(transaction: Y.Transaction): void {
    if (!transaction.local) return;
    const after = transaction.afterState.get(doc.clientID) ?? 0;
    const inserted = after > (transaction.beforeState.get(doc.clientID) ?? 0);
    if (inserted) addClock(doc.clientID, after);
    for (const [client, items] of transaction.deleteSet.clients) {
      for (const item of items) deletes.add([client, item.clock, item.len]);
    }
    if (!inserted && transaction.deleteSet.clients.size === 0) return;
    update();
    onPending();
  }
  doc.on('afterTransaction', afterTransaction);

  return {
    safety,
    adopt(adopted) {
      const { structs, ds } = Y.decodeUpdate(adopted);
      for (const struct of structs) {
        if (struct instanceof Y.Skip) continue;
        const { client, clock } = struct.id;
        settled.set(client, Math.min(settled.get(client) ?? clock, clock));
        addClock(client, clock + struct.length);
      }
      for (const [client, items] of ds.clients) for (const item of items) deletes.add([client, item.clock, item.len]);
      update();
      if (isFresh()) onPending();
    },
    nextCheck(n) {
      if (inFlight || !isFresh()) return null;
      const [clientId, clock] = clocks.entries().next().value ?? [doc.clientID, 0];
      clocks.delete(clientId);
      inFlight = { n, clientId, clock, deletes: deletes.take(MAX_RANGES_PER_CHECK), received: null };
      return { type: 'check', doc: name, n, clientId, clock, deletes: inFlight.deletes.map(([client, at, length]) => [client, at, length]) };
    },
    onReceived(n, others) {
      if (inFlight?.n !== n) return;
      inFlight.received = { others };
      update();
    },
    onStored(n) {
      if (inFlight?.n !== n) return;
      settled.set(inFlight.clientId, Math.max(settled.get(inFlight.clientId) ?? 0, inFlight.clock));
      inFlight = null;
      update();
      if (isFresh()) onPending();
    },
    unacknowledged: () => new Map([own, doc.clientID, ...settled.keys()].map((client) => [client, settled.get(client) ?? 0])),
    forgetCheck() {
      if (!inFlight) return;
      if (inFlight.clock > 0) addClock(inFlight.clientId, inFlight.clock);
      for (const range of inFlight.deletes) deletes.add(range);
      inFlight = null;
      update();
    },
    close: () => doc.off('afterTransaction', afterTransaction),
  };
}
