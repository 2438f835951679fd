/** Keeps unacknowledged work on this device, by an owner's key. */
export interface DraftStore {
  /** Everything under the key, oldest first. */
  load(key: string): Promise<readonly { readonly id: number; readonly update: Uint8Array }[]>;
  /** Resolves to the new draft's id once it is stored. */
  add(key: string, update: Uint8Array): Promise<number>;
  remove(ids: readonly number[]): Promise<void>;
}

const DATABASE = 'polkupaja-drafts';
const STORE = 'drafts';
/** A session that nobody came back to for so long is over. */
const KEPT_MS = 30 * 24 * 60 * 60 * 1000;

interface StoredDraft {
  readonly key: string;
  readonly update: Uint8Array;
  /** Milliseconds since 1970. */
  readonly at: number;
}

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('IndexedDB failed'));
  });
}

function openDatabase(): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(STORE, { autoIncrement: true });
  return done(request);
}

/** In IndexedDB, which is there on plain http too. Every call rejects where the browser keeps nothing (private windows). */
export function indexedDbDrafts(): DraftStore {
  let opening: Promise<IDBDatabase> | null = null;
  let database: IDBDatabase | null = null;
  const transaction = (opened: IDBDatabase): IDBTransaction => opened.transaction(STORE, 'readwrite');
  async function store(): Promise<IDBObjectStore> {
    database = await (opening ??= openDatabase());
    return transaction(database).objectStore(STORE);
  }
  function put(drafts: IDBObjectStore, draft: StoredDraft): Promise<IDBValidKey> {
    const adding = done(drafts.add(draft));
    // Said at once: a transaction that is still open when the page goes is undone.
    drafts.transaction.commit();
    return adding;
  }
  return {
    async load(key) {
      const drafts = await store();
      const found: { id: number; update: Uint8Array }[] = [];
      const cursor = drafts.openCursor();
      return new Promise((resolve, reject) => {
        cursor.onerror = () => reject(cursor.error ?? new Error('IndexedDB failed'));
        cursor.onsuccess = () => {
          const at = cursor.result;
          if (!at) return resolve(found);
          const draft = at.value as StoredDraft;
          if (draft.at < Date.now() - KEPT_MS) at.delete();
          else if (draft.key === key) found.push({ id: Number(at.primaryKey), update: draft.update });
          at.continue();
        };
      });
    },
    async add(key, update) {
      const draft: StoredDraft = { key, update, at: Date.now() };
      // Without a wait when it can be: a page that is going away has no later.
      const id = database ? put(transaction(database).objectStore(STORE), draft) : put(await store(), draft);
      return Number(await id);
    },
    async remove(ids) {
      const drafts = await store();
      await Promise.all(ids.map((id) => done(drafts.delete(id))));
    },
  };
}
