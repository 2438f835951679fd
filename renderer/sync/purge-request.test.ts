import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createObservable } from '../../shared/kernel/observable';
import { ASK_AGAIN_MS, createPurgeRequest, type PurgeMemory } from './purge-request';
import type { Safety } from './types';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function memory(): PurgeMemory & { readonly wanted: Set<string> } {
  const wanted = new Set<string>();
  return { wanted, get: (name) => wanted.has(name), set: (name, on) => void (on ? wanted.add(name) : wanted.delete(name)) };
}

function setUp(kept = memory()) {
  const safety = createObservable<Safety>({ kind: 'host' });
  const ask = vi.fn();
  return { safety, ask, kept, request: createPurgeRequest('board:a', { acks: { safety }, ask, memory: kept }) };
}

test('the host is asked when it has the removal on disk, and not before', () => {
  const { safety, ask, request } = setUp();
  safety.set({ kind: 'here' });
  request.want();
  expect(ask).not.toHaveBeenCalled();
  expect(request.waiting.get()).toBe(true);
  safety.set({ kind: 'host' });
  expect(ask).toHaveBeenCalledTimes(1);
  request.onPurged();
  expect(request.waiting.get()).toBe(false);
});

test('it is asked again until it answers, and when it comes back [SPEC 9.1]', () => {
  const { ask, request } = setUp();
  request.want();
  vi.advanceTimersByTime(ASK_AGAIN_MS);
  expect(ask).toHaveBeenCalledTimes(2);
  request.onOpen();
  expect(ask).toHaveBeenCalledTimes(3);
  request.onPurged();
  vi.advanceTimersByTime(10 * ASK_AGAIN_MS);
  expect(ask).toHaveBeenCalledTimes(3);
});

test('the wish outlives the page', () => {
  const { kept, request } = setUp();
  request.want();
  request.close();
  const next = setUp(kept);
  expect(next.request.waiting.get()).toBe(true);
  next.request.onOpen();
  expect(next.ask).toHaveBeenCalledTimes(1);
  next.request.onPurged();
  expect(kept.wanted.size).toBe(0);
});

test('an answer to an earlier request does not end a newer one', () => {
  const { safety, ask, request } = setUp();
  request.want();
  safety.set({ kind: 'here' });
  request.want();
  request.onPurged();
  expect(request.waiting.get()).toBe(true);
  safety.set({ kind: 'host' });
  expect(ask).toHaveBeenCalledTimes(2);
});

test('nobody asks by themselves, and everybody hears of it', () => {
  const { ask, request } = setUp();
  const heard = vi.fn();
  const stop = request.onDidPurge(heard);
  request.onOpen();
  request.onPurged();
  stop();
  request.onPurged();
  expect(ask).not.toHaveBeenCalled();
  expect(heard).toHaveBeenCalledTimes(1);
});
