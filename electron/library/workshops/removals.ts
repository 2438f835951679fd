import { removal, type Removal } from '../../../shared/ipc';
import type { RecordStore } from '../types';

/** What is kept of a workshop that was removed for good: that it was, when and why. Nothing that anybody wrote. */
const REMOVED = 'removed';

export const noteRemoval = (records: RecordStore, id: string, what: Removal): Promise<void> => records.put(REMOVED, id, what);

export const listRemovedIds = async (records: RecordStore): Promise<string[]> => (await records.all(REMOVED)).map(({ key }) => key);

/** Latest first. */
export async function listRemovals(records: RecordStore): Promise<Removal[]> {
  const all = (await records.all(REMOVED)).flatMap(({ value }) => {
    const parsed = removal.safeParse(value);
    return parsed.success ? [parsed.data] : [];
  });
  return all.sort((a, b) => b.at - a.at);
}
