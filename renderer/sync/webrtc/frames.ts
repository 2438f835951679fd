/*
 * The data channel's frames. Browsers agree on no more than 16 KiB per message and Chromium kills a channel at 256 KiB,
 * while a document's first state can be megabytes. Byte 0 is the frame's kind:
 *   start  u32 total length (big endian), then the message's first bytes
 *   more   the bytes that follow
 *   ping / pong  nothing else
 * The channel is reliable and ordered, and messages are not interleaved.
 */
export const FRAME_BYTES = 16 * 1024;
/** The largest message that is put together again; more is an attack or a mistake. */
export const MAX_MESSAGE_BYTES = 64 * 1024 * 1024;

const START = 0;
const MORE = 1;
const PING = 2;
const PONG = 3;
const START_HEADER_BYTES = 5;

export const PING_FRAME = Uint8Array.of(PING);
export const PONG_FRAME = Uint8Array.of(PONG);

/** Cuts a message lazily, so that a queue of large messages costs their own size only. */
export function* framesOf(message: Uint8Array): Generator<Uint8Array<ArrayBuffer>> {
  const first = message.subarray(0, FRAME_BYTES - START_HEADER_BYTES);
  const start = new Uint8Array(START_HEADER_BYTES + first.length);
  start[0] = START;
  new DataView(start.buffer).setUint32(1, message.length);
  start.set(first, START_HEADER_BYTES);
  yield start;
  for (let offset = first.length; offset < message.length; offset += FRAME_BYTES - 1) {
    const part = message.subarray(offset, offset + FRAME_BYTES - 1);
    const more = new Uint8Array(1 + part.length);
    more[0] = MORE;
    more.set(part, 1);
    yield more;
  }
}

export type Received =
  | { readonly kind: 'message'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'part' | 'ping' | 'pong' | 'malformed' };

export interface Reassembler {
  /** `malformed` means the sender can't be trusted to be in step any more: end the channel. */
  push(frame: Uint8Array): Received;
}

const PART: Received = { kind: 'part' };
const MALFORMED: Received = { kind: 'malformed' };

export function createReassembler(maxBytes = MAX_MESSAGE_BYTES): Reassembler {
  let parts: Uint8Array[] = [];
  let total = 0;
  let have = 0;

  function take(bytes: Uint8Array): Received {
    // Parts are kept until they are really there: an announced length alone reserves no memory.
    if (bytes.length === 0 || have + bytes.length > total) return MALFORMED;
    parts.push(bytes);
    have += bytes.length;
    if (have < total) return PART;
    const message = new Uint8Array(total);
    let offset = 0;
    for (const part of parts) {
      message.set(part, offset);
      offset += part.length;
    }
    parts = [];
    total = 0;
    have = 0;
    return { kind: 'message', bytes: message };
  }

  return {
    push(frame) {
      if (frame.length > FRAME_BYTES) return MALFORMED;
      switch (frame[0]) {
        case START:
          if (total !== 0 || frame.length <= START_HEADER_BYTES) return MALFORMED;
          total = new DataView(frame.buffer, frame.byteOffset).getUint32(1);
          return total === 0 || total > maxBytes ? MALFORMED : take(frame.subarray(START_HEADER_BYTES));
        case MORE:
          return total === 0 ? MALFORMED : take(frame.subarray(1));
        case PING:
          return frame.length === 1 ? { kind: 'ping' } : MALFORMED;
        case PONG:
          return frame.length === 1 ? { kind: 'pong' } : MALFORMED;
        default:
          return MALFORMED;
      }
    },
  };
}
