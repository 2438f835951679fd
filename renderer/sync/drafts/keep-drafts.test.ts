import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { createAckTracker, type AckTracker } from '../acks';
import type { DraftStore } from './draft-store';
import { keepDrafts, UNSAFE_FOR_MS } from './keep-drafts';

/** IndexedDB's part is tested in a real browser (tests/contract/sync.test.ts). */
function memory(): DraftStore & { readonly kept: Map<number, { key: string; update: Uint8Array }> } {
  const kept = new Map<number, { key: string; update: Uint8Array }>();
  let last = 0;
  return {
    kept,
    load: async (key) => [...kept].filter(([, draft]) => draft.key === key).map(([id, { update }]) => ({ id, update })),
    async add(key, update) {
      kept.set((last += 1), { key, update });
      return last;
    },
    async remove(ids) {
      for (const id of ids) kept.delete(id);
    },
  };
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());
const settle = () => vi.advanceTimersByTimeAsync(0);

async function open(store: DraftStore, key = 'a', hostAway = false) {
  const doc = new Y.Doc();
  const acks = createAckTracker('board:a', doc, () => undefined);
  const drafts = keepDrafts(doc, acks, store, key, () => hostAway);
  await settle();
  return { doc, acks, drafts, text: doc.getText('t') };
}

function acknowledge(acks: AckTracker): void {
  for (let n = 1; acks.safety.get().kind !== 'host'; n += 1) {
    acks.nextCheck(n);
    acks.onStored(n);
  }
}

test('what is acknowledged soon is never written to the device', async () => {
  const store = memory();
  const add = vi.spyOn(store, 'add');
  const { acks, text } = await open(store);
  for (let round = 0; round < 20; round += 1) {
    text.insert(0, 'a');
    await vi.advanceTimersByTimeAsync(UNSAFE_FOR_MS / 2);
    acknowledge(acks);
  }
  await vi.advanceTimersByTimeAsync(10 * UNSAFE_FOR_MS);
  expect(add).not.toHaveBeenCalled();
});

test('what is not is kept until it is, also for the next page, which sees it through [SPEC 8.4]', async () => {
  const store = memory();
  const first = await open(store);
  first.text.insert(0, 'kesken');
  await vi.advanceTimersByTimeAsync(UNSAFE_FOR_MS);
  expect(store.kept.size).toBe(1);
  first.text.delete(0, 1);
  first.drafts.close();
  await settle();
  expect(store.kept.size).toBe(2);

  expect((await open(store, 'somebody else')).text.toJSON()).toBe('');
  const next = await open(store);
  expect(next.text.toJSON()).toBe('esken');
  expect(next.acks.safety.get()).toEqual({ kind: 'here' });
  acknowledge(next.acks);
  await settle();
  expect(store.kept.size).toBe(0);
});

test('written anew, it holds nothing that was removed, and still what is there', async () => {
  const store = memory();
  const { text, drafts } = await open(store, 'a', true);
  const kept = () => Buffer.concat([...store.kept.values()].map(({ update }) => Buffer.from(update))).toString('latin1');
  text.insert(0, 'alku 131052-308T loppu');
  await settle();
  text.delete(5, 12);
  drafts.renew();
  await settle();
  await settle();
  expect(kept()).not.toContain('131052-308T');
  expect((await open(store)).text.toJSON()).toBe('alku loppu');
});

test('while the host is away nothing is waited for', async () => {
  const store = memory();
  const { text } = await open(store, 'a', true);
  text.insert(0, 'a');
  await settle();
  expect(store.kept.size).toBe(1);
});

test('acknowledged while it is being written: not left behind', async () => {
  const store = memory();
  const { acks, drafts, text } = await open(store);
  text.insert(0, 'a');
  drafts.flush();
  acknowledge(acks);
  await settle();
  expect(store.kept.size).toBe(0);
});

test('a device that stores nothing changes nothing', async () => {
  const refuse = () => Promise.reject(new Error('private window'));
  const { acks, drafts, text } = await open({ load: refuse, add: refuse, remove: refuse });
  text.insert(0, 'a');
  drafts.flush();
  await vi.advanceTimersByTimeAsync(10 * UNSAFE_FOR_MS);
  expect(acks.safety.get()).toEqual({ kind: 'here' });
  acknowledge(acks);
  expect(acks.safety.get()).toEqual({ kind: 'host' });
});
