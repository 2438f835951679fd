import { boardDocName, workshopDocName } from '../../../shared/doc';
import type { HostCore, LogLine } from '../../host';
import type { Library } from '../../library';
import type { News, SharedRedis } from './redis';
import { SharedBoxes } from './shared-boxes';
import { SharedDocs } from './shared-docs';
import { SharedRecords } from './shared-records';

/** Namespaces of records that belong to all instances. */
const SHARED_NAMESPACES = ['host', 'session', 'hosting', 'owner'];

/** A library whose documents and records are those of all instances. */
export interface SharedLibrary {
  readonly library: Library;
  /** For actions on ballots and answers, which only one instance at a time may do. */
  readonly inTurn: <T>(workshopId: string, work: () => Promise<T>) => Promise<T>;
  /** Makes a workshop of this instance known to the others. */
  offer(workshopId: string): Promise<void>;
  /** From now on follows the others' news. */
  follow(host: HostCore): void;
  close(): Promise<void>;
}

/**
 * Puts the Redis between the host and its library. The files of workshops are there as they were taken (`.polku`), so
 * that an instance that has never heard of one begins from the very same documents; everything since is in the updates.
 */
export async function shareLibrary(own: Library, redis: SharedRedis, log: LogLine): Promise<SharedLibrary> {
  const files = `${redis.prefix}:files`;
  const docs = new SharedDocs(own.docs, redis);
  const records = new SharedRecords(own.records, redis);
  const boxes = new SharedBoxes(own.boxes, redis);
  await records.bring(SHARED_NAMESPACES);

  async function adopt(workshopId: string): Promise<void> {
    if (await own.info(workshopId)) return;
    const file = await redis.client.hgetBuffer(files, workshopId);
    if (!file) return;
    const imported = await own.importFile(new Uint8Array(file));
    if (imported.ok && imported.value !== workshopId) {
      await own.moveToBin(imported.value);
      await own.deleteForever(imported.value);
    }
    log('workshop-adopted', { ok: imported.ok && imported.value === workshopId });
  }

  async function offer(workshopId: string): Promise<void> {
    const file = await own.exportFile(workshopId);
    if (!file) return;
    await redis.client.hset(files, workshopId, Buffer.from(file));
    await boxes.bring(workshopId, false);
    await redis.tell({ kind: 'workshop', id: workshopId });
  }

  /** A file that is made here must hold what came by the others: their updates are read first. */
  async function exportFile(workshopId: string): Promise<Uint8Array | null> {
    const entry = await own.info(workshopId);
    for (const name of [workshopDocName(workshopId), ...(entry?.groups ?? []).map(({ boardId }) => boardDocName(boardId))]) {
      for (const update of (await docs.load(name)).updates) void own.docs.append(name, update);
    }
    await own.docs.flushed();
    await boxes.fetch(workshopId);
    return own.exportFile(workshopId);
  }

  const mergeFile: Library['mergeFile'] = async (bytes, options) => {
    const merged = await own.mergeFile(bytes, options);
    if (merged.ok && options?.boxes) await boxes.bring(merged.value, true);
    return merged;
  };

  for (const { id } of await own.list()) if (!(await redis.client.hexists(files, id))) await offer(id);
  for (const id of await redis.client.hkeys(files)) await adopt(id);

  // What the library writes itself (a new title, a file that is merged) is written to its own disk only.
  own.onDidChangeDoc((docName, update) => void docs.share(docName, update));
  const library: Library = new Proxy(own, {
    get(target, name: keyof Library) {
      if (name === 'docs') return docs;
      if (name === 'records') return records;
      if (name === 'boxes') return boxes;
      if (name === 'mergeFile') return mergeFile;
      if (name === 'exportFile') return exportFile;
      const value: unknown = target[name];
      return typeof value === 'function' ? (value as (...args: unknown[]) => unknown).bind(target) : value;
    },
  });

  return {
    library,
    inTurn: (workshopId, work) => boxes.inTurn(workshopId, work),
    offer,
    follow(host) {
      const hear = async ({ kind, id }: News): Promise<void> => {
        if (kind === 'door') {
          await records.follow(id);
          return host.reloadDoor();
        }
        if (kind !== 'purge') await adopt(id);
        if (kind === 'hosting') await host.followHosting(id);
        if (kind !== 'purge') return;
        host.forgetDoc(id);
        await docs.purgeHere(id);
      };
      redis.onNews((news) => {
        hear(news).catch(() => log('news-failed', { kind: news.kind }));
      });
    },
    async close() {
      docs.close();
      await redis.close();
    },
  };
}
