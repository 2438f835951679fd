import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as Y from 'yjs';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { LevelDocStore } from './doc-store';
import { Heads } from './heads';
import { rangeOf, snapshotKey, snapshotsOf, updateKey, updatesOf } from './keys';
import { openLevel, type Level } from './open-level';

const NAME = 'board:abc';
let dir: string;
let level: Level;
let store: LevelDocStore;
let doc: Y.Doc;

async function open(): Promise<void> {
  const opened = await openLevel(dir, () => 0);
  if (!opened.ok) throw new Error(opened.error);
  level = opened.value.level;
  store = new LevelDocStore(level, await Heads.open(join(dir, 'heads')));
}

/** One update of one insertion, appended. */
async function write(text: string): Promise<void> {
  const before = Y.encodeStateVector(doc);
  doc.getText('t').insert(doc.getText('t').length, text);
  await store.append(NAME, Y.encodeStateAsUpdate(doc, before));
}

async function readBack(): Promise<{ text: string; damaged: boolean }> {
  const { updates, damaged } = await store.load(NAME);
  const copy = new Y.Doc();
  for (const update of updates) Y.applyUpdate(copy, update);
  return { text: copy.getText('t').toJSON(), damaged };
}

async function flip(key: string): Promise<void> {
  const record = (await level.get(key)) as Uint8Array;
  const damaged = new Uint8Array(record);
  damaged[damaged.length - 1] = (damaged.at(-1) ?? 0) ^ 1;
  await level.put(key, damaged);
}

const count = async (range: ReturnType<typeof rangeOf>): Promise<number> => (await level.keys(range).all()).length;

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'polkupaja-store-'));
  await open();
  doc = new Y.Doc();
});
afterEach(async () => {
  vi.restoreAllMocks();
  await store.close().catch(() => undefined);
  await level.close();
  await rm(dir, { recursive: true, force: true });
});

