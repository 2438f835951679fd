import { describe, expect, test } from 'vitest';
import { createReassembler, FRAME_BYTES, framesOf, MAX_MESSAGE_BYTES, PING_FRAME, PONG_FRAME } from './frames';

const bytes = (length: number): Uint8Array => Uint8Array.from({ length }, (_, index) => (index * 31 + (index >> 8)) % 251);

describe('frames', () => {
  test.each([1, 2, FRAME_BYTES - 6, FRAME_BYTES - 5, FRAME_BYTES - 4, FRAME_BYTES, 300_000, 2_000_003])('a message of %i bytes comes back whole', (length) => {
    const message = bytes(length);
    const reassembler = createReassembler();
    const frames = [...framesOf(message)];
    expect(Math.max(...frames.map((frame) => frame.length))).toBeLessThanOrEqual(FRAME_BYTES);
    const received = frames.map((frame) => reassembler.push(frame));
    expect(received.slice(0, -1).every(({ kind }) => kind === 'part')).toBe(true);
    const last = received.at(-1);
    if (last?.kind !== 'message') throw new Error(`ended with ${last?.kind}`);
    expect(Buffer.compare(last.bytes, message)).toBe(0);
  });

  test('messages follow each other, heartbeats may stand between their frames', () => {
    const reassembler = createReassembler();
    for (const length of [5, 40_000, 7]) {
      const kinds: string[] = [];
      for (const frame of framesOf(bytes(length))) {
        kinds.push(reassembler.push(frame).kind, reassembler.push(PING_FRAME).kind, reassembler.push(PONG_FRAME).kind);
      }
      expect(kinds.filter((kind) => kind === 'message')).toHaveLength(1);
      expect(kinds).not.toContain('malformed');
    }
  });

  const start = (total: number, payload: Uint8Array): Uint8Array => {
    const frame = new Uint8Array(5 + payload.length);
    new DataView(frame.buffer).setUint32(1, total);
    frame.set(payload, 5);
    return frame;
  };

  test.each<[string, Uint8Array[]]>([
    ['an empty frame', [new Uint8Array()]],
    ['an unknown kind', [Uint8Array.of(9, 1)]],
    ['a continuation of nothing', [Uint8Array.of(1, 1)]],
    ['a start within a message', [start(10, bytes(5)), start(10, bytes(5))]],
    ['more than was announced', [start(10, bytes(5)), Uint8Array.of(1, 1, 2, 3, 4, 5, 6)]],
    ['a start with more than was announced', [start(3, bytes(5))]],
    ['an empty message', [start(0, new Uint8Array())]],
    ['a continuation without bytes', [start(10, bytes(5)), Uint8Array.of(1)]],
    ['a message over the cap', [start(MAX_MESSAGE_BYTES + 1, bytes(5))]],
    ['a frame over the frame size', [start(1_000_000, bytes(FRAME_BYTES))]],
    ['a heartbeat with a body', [Uint8Array.of(2, 0)]],
  ])('%s is malformed [SPEC 5.3]', (_name, frames) => {
    const reassembler = createReassembler();
    expect(frames.map((frame) => reassembler.push(frame).kind).at(-1)).toBe('malformed');
  });
});
