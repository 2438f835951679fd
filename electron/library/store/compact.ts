import * as Y from 'yjs';
import { numberOfKey, snapshotKey, snapshotsOf, updateKey, updatesOf } from './keys';
import type { Level } from './open-level';
import { readStoredDoc, type StoredDoc } from './read-doc';
import { openSnapshot, replicaOf, sameState, sealSnapshot } from './snapshot';

/** Generations of a document's snapshot that are kept, each with the updates after it. */
export const GENERATIONS_KEPT = 2;
const MIN_UPDATES = 1_000;
const MIN_BYTES = 512 * 1024;
/** One more update waiting is fine for so many bytes of snapshot: big documents are written anew less often. */
const SNAPSHOT_BYTES_PER_UPDATE = 2_048;

export function worthCompacting({ snapshot, updates, damaged }: StoredDoc): boolean {
  if (damaged) return false;
  const snapshotBytes = snapshot?.state.length ?? 0;
  const bytes = updates.reduce((sum, update) => sum + update.length, 0);
  return bytes >= Math.max(MIN_BYTES, snapshotBytes) || updates.length >= Math.max(MIN_UPDATES, snapshotBytes / SNAPSHOT_BYTES_PER_UPDATE);
}

/**
 * Writes a new generation and, only when it was read back from disk and holds the same state, removes what is older
 * than the generation before it. Returns whether it did; a damaged document is never touched.
 */
export async function compactDoc(level: Level, doc: string, { force = false } = {}): Promise<boolean> {
  const stored = await readStoredDoc(level, doc);
  if (stored.damaged || stored.updates.length === 0 || !(force || worthCompacting(stored))) return false;
  const source = replicaOf([...(stored.snapshot ? [stored.snapshot.state] : []), ...stored.updates]);
  if (!source) return false;
  const newest = await level.keys({ ...snapshotsOf(doc), reverse: true, limit: 1 }).all();
  const key = snapshotKey(doc, (newest[0] ? numberOfKey(newest[0]) : 0) + 1);
  await level.put(key, sealSnapshot(key, stored.next, Y.encodeStateAsUpdate(source)), { sync: true });

  const written = await level.get(key);
  const readBack = written && openSnapshot(key, written);
  const copy = readBack && readBack.upTo === stored.next ? replicaOf([readBack.state]) : null;
  const faithful = copy !== null && sameState(copy, source);
  copy?.destroy();
  source.destroy();
  if (!faithful) {
    await level.del(key, { sync: true });
    return false;
  }
  await removeOlder(level, doc);
  return true;
}

async function removeOlder(level: Level, doc: string): Promise<void> {
  const kept: { key: string; upTo: number }[] = [];
  for await (const [key, record] of level.iterator({ ...snapshotsOf(doc), reverse: true, limit: GENERATIONS_KEPT })) {
    const snapshot = openSnapshot(key, record);
    // Beside a damaged generation everything stays: the older one is needed with all that came after it.
    if (!snapshot) return;
    kept.push({ key, upTo: snapshot.upTo });
  }
  const oldest = kept[GENERATIONS_KEPT - 1];
  if (!oldest) return;
  const gone = [
    ...(await level.keys({ ...snapshotsOf(doc), lt: oldest.key }).all()),
    ...(await level.keys({ ...updatesOf(doc), lt: updateKey(doc, oldest.upTo) }).all()),
  ];
  await level.batch(gone.map((key) => ({ type: 'del' as const, key })), { sync: true });
}
