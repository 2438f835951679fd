import { describe, expect, test, vi } from 'vitest';
import { createObservable } from '../../shared/kernel/observable';
import { createLateTransport } from './late-transport';
import type { Transport, TransportState } from './transport';

/** A transport that says what was done to it. */
function recorded(): Transport & { readonly done: string[]; say(state: TransportState): void } {
  const state = createObservable<TransportState>('closed');
  const done: string[] = [];
  return {
    state,
    done,
    say: (next) => state.set(next),
    open() {
      done.push('open');
      state.set('opening');
    },
    close() {
      done.push('close');
      state.set('closed');
    },
    probe: () => void done.push('probe'),
  };
}

describe('a transport that is fetched when it is first opened', () => {
  test('fetches nothing before, is opening meanwhile, and then speaks for the real one', async () => {
    const real = recorded();
    const load = vi.fn(() => Promise.resolve<Transport>(real));
    const late = createLateTransport(load);
    expect(load).not.toHaveBeenCalled();
    late.open();
    late.open();
    expect(late.state.get()).toBe('opening');
    await vi.waitFor(() => expect(real.done).toEqual(['open']));
    real.say('synced');
    expect(late.state.get()).toBe('synced');
    late.probe();
    late.close();
    expect(late.state.get()).toBe('closed');
    late.open();
    expect(real.done).toEqual(['open', 'probe', 'close', 'open']);
    expect(load).toHaveBeenCalledTimes(1);
  });

  test('closed while it is fetched, it is not opened', async () => {
    const real = recorded();
    const late = createLateTransport(() => Promise.resolve(real));
    late.open();
    late.close();
    await Promise.resolve();
    await new Promise((resolve) => setImmediate(resolve));
    expect(real.done).toEqual([]);
    expect(late.state.get()).toBe('closed');
  });

  test('closed and opened again while it is fetched, it is opened once', async () => {
    const real = recorded();
    const late = createLateTransport(() => Promise.resolve(real));
    late.open();
    late.close();
    late.open();
    await vi.waitFor(() => expect(real.done).toEqual(['open']));
    await new Promise((resolve) => setImmediate(resolve));
    expect(real.done).toEqual(['open']);
  });

  test('what can’t be fetched is lost, and fetched again at the next opening', async () => {
    const real = recorded();
    const load = vi.fn(() => Promise.resolve<Transport>(real));
    load.mockRejectedValueOnce(new Error('no connection'));
    const late = createLateTransport(load);
    late.open();
    await vi.waitFor(() => expect(late.state.get()).toBe('lost'));
    late.close();
    late.open();
    await vi.waitFor(() => expect(real.done).toEqual(['open']));
  });
});
