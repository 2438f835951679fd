import { createEncoder, toUint8Array, writeVarString, writeVarUint, writeVarUint8Array } from 'lib0/encoding';
import { describe, expect, it } from 'vitest';
import { awarenessStates, isBoundedPeerMessage, MAX_AWARENESS_FRAME_BYTES, MAX_AWARENESS_STATES } from './awareness';

/** An awareness update as y-protocols writes it. */
function update(states: number, text = 'null'): Uint8Array {
  const encoder = createEncoder();
  writeVarUint(encoder, states);
  for (let id = 0; id < states; id++) {
    writeVarUint(encoder, id);
    writeVarUint(encoder, 1);
    writeVarString(encoder, text);
  }
  return toUint8Array(encoder);
}

function message(kind: number, payload: Uint8Array): Uint8Array {
  const encoder = createEncoder();
  writeVarUint(encoder, kind);
  writeVarUint8Array(encoder, payload);
  return toUint8Array(encoder);
}

describe('awareness from others', () => {
  it('is counted', () => {
    expect(awarenessStates(update(0))).toBe(0);
    expect(awarenessStates(update(60, '{"name":"Aino"}'))).toBe(60);
    expect(awarenessStates(update(MAX_AWARENESS_STATES))).toBe(MAX_AWARENESS_STATES);
  });

  it('is refused when it is too much, a lie, or nothing [SPEC 3.7]', () => {
    expect(awarenessStates(update(MAX_AWARENESS_STATES + 1))).toBeNull();
    expect(awarenessStates(update(1, 'x'.repeat(MAX_AWARENESS_FRAME_BYTES)))).toBeNull();
    expect(awarenessStates(new Uint8Array([200, 1, 0]))).toBeNull();
    expect(awarenessStates(new Uint8Array())).toBeNull();
  });

  it('is judged inside a peer’s message, and nothing else is', () => {
    expect(isBoundedPeerMessage(message(1, update(12)), 0)).toBe(true);
    expect(isBoundedPeerMessage(message(1, update(12)), 2 * MAX_AWARENESS_STATES)).toBe(false);
    expect(isBoundedPeerMessage(message(1, update(100_000)), 0)).toBe(false);
    expect(isBoundedPeerMessage(new Uint8Array([1, 250]), 0)).toBe(false);
    expect(isBoundedPeerMessage(message(0, new Uint8Array(MAX_AWARENESS_FRAME_BYTES * 2)), 0)).toBe(true);
    // A question for awareness has no payload.
    expect(isBoundedPeerMessage(new Uint8Array([3]), 0)).toBe(true);
  });
});
