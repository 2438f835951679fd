import { expect, test, vi } from 'vitest';
import { applyAwarenessUpdate, Awareness, encodeAwarenessUpdate, removeAwarenessStates } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { lendAwareness } from './lent-awareness';

test('works as the awareness while it is lent, and erases nothing once given back', () => {
  const awareness = new Awareness(new Y.Doc());
  awareness.setLocalState({ name: 'A' });
  const { lent, giveBack } = lendAwareness(awareness);
  const heard = vi.fn();
  lent.on('update', heard);
  awareness.setLocalStateField('name', 'B');
  expect(heard).toHaveBeenCalledTimes(1);
  expect(lent.getStates().size).toBe(1);
  expect(encodeAwarenessUpdate(lent, [lent.clientID])).toEqual(encodeAwarenessUpdate(awareness, [awareness.clientID]));

  const far = new Awareness(new Y.Doc());
  far.setLocalState({ name: 'far' });
  applyAwarenessUpdate(lent, encodeAwarenessUpdate(far, [far.clientID]), 'x');
  expect(awareness.getStates().get(far.clientID)).toEqual({ name: 'far' });

  giveBack();
  heard.mockClear();
  removeAwarenessStates(lent, [lent.clientID, far.clientID], 'disconnect');
  lent.setLocalState(null);
  lent.destroy();
  awareness.setLocalStateField('name', 'C');
  expect(awareness.getLocalState()).toEqual({ name: 'C' });
  expect(awareness.getStates().size).toBe(2);
  expect(heard).not.toHaveBeenCalled();
  awareness.destroy();
  far.destroy();
});

