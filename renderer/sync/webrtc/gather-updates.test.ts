import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { gatherUpdates, LONGEST_GATHERING_MS, REST_PER_WORK } from './gather-updates';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const PEOPLE = ['a', 'b', 'c'];
const WORK_MS = 2;
const REST_MS = WORK_MS * REST_PER_WORK;

function open(workMs = WORK_MS) {
  const sent: { readonly to: readonly string[]; readonly text: string }[] = [];
  let worked = 0;
  const send = (update: Uint8Array, to: readonly string[]): void => {
    worked += workMs;
    const copy = new Y.Doc();
    Y.applyUpdate(copy, update);
    sent.push({ to: [...to], text: [...copy.getMap('m').keys()].sort().join('') });
  };
  const gatherer = gatherUpdates<string>(() => PEOPLE, send, () => performance.now() + worked);
  const write = (key: string, sender: string | null): void => {
    const far = new Y.Doc();
    far.getMap('m').set(key, 1);
    gatherer.add(Y.encodeStateAsUpdate(far), sender);
  };
  return { sent, write, gatherer };
}

test('after a silence nothing waits; the sender has it already', () => {
  const { sent, write } = open();
  write('1', 'a');
  expect(sent).toEqual([{ to: ['b', 'c'], text: '1' }]);
  vi.advanceTimersByTime(REST_MS);
  write('2', null);
  expect(sent[1]).toEqual({ to: ['a', 'b', 'c'], text: '2' });
});

test('where sending takes no time nothing ever waits', () => {
  const { sent, write } = open(0);
  for (const key of ['1', '2', '3']) write(key, 'a');
  expect(sent.map(({ text }) => text)).toEqual(['1', '2', '3']);
});

test('what follows closely is one message, for each what others wrote', () => {
  const { sent, write } = open();
  write('0', 'c');
  sent.length = 0;
  write('1', 'a');
  write('2', 'b');
  write('3', 'a');
  expect(sent).toEqual([]);
  vi.advanceTimersByTime(REST_MS);
  expect(sent).toEqual([
    { to: ['a'], text: '2' },
    { to: ['b'], text: '13' },
    { to: ['c'], text: '123' },
  ]);
});

test('nobody waits longer than a moment, however long sending took', () => {
  const { sent, write } = open(10_000);
  write('0', 'a');
  write('1', 'a');
  vi.advanceTimersByTime(LONGEST_GATHERING_MS);
  expect(sent).toHaveLength(2);
});

test('a single writer among others gets nothing back', () => {
  const { sent, write } = open();
  for (const key of ['0', '1', '2']) write(key, 'a');
  vi.advanceTimersByTime(REST_MS);
  expect(sent.map(({ to }) => to)).toEqual([['b', 'c'], ['b', 'c']]);
});

test('closed, it sends nothing more', () => {
  const { sent, write, gatherer } = open();
  write('0', 'a');
  write('1', 'a');
  gatherer.close();
  vi.advanceTimersByTime(LONGEST_GATHERING_MS);
  expect(sent).toHaveLength(1);
});
