import { MessageType } from '@hocuspocus/server';
import { createDecoder, readVarString, readVarUint } from 'lib0/decoding';

/** The size of an awareness frame in bytes; 0 for every other frame, and for one that can't be read. */
export function awarenessBytes(frame: Uint8Array): number {
  try {
    const decoder = createDecoder(frame);
    readVarString(decoder);
    return readVarUint(decoder) === MessageType.Awareness ? frame.length : 0;
  } catch {
    return 0;
  }
}

/** Hocuspocus's sign of life without a document: one byte. Its provider answers with another. */
export const PING_FRAME = new Uint8Array([MessageType.Ping]);
export const isPong = (frame: Uint8Array): boolean => frame.length === 1 && frame[0] === MessageType.Pong;
