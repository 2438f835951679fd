import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createObservable, type MutableObservable } from '../../shared/kernel/observable';
import { CHANNEL_OPEN_LIMIT_MS, RELAY_LATE_MS, runPath } from './path-runner';
import type { Transport, TransportState } from './transport';

interface Scripted extends Transport {
  readonly state: MutableObservable<TransportState>;
  readonly opened: () => number;
}

function scripted(): Scripted {
  const state = createObservable<TransportState>('closed');
  let opened = 0;
  return {
    state,
    opened: () => opened,
    open() {
      opened += 1;
      state.set('opening');
    },
    close: () => state.set('closed'),
    probe: () => undefined,
  };
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function start() {
  const relay = scripted();
  const channel = scripted();
  const runner = runPath({ relay, channel }, 'auto', true);
  runner.tell({ type: 'control-open', hub: true });
  return { relay, channel, runner };
}

test('goes over to the channel, comes back when it is lost, and tries again by itself', () => {
  const { relay, channel, runner } = start();
  expect([relay.state.get(), channel.state.get(), runner.synced.get()]).toEqual(['opening', 'closed', false]);
  relay.state.set('synced');
  expect([runner.path.get(), channel.state.get(), runner.synced.get()]).toEqual([{ kind: 'relay', reason: 'no-channel' }, 'opening', true]);
  channel.state.set('open');
  channel.state.set('synced');
  expect([runner.path.get().kind, relay.state.get()]).toEqual(['peer-to-peer', 'closed']);
  channel.state.set('lost');
  expect([relay.state.get(), channel.state.get()]).toEqual(['opening', 'closed']);
  relay.state.set('synced');
  expect(runner.path.get()).toEqual({ kind: 'relay', reason: 'channel-lost' });
  vi.advanceTimersByTime(2000);
  expect(channel.opened()).toBe(2);
  expect(channel.state.get()).toBe('opening');
});

test('a channel that does not open is given up and tried again, later each time', () => {
  const { relay, channel } = start();
  relay.state.set('synced');
  vi.advanceTimersByTime(CHANNEL_OPEN_LIMIT_MS);
  expect(channel.state.get()).toBe('closed');
  vi.advanceTimersByTime(10 * 60_000);
  expect(channel.opened()).toBeGreaterThan(5);
  expect(channel.opened()).toBeLessThan(25);
});

test('a late relay does not keep the first state away', () => {
  const { relay, channel, runner } = start();
  vi.advanceTimersByTime(RELAY_LATE_MS);
  expect([relay.state.get(), channel.state.get()]).toEqual(['opening', 'opening']);
  channel.state.set('synced');
  expect([runner.path.get().kind, relay.state.get(), runner.synced.get()]).toEqual(['peer-to-peer', 'closed', true]);
});

test('a large state may take longer than the limit for being let in', () => {
  const { relay, channel } = start();
  relay.state.set('open');
  vi.advanceTimersByTime(10 * RELAY_LATE_MS);
  expect(channel.opened()).toBe(0);
});

test('closed, it leaves both and does nothing more', () => {
  const { relay, channel, runner } = start();
  relay.state.set('synced');
  runner.close();
  expect([relay.state.get(), channel.state.get()]).toEqual(['closed', 'closed']);
  vi.advanceTimersByTime(10 * 60_000);
  runner.tell({ type: 'woke' });
  expect([relay.opened(), channel.opened(), vi.getTimerCount()]).toEqual([1, 1, 0]);
});
