import { compactDoc } from './compact';
import { snapshotKey, snapshotsOf, updateKey, updatesOf, versionStatesOf, type KeyRange } from './keys';
import type { Level } from './open-level';
import { readStoredDoc } from './read-doc';

/**
 * Leaves of a document only what it reads now: one snapshot, read back and compared, and what was written after it.
 * Older generations and updates go, with the records `more`, and with the bytes they had in the database's files.
 * False, and nothing removed, when the document is damaged: then the older ones are needed.
 */
export async function purgeDoc(level: Level, doc: string, more: readonly string[] = []): Promise<boolean> {
  const compacted = await compactDoc(level, doc, { force: true });
  const { snapshot, updates, damaged } = await readStoredDoc(level, doc);
  if (damaged || (!compacted && updates.length > 0)) return false;
  if (snapshot) {
    const gone = [
      ...(await level.keys({ ...snapshotsOf(doc), lt: snapshotKey(doc, snapshot.generation) }).all()),
      ...(await level.keys({ ...updatesOf(doc), lt: updateKey(doc, snapshot.upTo) }).all()),
    ];
    await level.batch([...gone, ...more].map((key) => ({ type: 'del' as const, key })), { sync: true });
  }
  await rewrite(level, [snapshotsOf(doc), updatesOf(doc), versionStatesOf(doc), ...more.map((key) => ({ gte: key, lt: `${key}!` }))]);
  return true;
}

/** What was in memory when the first round began may come to lie below the tables that the round rewrote. */
const ROUNDS = 3;

/**
 * LevelDB keeps removed values until it happens to merge the tables they are in. A tombstone at each end of a range
 * makes what is in memory overlap the tables with the range, so that the merge takes in all of them.
 */
export async function rewrite(level: Level, ranges: readonly KeyRange[]): Promise<void> {
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const { gte, lt } of ranges) {
      await level.batch(rangeEnds(gte, lt).map((key) => ({ type: 'del' as const, key })), { sync: true });
      await level.compactRange(gte, lt);
    }
  }
}

/** Keys that no record has: a range's bounds, but for a single record's, whose lower bound is its own key. */
const rangeEnds = (gte: string, lt: string): string[] => (gte.endsWith('!') ? [gte, lt] : [`${gte} `, lt]);
