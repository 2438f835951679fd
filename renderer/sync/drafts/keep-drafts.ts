import * as Y from 'yjs';
import type { AckTracker } from '../acks';
import type { DraftStore } from './draft-store';

/** Most work is acknowledged within a fraction of this; only what is not gets written to this device. */
export const UNSAFE_FOR_MS = 500;

export interface Drafts {
  /** Work from elsewhere that this page sees through: kept as its own is. */
  add(update: Uint8Array): void;
  /** Writes now what is not acknowledged: the page is about to go. A browser does not promise that it gets that far. */
  flush(): void;
  /** Writes what is kept anew, from the document as it is now: what was removed from it meanwhile is not in it. */
  renew(): void;
  /** The replica is lost: nothing of it is kept as it is, for nobody would take it. */
  discard(): void;
  close(): void;
}

/**
 * Work that the host has not acknowledged also survives this page: a phone that throws a hidden tab away while the host
 * cannot be reached, a reload in the wrong moment. It is stored until the host has it, and what an earlier page left is
 * put into the document and seen through. A device that stores nothing is no worse off than without. `hostAway`: no
 * acknowledgement is near, so nothing is waited for.
 */
export function keepDrafts(doc: Y.Doc, acks: AckTracker, store: DraftStore, key: string, hostAway: () => boolean): Drafts {
  let unsaved: Uint8Array[] = [];
  let stored: number[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let closed = false;
  let work: Promise<void> = store
    .load(key)
    .then((drafts) => {
      if (closed) return;
      for (const { id, update } of drafts) {
        stored.push(id);
        Y.applyUpdate(doc, update, store);
        acks.adopt(update);
      }
    })
    .catch(() => undefined);
  const then = (next: () => Promise<void>): void => {
    work = work.then(next).catch(() => undefined);
  };

  function flush(): void {
    clearTimeout(timer);
    timer = undefined;
    if (unsaved.length === 0) return;
    const update = Y.mergeUpdates(unsaved);
    unsaved = [];
    const adding = store.add(key, update);
    adding.catch(() => undefined);
    then(async () => {
      stored.push(await adding);
      // Acknowledged while it was being written.
      if (acks.safety.get().kind === 'host') clear();
    });
  }

  function clear(): void {
    unsaved = [];
    clearTimeout(timer);
    timer = undefined;
    const ids = stored;
    stored = [];
    if (ids.length > 0) then(() => store.remove(ids));
  }

  function add(update: Uint8Array): void {
    if (closed) return;
    unsaved.push(update);
    timer ??= setTimeout(flush, hostAway() ? 0 : UNSAFE_FOR_MS);
  }

  const onUpdate = (update: Uint8Array, _origin: unknown, _doc: Y.Doc, { local }: Y.Transaction): void => {
    if (local) add(update);
  };
  doc.on('update', onUpdate);
  const unsubscribe = acks.safety.subscribe(() => {
    if (acks.safety.get().kind === 'host') clear();
  });
  function renew(): void {
    // Also when what an earlier page left is only being loaded.
    then(async () => {
      if (unsaved.length === 0 && stored.length === 0) return;
      clearTimeout(timer);
      timer = undefined;
      unsaved = [];
      const old = stored;
      stored = [];
      const id = await store.add(key, Y.encodeStateAsUpdate(doc));
      stored.push(id);
      await store.remove(old);
      if (acks.safety.get().kind === 'host') clear();
    });
  }

  return {
    add,
    flush,
    renew,
    discard() {
      closed = true;
      // What is only being read or written counts too.
      then(async () => clear());
      clear();
    },
    close() {
      if (!closed) flush();
      closed = true;
      doc.off('update', onUpdate);
      unsubscribe();
    },
  };
}
