import { numberOfKey, snapshotsOf, updatesOf, updateKey } from './keys';
import type { Level } from './open-level';
import { unsealRecord } from './sealed-record';
import { openSnapshot, type Snapshot } from './snapshot';

export interface StoredDoc {
  readonly snapshot: Snapshot | null;
  /** Updates after the snapshot, in order; damaged ones are left out. */
  readonly updates: readonly Uint8Array[];
  /** Sequence number that the next update gets. */
  readonly next: number;
  readonly damaged: boolean;
}

/** A database that was closed meanwhile (to be opened anew after a failed write) says nothing about the document. */
function rethrowWhenClosed(error: unknown): void {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'LEVEL_DATABASE_NOT_OPEN' || code === 'LEVEL_ITERATOR_NOT_OPEN') throw error;
}

async function readSnapshots(level: Level, doc: string): Promise<{ readable: Snapshot[]; all: number }> {
  const readable: Snapshot[] = [];
  let all = 0;
  try {
    for await (const [key, record] of level.iterator({ ...snapshotsOf(doc), reverse: true })) {
      all += 1;
      const snapshot = openSnapshot(key, record);
      if (snapshot) readable.push(snapshot);
    }
  } catch (error) {
    rethrowWhenClosed(error);
    // The database could not read on: there was one more.
    all += 1;
  }
  return { readable, all };
}

async function readFrom(level: Level, doc: string, snapshot: Snapshot | null): Promise<StoredDoc> {
  const updates: Uint8Array[] = [];
  let expected = snapshot?.upTo ?? 0;
  let damaged = false;
  try {
    for await (const [key, record] of level.iterator({ ...updatesOf(doc), gte: updateKey(doc, expected) })) {
      const payload = unsealRecord(key, record);
      const sequence = numberOfKey(key);
      if (sequence !== expected || !payload) damaged = true;
      if (payload) updates.push(payload);
      expected = Number.isSafeInteger(sequence) ? sequence + 1 : expected + 1;
    }
  } catch (error) {
    rethrowWhenClosed(error);
    damaged = true;
  }
  return { snapshot, updates, next: expected, damaged };
}

/**
 * Reads a document from its newest readable snapshot. Rejects while the database is closed. When that one is damaged, the generation before it and the
 * updates since then still give everything; only when these have a hole too is the document damaged.
 */
export async function readStoredDoc(level: Level, doc: string): Promise<StoredDoc> {
  const { readable, all } = await readSnapshots(level, doc);
  const stored = await readFrom(level, doc, readable[0] ?? null);
  const nothingLeft = all > 0 && readable.length === 0 && stored.updates.length === 0;
  return nothingLeft ? { ...stored, damaged: true } : stored;
}

/** The sequence number for a document's next update. Rejects when the database can't read it. */
export async function nextSequence(level: Level, doc: string): Promise<number> {
  for await (const key of level.keys({ ...updatesOf(doc), reverse: true, limit: 1 })) return numberOfKey(key) + 1;
  const { readable } = await readSnapshots(level, doc);
  return readable[0]?.upTo ?? 0;
}
