import { MessageType } from '@hocuspocus/server';
import { createDecoder, readVarString, readVarUint, readVarUint8Array } from 'lib0/decoding';
import { messageYjsSyncStep1, messageYjsSyncStep2 } from 'y-protocols/sync';
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

/** The Yjs update that a frame of the relay brings. */
export interface UpdateFrame {
  readonly update: Uint8Array;
  /** It answers our question for what we lack (sync step 2). */
  readonly isAnswer: boolean;
  /** Makes of the frame one that Hocuspocus passes over: its hooks can only end a connection. */
  passOver(): void;
}

/** Null when the frame brings no update. */
export function updateOf(frame: Uint8Array): UpdateFrame | null {
  try {
    const decoder = createDecoder(frame);
    readVarString(decoder);
    const typeAt = decoder.pos;
    const type = readVarUint(decoder);
    if (type !== MessageType.Sync && type !== MessageType.SyncReply) return null;
    const step = readVarUint(decoder);
    if (step === messageYjsSyncStep1) return null;
    return { update: readVarUint8Array(decoder), isAnswer: step === messageYjsSyncStep2, passOver: () => void (frame[typeAt] = MessageType.QueryAwareness) };
  } catch {
    return null;
  }
}

/** Hocuspocus's sign of life without a document: one byte. Its provider answers with another. */
export const PING_FRAME = new Uint8Array([MessageType.Ping]);
export const isPong = (frame: Uint8Array): boolean => frame.length === 1 && frame[0] === MessageType.Pong;
