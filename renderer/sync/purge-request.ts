import { createObservable, type Observable } from '../../shared/kernel/observable';
import type { AckTracker } from './acks';

/** Asked again after so long without an answer: the host may be asked too often, or its disk be in trouble. */
export const ASK_AGAIN_MS = 15_000;

/** The wish outlives the page: the host is asked when this device comes back to the document. */
export interface PurgeMemory {
  get(name: string): boolean;
  set(name: string, wanted: boolean): void;
}

const keyOf = (name: string): string => `polkupaja-purge:${name}`;

export const localMemory: PurgeMemory = {
  get(name) {
    try {
      return localStorage.getItem(keyOf(name)) !== null;
    } catch {
      return false;
    }
  },
  set(name, wanted) {
    try {
      if (wanted) localStorage.setItem(keyOf(name), '1');
      else localStorage.removeItem(keyOf(name));
    } catch {
      // A browser that stores nothing: the wish holds as long as the page.
    }
  },
};

export interface PurgeRequest {
  /** The host was asked to forget what was removed, or will be, and has not said yet that it did. */
  readonly waiting: Observable<boolean>;
  want(): void;
  /** The way to the host is open. */
  onOpen(): void;
  /** The host has forgotten. */
  onPurged(): void;
  /** The host has forgotten something in this document, whoever asked. */
  onDidPurge(listener: () => void): () => void;
  close(): void;
}

export interface PurgePorts {
  readonly acks: Pick<AckTracker, 'safety'>;
  /** Drops the message when there is no way to the host. */
  readonly ask: () => void;
  readonly memory: PurgeMemory;
}

/** Sees to it that the host forgets what was removed from a document: only after it has the removal itself on disk. */
export function createPurgeRequest(name: string, { acks, ask, memory }: PurgePorts): PurgeRequest {
  const waiting = createObservable(memory.get(name));
  const listeners = new Set<() => void>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  function tryNow(): void {
    clearTimeout(timer);
    timer = undefined;
    if (!waiting.get() || acks.safety.get().kind !== 'host') return;
    ask();
    timer = setTimeout(tryNow, ASK_AGAIN_MS);
  }

  const unsubscribe = acks.safety.subscribe(tryNow);
  return {
    waiting,
    want() {
      memory.set(name, true);
      waiting.set(true);
      tryNow();
    },
    onOpen: tryNow,
    onPurged() {
      // Something newer may have been removed after the host was asked; then it is not stored yet, and asked for once more.
      if (acks.safety.get().kind === 'host') {
        clearTimeout(timer);
        memory.set(name, false);
        waiting.set(false);
      }
      for (const listener of [...listeners]) listener();
    },
    onDidPurge(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close() {
      clearTimeout(timer);
      unsubscribe();
      listeners.clear();
    },
  };
}
