import { boardDocName, workshopDocName } from '../../../shared/doc';
import type { LibraryEntry } from '../types';
import type { BatchPut } from '../store/group-commit';
import { changedKey, nameOfKey, rangeOf, thumbnailKey, workshopKey } from '../store/keys';
import type { Level } from '../store/open-level';
import { sealJson, unsealJson } from '../store/sealed-record';
import { replicaOf } from '../store/snapshot';
import type { LevelDocStore } from '../store/doc-store';
import { boardsOf, copyOf, workshopRecord, type WorkshopRecord } from './workshop-record';

export const docNamesOf = ({ id, boards }: WorkshopRecord): string[] => [workshopDocName(id), ...boards.map(boardDocName)];

/** All workshops' records, in memory and in the store, and which document belongs to which workshop. */
export class Catalogue {
  readonly #level: Level;
  readonly #now: () => number;
  readonly #records = new Map<string, WorkshopRecord>();
  readonly #changedAt = new Map<string, number>();
  readonly #owners = new Map<string, string>();
  /** Workshops whose document changed since it was copied into the record. */
  readonly #stale = new Set<string>();
  #turn: Promise<void> = Promise.resolve();

  constructor(level: Level, now: () => number) {
    this.#level = level;
    this.#now = now;
  }

  /**
   * Reads the records. `expected` are workshops that had been written: one whose record is missing or unreadable is made
   * again from its document. Resolves to whether one of them is lost.
   */
  async load(docs: LevelDocStore, expected: readonly string[]): Promise<{ readonly lost: boolean }> {
    await this.#each('c!', (id, at) => {
      if (typeof at === 'number') this.#changedAt.set(id, at);
    });
    const unreadable = new Set(expected);
    await this.#each('w!', (id, value) => {
      const parsed = workshopRecord.safeParse(value);
      unreadable[parsed.success ? 'delete' : 'add'](id);
      if (parsed.success) this.#hold(parsed.data);
    });
    let lost = false;
    for (const id of unreadable) {
      const rebuilt = await this.#rebuild(id, docs);
      if (rebuilt) this.#hold(rebuilt);
      else lost = true;
    }
    return { lost };
  }

  get(id: string): WorkshopRecord | undefined {
    return this.#records.get(id);
  }

  all(): WorkshopRecord[] {
    return [...this.#records.values()];
  }

  ownerOf(docName: string): string | null {
    return this.#owners.get(docName) ?? null;
  }

  changedAt(id: string): number {
    return this.#changedAt.get(id) ?? this.#records.get(id)?.createdAt ?? 0;
  }

  /** Notes that documents changed; gives the records to be written in the same batch. */
  touch(docNames: readonly string[]): BatchPut[] {
    const ids = new Set<string>();
    for (const name of docNames) {
      const owner = this.#owners.get(name);
      if (owner === undefined) continue;
      ids.add(owner);
      if (name === workshopDocName(owner)) this.#stale.add(owner);
    }
    return [...ids].map((id) => this.#change(id));
  }

  /** The records of a workshop that was made now. */
  puts(record: WorkshopRecord): BatchPut[] {
    return [putRecord(record), this.#change(record.id)];
  }

  /** To be called once `puts` are in the store. */
  add(record: WorkshopRecord): void {
    this.#hold(record);
  }

  async update(id: string, change: Partial<WorkshopRecord>): Promise<boolean> {
    const write = async (): Promise<boolean> => {
      const record = this.#records.get(id);
      if (!record) return false;
      const changed = { ...record, ...change };
      await this.#level.batch([putRecord(changed)], { sync: true });
      this.#hold(changed);
      return true;
    };
    return this.inTurn(write);
  }

  /** Writes of records, one after the other: each starts from what the one before it left. Rejects as `write` does. */
  inTurn<T>(write: () => Promise<T>): Promise<T> {
    const turn = this.#turn.then(write);
    this.#turn = turn.then(
      () => undefined,
      () => undefined,
    );
    return turn;
  }

  forget(id: string): void {
    const record = this.#records.get(id);
    for (const name of record ? docNamesOf(record) : []) this.#owners.delete(name);
    this.#records.delete(id);
    this.#changedAt.delete(id);
    this.#stale.delete(id);
  }

  /** Copies a changed workshop document into its record. */
  async refresh(id: string, docs: LevelDocStore): Promise<void> {
    if (!this.#stale.delete(id)) return;
    const doc = replicaOf((await docs.load(workshopDocName(id))).updates);
    if (!doc) return;
    const change = { copy: copyOf(doc, id), boards: boardsOf(doc, id) };
    doc.destroy();
    await this.update(id, change);
  }

  async entry(record: WorkshopRecord): Promise<LibraryEntry> {
    const changedAt = this.changedAt(record.id);
    const key = thumbnailKey(record.id);
    const stored = await this.#level.get(key).catch(() => undefined);
    const thumbnail = stored && unsealJson(key, stored);
    return {
      id: record.id,
      ...record.copy,
      changedAt,
      thumbnail: typeof thumbnail === 'string' ? thumbnail : '',
      thumbnailStale: typeof thumbnail !== 'string' || record.thumbnailAt === null || record.thumbnailAt < changedAt,
      damaged: record.damaged,
    };
  }

  async setThumbnail(id: string, svg: string, changedAt: number): Promise<void> {
    const key = thumbnailKey(id);
    await this.#level.put(key, sealJson(key, svg));
    await this.update(id, { thumbnailAt: changedAt });
  }

  #change(id: string): BatchPut {
    const at = this.#now();
    this.#changedAt.set(id, at);
    const key = changedKey(id);
    return { type: 'put', key, value: sealJson(key, at) };
  }

  #hold(record: WorkshopRecord): void {
    this.#records.set(record.id, record);
    for (const name of docNamesOf(record)) this.#owners.set(name, record.id);
  }

  /** Every record under a prefix, as far as the database can read; the value of a damaged one is undefined. */
  async #each(prefix: string, visit: (id: string, value: unknown) => void): Promise<void> {
    try {
      for await (const [key, record] of this.#level.iterator(rangeOf(prefix))) visit(nameOfKey(key), unsealJson(key, record));
    } catch {
      // What comes after is missed by whoever expects it.
    }
  }

  /** The record can't be read; its document says the same. What the document doesn't say (the bin) is lost. */
  async #rebuild(id: string, docs: LevelDocStore): Promise<WorkshopRecord | null> {
    const { updates, damaged } = await docs.load(workshopDocName(id));
    const doc = replicaOf(updates);
    if (!doc || updates.length === 0) return null;
    const [copy, boards] = [copyOf(doc, id), boardsOf(doc, id)];
    doc.destroy();
    return { id, boards, createdAt: this.changedAt(id), binnedAt: null, damaged, thumbnailAt: null, copy };
  }
}

function putRecord(record: WorkshopRecord): BatchPut {
  const key = workshopKey(record.id);
  return { type: 'put', key, value: sealJson(key, record) };
}
