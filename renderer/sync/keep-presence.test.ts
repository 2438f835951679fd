import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { applyAwarenessUpdate, Awareness, encodeAwarenessUpdate, removeAwarenessStates } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { createObservable } from '../../shared/kernel/observable';
import { keepPresence } from './keep-presence';
import type { PathState } from './types';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function present() {
  const awareness = new Awareness(new Y.Doc());
  const far = new Awareness(new Y.Doc());
  const path = createObservable<PathState>({ kind: 'relay', reason: 'no-channel' });
  const stop = keepPresence(awareness, path);
  awareness.setLocalState({ name: 'A' });
  const tell = (from: Awareness, to: Awareness): void => applyAwarenessUpdate(to, encodeAwarenessUpdate(from, [awareness.clientID]), 'x');
  tell(awareness, far);
  return { awareness, far, path, stop, tell, seen: () => far.getStates().get(awareness.clientID) };
}

test('who is removed by others while present says so again', async () => {
  const { awareness, far, tell, seen } = present();
  removeAwarenessStates(far, [awareness.clientID], 'left');
  tell(far, awareness);
  await Promise.resolve();
  tell(awareness, far);
  expect(seen()).toEqual({ name: 'A' });
});

test('who comes by another path is seen there, although cleared away in between', () => {
  const { awareness, far, path, tell, seen } = present();
  removeAwarenessStates(far, [awareness.clientID], 'left');
  tell(awareness, far);
  // y-protocols ignores news with the clock it knows.
  expect(seen()).toBeUndefined();
  path.set({ kind: 'peer-to-peer' });
  tell(awareness, far);
  expect(seen()).toEqual({ name: 'A' });
});

test('a page that only seemed to go is there again', () => {
  const { awareness } = present();
  removeAwarenessStates(awareness, [awareness.clientID], 'window unload');
  expect(awareness.getLocalState()).toBeNull();
  vi.advanceTimersByTime(1000);
  expect(awareness.getLocalState()).toEqual({ name: 'A' });
});

test('who leaves stays away', () => {
  const { awareness, stop } = present();
  awareness.setLocalState(null);
  vi.advanceTimersByTime(5000);
  expect(awareness.getLocalState()).toBeNull();
  removeAwarenessStates(awareness, [awareness.clientID], 'window unload');
  stop();
  vi.advanceTimersByTime(5000);
  expect(awareness.getLocalState()).toBeNull();
});
