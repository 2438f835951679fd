import { expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { clientMessage, MAX_CONTROL_BYTES } from '../../shared/protocol';
import { createAckTracker } from './acks';

function open() {
  const doc = new Y.Doc();
  const onPending = vi.fn();
  return { doc, onPending, acks: createAckTracker('board:a', doc, onPending) };
}

test('own insertion: here, with others, on the disk [SPEC 8.3]', () => {
  const { doc, acks, onPending } = open();
  expect(acks.safety.get()).toEqual({ kind: 'host' });
  doc.getText('t').insert(0, 'hei');
  expect(acks.safety.get()).toEqual({ kind: 'here' });
  expect(onPending).toHaveBeenCalledTimes(1);
  expect(acks.nextCheck(4)).toEqual({ type: 'check', doc: 'board:a', n: 4, clientId: doc.clientID, clock: 3, deletes: [] });
  acks.onReceived(4, 0);
  expect(acks.safety.get()).toEqual({ kind: 'here' });
  acks.onReceived(4, 5);
  expect(acks.safety.get()).toEqual({ kind: 'others', count: 5 });
  acks.onStored(4);
  expect(acks.safety.get()).toEqual({ kind: 'host' });
  expect(acks.nextCheck(5)).toBeNull();
});

test('what others did, and what changed nothing, is not ours', () => {
  const { doc, acks, onPending } = open();
  const far = new Y.Doc();
  far.getText('t').insert(0, 'hei');
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(far));
  doc.transact(() => doc.getText('t'));
  expect(onPending).not.toHaveBeenCalled();
  expect(acks.nextCheck(1)).toBeNull();
});

test('a deletion of what others wrote is asked about by its ranges', () => {
  const { doc, acks } = open();
  const far = new Y.Doc();
  far.getText('t').insert(0, 'huomenta');
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(far));
  doc.getText('t').delete(2, 3);
  expect(acks.nextCheck(1)).toMatchObject({ clock: 0, deletes: [[far.clientID, 2, 3]] });
});

test('undo is our work too', () => {
  const { doc, acks } = open();
  const undo = new Y.UndoManager(doc.getText('t'));
  doc.getText('t').insert(0, 'hei');
  acks.nextCheck(1);
  acks.onStored(1);
  undo.undo();
  expect(acks.safety.get()).toEqual({ kind: 'here' });
  expect(acks.nextCheck(2)).toMatchObject({ deletes: [[doc.clientID, 0, 3]] });
  acks.onStored(2);
  undo.redo();
  expect(acks.nextCheck(3)).toMatchObject({ clock: 6, deletes: [] });
});

test('one check at a time; what comes meanwhile waits for the next', () => {
  const { doc, acks, onPending } = open();
  doc.getText('t').insert(0, 'a');
  acks.nextCheck(1);
  doc.getText('t').insert(0, 'b');
  expect(acks.nextCheck(2)).toBeNull();
  acks.onReceived(1, 3);
  expect(acks.safety.get()).toEqual({ kind: 'here' });
  onPending.mockClear();
  acks.onStored(1);
  expect(onPending).toHaveBeenCalledTimes(1);
  expect(acks.safety.get()).toEqual({ kind: 'here' });
  expect(acks.nextCheck(2)).toMatchObject({ clock: 2 });
  acks.onStored(1);
  expect(acks.safety.get()).toEqual({ kind: 'here' });
});

test('after a lost connection all of it is asked again', () => {
  const { doc, acks } = open();
  doc.getText('t').insert(0, 'abc');
  doc.getText('t').delete(2, 1);
  acks.nextCheck(1);
  doc.getText('t').delete(0, 1);
  acks.forgetCheck();
  acks.onStored(1);
  expect(acks.safety.get()).toEqual({ kind: 'here' });
  expect(acks.nextCheck(2)).toMatchObject({ clock: 3, deletes: [[doc.clientID, 0, 1], [doc.clientID, 2, 1]] });
});

test('a huge deletion is asked in parts that fit the protocol, and is safe only after the last', () => {
  const { doc, acks } = open();
  const text = doc.getText('t');
  text.insert(0, 'ab'.repeat(4_500));
  acks.nextCheck(1);
  acks.onStored(1);
  doc.transact(() => {
    for (let at = 0; at < 4_500; at += 1) text.delete(at, 1);
  });
  let ranges = 0;
  for (let n = 2; acks.safety.get().kind !== 'host'; n += 1) {
    const check = acks.nextCheck(n);
    if (!check || n > 10) throw new Error('never safe');
    expect(clientMessage.safeParse(check).success).toBe(true);
    // Client ids and clocks of ten digits each would still fit.
    expect(check.deletes.length * 36 + 200).toBeLessThan(MAX_CONTROL_BYTES);
    ranges += check.deletes.length;
    acks.onStored(n);
  }
  expect(ranges).toBe(4_500);
});

test('work of an earlier page is seen through under its own client id', () => {
  const earlier = new Y.Doc();
  const updates: Uint8Array[] = [];
  const base = new Y.Doc();
  base.getText('t').insert(0, 'pohja');
  Y.applyUpdate(earlier, Y.encodeStateAsUpdate(base));
  earlier.on('update', (update) => updates.push(update));
  earlier.getText('t').insert(5, '!');
  earlier.getText('t').delete(0, 2);

  const { doc, acks, onPending } = open();
  const left = Y.mergeUpdates(updates);
  Y.applyUpdate(doc, left);
  acks.adopt(left);
  expect(acks.safety.get()).toEqual({ kind: 'here' });
  expect(onPending).toHaveBeenCalled();
  doc.getText('t').insert(0, 'uusi');
  expect(acks.nextCheck(1)).toMatchObject({ clientId: earlier.clientID, clock: 1, deletes: [[base.clientID, 0, 2]] });
  acks.forgetCheck();
  const asked = new Map<number, number>();
  for (let n = 2; acks.safety.get().kind !== 'host'; n += 1) {
    const check = acks.nextCheck(n);
    if (!check || n > 5) throw new Error('never safe');
    asked.set(check.clientId, check.clock);
    acks.onStored(n);
  }
  expect([...asked]).toEqual(expect.arrayContaining([[earlier.clientID, 1], [doc.clientID, 4]]));
});
