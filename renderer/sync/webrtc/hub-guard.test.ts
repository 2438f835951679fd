import { createDecoder, readVarUint } from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { writeSyncStep2, writeUpdate } from 'y-protocols/sync';
import { boardContext, sampleBoard } from '../../../tests/support/sample-board';
import { boardRoots, cardText, editText, guardCards, type BoardLimits } from '../../../shared/doc';
import { createHubGuard, type GuardedPeer } from './hub-guard';
import { MESSAGE_SYNC } from './star';

/* SPEC 6.9, 6.11: a guest's data channel under the phase's mode. */
const OWN: BoardLimits = { mode: 'own', frozen: [], reveals: [] };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const message = (write: (encoder: encoding.Encoder) => void): Uint8Array => {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, MESSAGE_SYNC);
  write(encoder);
  return encoding.toUint8Array(encoder);
};

function scene(participantId: string) {
  const doc = sampleBoard('lauta', 'bertta');
  const replica = new Y.Doc();
  Y.applyUpdate(replica, Y.encodeStateAsUpdate(doc));
  const asked: number[] = [];
  const peer: GuardedPeer = {
    furnish: false,
    limits: () => ({ any: [OWN], participantId }),
    send: (bytes) => {
      const decoder = createDecoder(bytes);
      readVarUint(decoder);
      asked.push(readVarUint(decoder));
    },
  };
  const guard = createHubGuard(doc);
  const answer = (): Uint8Array => message((encoder) => writeSyncStep2(encoder, replica, Y.encodeStateVector(doc)));
  expect(guard.judge(answer(), peer)).toBe('pass');
  const updates: Uint8Array[] = [];
  replica.on('update', (update: Uint8Array) => updates.push(update));
  const judged = (): unknown[] => updates.splice(0).map((update) => guard.judge(message((encoder) => writeUpdate(encoder, update)), peer));
  const card = [...boardRoots(replica).cards.keys()][0] ?? '';
  const write = (): void => editText(ctx, cardText(replica, card, 'text')!, { index: 0, remove: 0, insert: 'x' });
  const ctx = boardContext(replica, participantId);
  return { ctx, write, judged, answer, guard, peer, asked };
}

test('another’s card: held back, asked once, and the channel ends when it was meant', () => {
  const { write, judged, answer, guard, peer, asked } = scene('aino');
  write();
  write();
  expect(new Set(judged())).toEqual(new Set(['drop']));
  expect(asked).toEqual([]);
  vi.runAllTimers();
  expect(asked).toEqual([0]);
  expect(guard.judge(answer(), peer)).toBe('end');
});

test('a page that takes it back keeps its channel, and what it wrote beside that arrives with the answer', () => {
  const { ctx, write, judged, answer, guard, peer, asked } = scene('aino');
  const end = guardCards(ctx, { mayChange: () => false, onRefused: () => undefined });
  write();
  expect(judged()).toContain('drop');
  vi.runAllTimers();
  expect(asked).toEqual([0]);
  expect(guard.judge(answer(), peer)).toBe('pass');
  end();
});

test('one’s own card is written as always', () => {
  const { write, judged } = scene('bertta');
  write();
  expect(new Set(judged())).toEqual(new Set(['pass']));
});
