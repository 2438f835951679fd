import { MessageType } from '@hocuspocus/server';
import { createDecoder, readVarString, readVarUint, readVarUint8Array } from 'lib0/decoding';
import { awarenessStates, MAX_AWARENESS_FRAME_BYTES } from '../../../shared/protocol';

/** Whether a frame of the relay may be handled: awareness is bounded, every other frame passes. */
export function isBoundedFrame(frame: Uint8Array): boolean {
  try {
    const decoder = createDecoder(frame);
    readVarString(decoder);
    if (readVarUint(decoder) !== MessageType.Awareness) return true;
    return frame.length <= MAX_AWARENESS_FRAME_BYTES && awarenessStates(readVarUint8Array(decoder)) !== null;
  } catch {
    // Hocuspocus says what is wrong with it.
    return true;
  }
}

/** Hocuspocus's sign of life without a document: one byte. Its provider answers with another. */
export const PING_FRAME = new Uint8Array([MessageType.Ping]);
export const isPong = (frame: Uint8Array): boolean => frame.length === 1 && frame[0] === MessageType.Pong;
