import { snapshotsOf, updatesOf, versionsOf, versionStatesOf, type KeyRange } from '../store/keys';
import type { Level } from '../store/open-level';
import { rewrite } from '../store/purge';
import type { RecordStore } from '../types';

/** Namespace of what is being erased: ids of documents and keys of records, nothing that anybody wrote. */
const ERASING = 'erasing';

interface Erasure {
  readonly docs: readonly string[];
  readonly keys: readonly string[];
}

/** Notes what is about to be deleted, so that its bytes go also when the process ends in between. */
export const beginErasing = (records: RecordStore, workshopId: string, erasure: Erasure): Promise<void> => records.put(ERASING, workshopId, erasure);

/** Merges the database's tables until nothing of the deleted documents and records is left in its files. */
export async function eraseBytes(level: Level, records: RecordStore, workshopId: string, { docs, keys }: Erasure): Promise<void> {
  const ofDocs = docs.flatMap((name): KeyRange[] => [updatesOf(name), snapshotsOf(name), versionsOf(name), versionStatesOf(name)]);
  await rewrite(level, [...ofDocs, ...keys.map((key) => ({ gte: key, lt: `${key}!` }))]);
  await records.remove(ERASING, workshopId);
}

/** Goes on with what a crash interrupted. */
export async function resumeErasing(level: Level, records: RecordStore): Promise<void> {
  for (const { key, value } of await records.all(ERASING)) {
    const { docs, keys } = value as Partial<Erasure>;
    if (Array.isArray(docs) && Array.isArray(keys)) await eraseBytes(level, records, key, { docs: docs.map(String), keys: keys.map(String) });
  }
}
