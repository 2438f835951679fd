import { nameOfKey, recordKey, recordsOf } from './store/keys';
import type { Level } from './store/open-level';
import { sealJson, unsealJson } from './store/sealed-record';
import type { RecordStore } from './types';

/** The host's small records in LevelDB. A damaged one counts as missing. */
export function createLevelRecords(level: Level): RecordStore {
  return {
    async get(namespace, name) {
      const key = recordKey(namespace, name);
      const stored = await level.get(key);
      return stored && unsealJson(key, stored);
    },
    async all(namespace) {
      const records: { key: string; value: unknown }[] = [];
      for await (const [key, stored] of level.iterator(recordsOf(namespace))) {
        const value = unsealJson(key, stored);
        if (value !== undefined) records.push({ key: nameOfKey(key), value });
      }
      return records;
    },
    async put(namespace, name, value) {
      const key = recordKey(namespace, name);
      await level.put(key, sealJson(key, value), { sync: true });
    },
    async remove(namespace, name) {
      await level.del(recordKey(namespace, name), { sync: true });
    },
  };
}