describe('document store', () => {
  test('a database that is closed for a while fails the reading and does not pass for damage', async () => {
    await write('a');
    await level.close();
    await expect(store.load(NAME)).rejects.toMatchObject({ code: 'LEVEL_DATABASE_NOT_OPEN' });
    await level.open();
    expect(await readBack()).toEqual({ text: 'a', damaged: false });
  });

  test('appends are grouped, flushed in order and read back after a reopening', async () => {
    const batches = vi.spyOn(level, 'batch');
    await Promise.all([...'polku'].map((letter) => write(letter)));
    expect(batches).toHaveBeenCalledTimes(1);
    expect(batches.mock.calls[0] as unknown[]).toEqual([expect.any(Array), { sync: true }]);
    await store.close();
    await level.close();
    await open();
    await write('!');
    expect(await readBack()).toEqual({ text: 'polku!', damaged: false });
    expect(await level.keys(updatesOf(NAME)).all()).toEqual([0, 1, 2, 3, 4, 5].map((sequence) => updateKey(NAME, sequence)));
  });

  test('what is not flushed yet is loaded too, and `flushed` waits for it', async () => {
    const writing = write('kesken');
    expect(await readBack()).toEqual({ text: 'kesken', damaged: false });
    expect(await count(updatesOf(NAME))).toBe(0);
    await store.flushed();
    expect(await count(updatesOf(NAME))).toBe(1);
    await writing;
  });

  test('a flush that fails is tried again until it succeeds; nothing is acknowledged or doubled meanwhile', async () => {
    const real = level.batch.bind(level) as (...args: unknown[]) => Promise<void>;
    let failures = 0;
    vi.spyOn(level, 'batch').mockImplementation((async (...args: unknown[]) => {
      if (failures < 1) {
        failures += 1;
        throw new Error('IO error: No space left on device');
      }
      return real(...args);
    }) as unknown as Level['batch']);
    const healths: string[] = [];
    store.health.subscribe(() => healths.push(store.health.get()));
    let acknowledged = false;
    const writing = write('a').then(() => (acknowledged = true));
    await vi.waitUntil(() => healths.length > 0);
    expect([acknowledged, healths]).toEqual([false, ['disk-full']]);
    const later = write('b');
    await Promise.all([writing, later, store.flushed()]);
    expect(healths).toEqual(['disk-full', 'ok']);
    expect(await readBack()).toEqual({ text: 'ab', damaged: false });
    expect(await count(updatesOf(NAME))).toBe(2);
  });

  test('closing rejects when the disk does not take what waits', async () => {
    vi.spyOn(level, 'batch').mockRejectedValue(new Error('IO error'));
    void write('a');
    await expect(store.close()).rejects.toThrow('IO error');
  });

  describe('damage', () => {
    beforeEach(async () => {
      for (const letter of 'polku') await write(letter);
    });

    test('a changed record is found, and the rest is still read', async () => {
      await flip(updateKey(NAME, 4));
      expect(await readBack()).toEqual({ text: 'polk', damaged: true });
      expect(await count(updatesOf(NAME))).toBe(5);
    });

    test('a missing record is found', async () => {
      await level.del(updateKey(NAME, 2));
      expect(await readBack()).toEqual({ text: 'po', damaged: true });
    });

    test('a cut record is found', async () => {
      const record = (await level.get(updateKey(NAME, 1))) as Uint8Array;
      await level.put(updateKey(NAME, 1), record.slice(0, 3));
      expect((await readBack()).damaged).toBe(true);
    });

    test('a record under another’s key is found', async () => {
      await level.put(updateKey(NAME, 1), (await level.get(updateKey(NAME, 0))) as Uint8Array);
      expect((await readBack()).damaged).toBe(true);
    });

    test('lost newest records are found by the head', async () => {
      await store.close();
      await level.del(updateKey(NAME, 4));
      await level.close();
      await open();
      expect(await readBack()).toEqual({ text: 'polk', damaged: true });
      expect(await store.isShort(NAME)).toBe(true);
    });

    test('a damaged document is never compacted', async () => {
      await flip(updateKey(NAME, 4));
      expect(await store.compact(NAME, { force: true })).toBe(false);
      expect(await count(updatesOf(NAME))).toBe(5);
    });
  });

  describe('compaction', () => {
    test('happens only when there is enough to gain', async () => {
      await write('a');
      expect(await store.compact(NAME)).toBe(false);
      for (let index = 0; index < 1_000; index += 1) void write('b');
      await store.flushed();
      expect(await store.compact(NAME)).toBe(true);
      expect(await store.compact(NAME)).toBe(false);
      expect((await readBack()).text).toHaveLength(1_001);
    });

    test('keeps two generations, and the updates since the older one', async () => {
      await write('a');
      expect(await store.compact(NAME, { force: true })).toBe(true);
      expect([await count(snapshotsOf(NAME)), await count(updatesOf(NAME))]).toEqual([1, 1]);
      await write('b');
      expect(await store.compact(NAME, { force: true })).toBe(true);
      expect([await count(snapshotsOf(NAME)), await count(updatesOf(NAME))]).toEqual([2, 1]);
      await write('c');
      expect(await store.compact(NAME, { force: true })).toBe(true);
      await write('d');
      expect(await level.keys(snapshotsOf(NAME)).all()).toEqual([snapshotKey(NAME, 2), snapshotKey(NAME, 3)]);
      expect(await level.keys(updatesOf(NAME)).all()).toEqual([updateKey(NAME, 2), updateKey(NAME, 3)]);
      expect(await readBack()).toEqual({ text: 'abcd', damaged: false });
    });

    test('a damaged newest snapshot loses nothing: the generation before it and the updates since are there', async () => {
      for (const letter of 'abc') {
        await write(letter);
        await store.compact(NAME, { force: true });
      }
      await write('d');
      await flip(snapshotKey(NAME, 3));
      expect(await readBack()).toEqual({ text: 'abcd', damaged: false });
      await flip(snapshotKey(NAME, 2));
      expect((await readBack()).damaged).toBe(true);
    });

    test('deletions survive, and deleted text is really gone', async () => {
      await write('salaisuus');
      const before = Y.encodeStateVector(doc);
      doc.getText('t').delete(0, 9);
      await store.append(NAME, Y.encodeStateAsUpdate(doc, before));
      await store.compact(NAME, { force: true });
      await write('a');
      await store.compact(NAME, { force: true });
      await write('b');
      await store.compact(NAME, { force: true });
      expect(await readBack()).toEqual({ text: 'ab', damaged: false });
      for await (const value of level.values(rangeOf('s!'))) expect(Buffer.from(value).toString()).not.toContain('salaisuus');
    });

    test('a snapshot that can’t be read back takes nothing away', async () => {
      await write('a');
      await store.compact(NAME, { force: true });
      await write('b');
      const real = level.put.bind(level) as (key: string, value: Uint8Array, options: object) => Promise<void>;
      vi.spyOn(level, 'put').mockImplementation(((key: string, value: Uint8Array, options: object) => real(key, value.slice(0, -1), options)) as unknown as Level['put']);
      expect(await store.compact(NAME, { force: true })).toBe(false);
      vi.restoreAllMocks();
      expect([await count(snapshotsOf(NAME)), await count(updatesOf(NAME))]).toEqual([1, 2]);
      expect(await readBack()).toEqual({ text: 'ab', damaged: false });
    });
  });
});
