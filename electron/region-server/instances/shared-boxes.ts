import { randomUUID } from 'node:crypto';
import { sealBox, unsealBox, type BoxContent, type BoxStore } from '../../library';
import type { SharedRedis } from './redis';

/** Longer than any action on a box takes; who holds the turn and is killed holds up the others for this long. */
const TURN_MS = 15_000;
const ASK_AGAIN_MS = 15;
/** Gives up the turn only if it is still ours. */
const GIVE_UP = 'if redis.call("get", KEYS[1]) == ARGV[1] then return redis.call("del", KEYS[1]) else return 0 end';

/**
 * Ballots and answers that all instances share: whoever counts must have everybody's. The Redis has the word; what was
 * written last is on this instance's disk too.
 */
export class SharedBoxes implements BoxStore {
  readonly #local: BoxStore;
  readonly #redis: SharedRedis;

  constructor(local: BoxStore, redis: SharedRedis) {
    this.#local = local;
    this.#redis = redis;
  }

  async read(workshopId: string, boxId: string): Promise<unknown> {
    const text = await this.#redis.client.hget(this.#key(workshopId), boxId);
    return text === null ? null : unsealBox(text);
  }

  async isDamaged(workshopId: string, boxId: string): Promise<boolean> {
    const text = await this.#redis.client.hget(this.#key(workshopId), boxId);
    return text !== null && unsealBox(text) === null;
  }

  async write(workshopId: string, boxId: string, value: unknown): ReturnType<BoxStore['write']> {
    const written = await this.#local.write(workshopId, boxId, value);
    if (written.ok) await this.#redis.client.hset(this.#key(workshopId), boxId, sealBox(value));
    return written;
  }

  async remove(workshopId: string, boxId: string): Promise<void> {
    await this.#redis.client.hdel(this.#key(workshopId), boxId);
    await this.#local.remove(workshopId, boxId);
  }

  async all(workshopId: string): Promise<BoxContent[]> {
    const stored = Object.entries(await this.#redis.client.hgetall(this.#key(workshopId)));
    return stored.flatMap(([id, text]) => (unsealBox(text) === null ? [] : [{ id, text }])).sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  async take(workshopId: string, boxes: readonly BoxContent[]): Promise<void> {
    await this.#local.take(workshopId, boxes);
    for (const { id, text } of boxes) if (unsealBox(text) !== null) await this.#redis.client.hset(this.#key(workshopId), id, text);
  }

  /** Makes this instance's disk have what all have, no more and no less. */
  async fetch(workshopId: string): Promise<void> {
    const boxes = await this.all(workshopId);
    const ids = new Set(boxes.map(({ id }) => id));
    for (const { id } of await this.#local.all(workshopId)) if (!ids.has(id)) await this.#local.remove(workshopId, id);
    await this.#local.take(workshopId, boxes);
  }

  /** Gives the Redis what came to this instance's disk with a workshop's file. `newer`: also in the place of what is there. */
  async bring(workshopId: string, newer: boolean): Promise<void> {
    for (const { id, text } of await this.#local.all(workshopId)) {
      if (newer) await this.#redis.client.hset(this.#key(workshopId), id, text);
      else await this.#redis.client.hsetnx(this.#key(workshopId), id, text);
    }
  }

  /** One after the other, on all instances: a box is read, changed and written whole. */
  async inTurn<T>(workshopId: string, work: () => Promise<T>): Promise<T> {
    const [key, mine] = [`${this.#redis.prefix}:turn:${workshopId}`, randomUUID()];
    const giveUpAt = Date.now() + TURN_MS;
    while ((await this.#redis.client.set(key, mine, 'PX', TURN_MS, 'NX')) === null) {
      if (Date.now() > giveUpAt) throw new Error('no turn');
      await new Promise((resolve) => setTimeout(resolve, ASK_AGAIN_MS));
    }
    try {
      return await work();
    } finally {
      await this.#redis.client.eval(GIVE_UP, 1, key, mine);
    }
  }

  #key(workshopId: string): string {
    return `${this.#redis.prefix}:boxes:${workshopId}`;
  }
}
