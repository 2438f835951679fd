import * as Y from 'yjs';
import type { DocStore, LoadedDoc } from '../../library';
import type { SharedRedis } from './redis';

const RETRY_MS = 500;
/** As many updates of a document are put together into one. */
const MERGE_FROM = 400;

/** Puts one update in place of those that were read, unless there is more by now. */
const REPLACE = "if redis.call('LLEN', KEYS[1]) == tonumber(ARGV[1]) then redis.call('DEL', KEYS[1]) redis.call('RPUSH', KEYS[1], ARGV[2]) return 1 end return 0";

/**
 * The disk of this instance and the Redis of all, together: an update counts as flushed when both have it. So whatever a
 * client was told is stored is there for the other instances at once, also when this one is killed; and when the Redis
 * is lost, every instance has on its disk what it saw.
 */
export class SharedDocs implements DocStore {
  readonly #local: DocStore;
  readonly #redis: SharedRedis;
  readonly #pending = new Set<Promise<void>>();
  #closed = false;

  constructor(local: DocStore, redis: SharedRedis) {
    this.#local = local;
    this.#redis = redis;
  }

  get health(): DocStore['health'] {
    return this.#local.health;
  }

  append(docName: string, update: Uint8Array): Promise<void> {
    return Promise.all([this.#local.append(docName, update), this.share(docName, update)]).then(() => undefined);
  }

  /** For what the library has written to its own disk itself. */
  share(docName: string, update: Uint8Array): Promise<void> {
    const pushed = this.#push(docName, Buffer.from(update));
    this.#pending.add(pushed);
    void pushed.finally(() => this.#pending.delete(pushed));
    return pushed;
  }

  async flushed(): Promise<void> {
    await Promise.all([this.#local.flushed(), ...this.#pending]);
  }

  async load(docName: string): Promise<LoadedDoc> {
    const local = await this.#local.load(docName);
    const shared = (await this.#redis.client.lrangeBuffer(this.#key(docName), 0, -1)).map((update) => new Uint8Array(update));
    if (shared.length >= MERGE_FROM) await this.#merge(docName, shared);
    return { updates: [...local.updates, ...shared], damaged: local.damaged };
  }

  compact(docName: string): Promise<boolean> {
    return this.#local.compact(docName);
  }

  async purge(docName: string): Promise<boolean> {
    const done = await this.#local.purge(docName);
    if (done && !(await this.#forgetShared(docName))) return false;
    if (done) await this.#redis.tell({ kind: 'purge', id: docName });
    return done;
  }

  /** For another instance's word that it has purged: what is here. */
  purgeHere(docName: string): Promise<boolean> {
    return this.#local.purge(docName);
  }

  close(): void {
    this.#closed = true;
  }

  /** Writes the shared updates anew without what the document does not hold any more. False when somebody else writes meanwhile. */
  async #forgetShared(docName: string): Promise<boolean> {
    const shared = await this.#redis.client.lrangeBuffer(this.#key(docName), 0, -1);
    if (shared.length === 0) return true;
    const doc = new Y.Doc();
    doc.transact(() => {
      for (const update of shared) Y.applyUpdate(doc, new Uint8Array(update));
    });
    const state = Y.encodeStateAsUpdate(doc);
    doc.destroy();
    return this.#replace(docName, shared.length, state);
  }

  async #merge(docName: string, updates: readonly Uint8Array[]): Promise<void> {
    await this.#replace(docName, updates.length, Y.mergeUpdates([...updates]));
  }

  async #replace(docName: string, count: number, update: Uint8Array): Promise<boolean> {
    return (await this.#redis.client.eval(REPLACE, 1, this.#key(docName), count, Buffer.from(update))) === 1;
  }

  /** Tried again until it is there: an update that Redis lacks is never called stored. */
  async #push(docName: string, update: Buffer): Promise<void> {
    for (;;) {
      try {
        await this.#redis.client.rpush(this.#key(docName), update);
        return;
      } catch {
        if (this.#closed) return;
        await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
      }
    }
  }

  #key(docName: string): string {
    return `${this.#redis.prefix}:updates:${docName}`;
  }
}
