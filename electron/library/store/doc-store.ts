import type { Observable } from '../../../shared/kernel/observable';
import type { DocStore, LoadedDoc, StoreHealth } from '../types';
import { compactDoc } from './compact';
import { GroupCommit, type BatchPut } from './group-commit';
import type { Heads } from './heads';
import { nameOfKey, recordKey, recordsOf, updateKey } from './keys';
import type { Level } from './open-level';
import { purgeDoc } from './purge';
import { nextSequence, readStoredDoc } from './read-doc';
import { sealJson, sealRecord } from './sealed-record';

interface Append {
  readonly doc: string;
  readonly update: Uint8Array;
  /** Given at the first attempt to write, and kept: writing again must not make a second copy. */
  sequence?: number;
}

export interface DocStoreOptions {
  /** Further records for the batch that flushes updates of these documents. */
  readonly alsoWrite?: (docs: readonly string[]) => BatchPut[];
  /** Called after each look at whether a document is worth writing anew. */
  readonly didCompact?: (docName: string) => Promise<void>;
  /** Takes out of what is kept besides (versions) what shall be nowhere; called in the midst of a purge, before the bytes go. */
  readonly willPurge?: (docName: string) => Promise<void>;
  /** Keys of records that were made from the document, and go with what is purged of it. */
  readonly madeFrom?: (docName: string) => readonly string[];
}

/** Namespace of the documents that are being purged: what a crash interrupts goes on at the next opening. */
const PURGES = 'purge';

/** The documents' updates in LevelDB: one sealed record per update under an unbroken sequence per document. */
export class LevelDocStore implements DocStore {
  readonly #level: Level;
  readonly #commit: GroupCommit<Append>;
  readonly #next = new Map<string, number>();
  readonly #heads: Heads;
  readonly #options: DocStoreOptions;
  #compacting: Promise<unknown> = Promise.resolve();
  #closed = false;

  constructor(level: Level, heads: Heads, options: DocStoreOptions = {}) {
    this.#level = level;
    this.#heads = heads;
    this.#options = options;
    this.#commit = new GroupCommit(level, (items) => this.#toBatch(items), (items) => this.#heads.note(headsOf(items)));
  }

  get health(): Observable<StoreHealth> {
    return this.#commit.health;
  }

  append(docName: string, update: Uint8Array): Promise<void> {
    return this.#commit.add({ doc: docName, update });
  }

  flushed(): Promise<void> {
    return this.#commit.flushed();
  }

  async load(docName: string): Promise<LoadedDoc> {
    // What is flushed while we read may be missing from the reading; so look at the queue on both sides of it. Updates
    // that are seen twice do no harm.
    const waiting = (): Uint8Array[] => this.#commit.unflushed().filter(({ doc }) => doc === docName).map(({ update }) => update);
    const before = waiting();
    // Looked at first: it grows while we read.
    const head = this.#heads.get(docName);
    const { snapshot, updates, next, damaged } = await readStoredDoc(this.#level, docName);
    return { updates: [...(snapshot ? [snapshot.state] : []), ...updates, ...new Set([...before, ...waiting()])], damaged: damaged || next < head };
  }

  /** Writes a new snapshot generation when there is enough to gain (or always with `force`). */
  compact(docName: string, options: { readonly force?: boolean } = {}): Promise<boolean> {
    const compacting = this.#compacting.then(async () => {
      if (this.#closed) return false;
      const done = await compactDoc(this.#level, docName, options);
      await this.#options.didCompact?.(docName);
      return done;
    });
    this.#compacting = compacting.catch(() => false);
    return compacting;
  }

  async purge(docName: string): Promise<boolean> {
    if (this.#closed) return false;
    const key = recordKey(PURGES, docName);
    await this.#level.put(key, sealJson(key, true), { sync: true });
    await this.flushed();
    const purging = this.#compacting.then(async () => {
      if (this.#closed) return false;
      await this.#options.willPurge?.(docName);
      const done = await purgeDoc(this.#level, docName, this.#options.madeFrom?.(docName));
      if (done) await this.#level.del(key, { sync: true });
      return done;
    });
    this.#compacting = purging.catch(() => false);
    return purging;
  }

  /** Goes on with what was being purged when the library was closed or its process ended. */
  async resumePurges(): Promise<void> {
    const keys = await this.#level.keys(recordsOf(PURGES)).all();
    for (const key of keys) await this.purge(nameOfKey(key));
  }

  /** Whether updates that had been written are not there any more. */
  async isShort(docName: string): Promise<boolean> {
    const next = await nextSequence(this.#level, docName).catch(() => 0);
    return next < this.#heads.get(docName);
  }

  /** Forgets what is known of a document that was removed from the store. */
  forget(docName: string): void {
    this.#next.delete(docName);
    this.#heads.note({ [docName]: 0 });
  }

  /** Notes documents whose first update was written past this store. */
  noteFirst(docNames: readonly string[]): void {
    this.#heads.note(Object.fromEntries(docNames.map((name) => [name, 1])));
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#compacting;
    try {
      await this.#commit.close();
    } finally {
      await this.#heads.close();
    }
  }

  async #toBatch(items: readonly Append[]): Promise<BatchPut[]> {
    const docs = new Set<string>();
    const batch: BatchPut[] = [];
    for (const item of items) {
      docs.add(item.doc);
      if (item.sequence === undefined) {
        item.sequence = this.#next.get(item.doc) ?? (await nextSequence(this.#level, item.doc));
        this.#next.set(item.doc, item.sequence + 1);
      }
      const key = updateKey(item.doc, item.sequence);
      batch.push({ type: 'put', key, value: sealRecord(key, item.update) });
    }
    return [...batch, ...(this.#options.alsoWrite?.([...docs]) ?? [])];
  }
}

/** Behind the last written update of each document. */
function headsOf(items: readonly Append[]): Record<string, number> {
  return Object.fromEntries(items.map(({ doc, sequence = 0 }) => [doc, sequence + 1]));
}
