import type { RecordStore } from '../../library';
import type { SharedRedis } from './redis';

/** Links and who waits before the door: every instance has them in memory, and hears when one changes. */
const DOOR_NAMESPACES: readonly string[] = ['link', 'waiting'];

/**
 * Small records that all instances share: sessions, join keys, owners, the secret that others are derived from. The
 * Redis has the word; a copy is on this instance's disk, for the day on which the Redis is lost.
 */
export class SharedRecords implements RecordStore {
  readonly #local: RecordStore;
  readonly #redis: SharedRedis;

  constructor(local: RecordStore, redis: SharedRedis) {
    this.#local = local;
    this.#redis = redis;
  }

  async get(namespace: string, key: string): Promise<unknown> {
    const text = await this.#redis.client.hget(this.#key(namespace), key);
    return text === null ? this.#local.get(namespace, key) : (JSON.parse(text) as unknown);
  }

  async all(namespace: string): Promise<{ key: string; value: unknown }[]> {
    const shared = Object.entries(await this.#redis.client.hgetall(this.#key(namespace)));
    const all = new Map((await this.#local.all(namespace)).map(({ key, value }) => [key, value]));
    for (const [key, text] of shared) all.set(key, JSON.parse(text) as unknown);
    return [...all].map(([key, value]) => ({ key, value }));
  }

  async put(namespace: string, key: string, value: unknown): Promise<void> {
    // Two instances that start at once must not each have a secret of their own: the first one's counts.
    if (namespace === 'host') await this.#redis.client.hsetnx(this.#key(namespace), key, JSON.stringify(value));
    else await this.#redis.client.hset(this.#key(namespace), key, JSON.stringify(value));
    await this.#local.put(namespace, key, value);
    if (namespace === 'hosting') await this.#redis.tell({ kind: 'hosting', id: key });
    await this.#tellDoor(namespace, key);
  }

  async remove(namespace: string, key: string): Promise<void> {
    await this.#redis.client.hdel(this.#key(namespace), key);
    await this.#local.remove(namespace, key);
    await this.#tellDoor(namespace, key);
  }

  /** Another instance has changed this record (`link/<id>`): what it took away is taken away here too. */
  async follow(id: string): Promise<void> {
    const [namespace = '', key = ''] = id.split('/');
    if (DOOR_NAMESPACES.includes(namespace) && !(await this.#redis.client.hexists(this.#key(namespace), key))) await this.#local.remove(namespace, key);
  }

  /** Gives the Redis what this instance has and it lacks: after it was lost, or when sharing begins. */
  async bring(namespaces: readonly string[]): Promise<void> {
    // A Redis that has the secret has lost nothing: who is not before the door there was let in while this instance was away.
    const isWhole = (await this.#redis.client.hlen(this.#key('host'))) > 0;
    for (const namespace of DOOR_NAMESPACES) {
      for (const { key, value } of await this.#local.all(namespace)) {
        if (!isWhole) await this.#redis.client.hsetnx(this.#key(namespace), key, JSON.stringify(value));
        else await this.follow(`${namespace}/${key}`);
      }
    }
    for (const namespace of namespaces) {
      for (const { key, value } of await this.#local.all(namespace)) await this.#redis.client.hsetnx(this.#key(namespace), key, JSON.stringify(value));
    }
  }

  async #tellDoor(namespace: string, key: string): Promise<void> {
    if (DOOR_NAMESPACES.includes(namespace)) await this.#redis.tell({ kind: 'door', id: `${namespace}/${key}` });
  }

  #key(namespace: string): string {
    return `${this.#redis.prefix}:records:${namespace}`;
  }
}
