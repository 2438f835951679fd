import { createDecoder, readVarUint, readVarUint8Array } from 'lib0/decoding';

/**
 * Names, colours and cursors of people are small. Awareness has no bounds of its own: one frame of 883 KB left 100,001
 * entries behind in a measurement, and what one member accepts it sends on to all.
 */
export const MAX_AWARENESS_FRAME_BYTES = 256 * 1024;
/** People of one board, with their second devices and the seats they left a moment ago. */
export const MAX_AWARENESS_STATES = 1_000;

/** How many people's states an awareness update (y-protocols' encoding) carries; null when it is too large or no such update. */
export function awarenessStates(update: Uint8Array): number | null {
  if (update.length > MAX_AWARENESS_FRAME_BYTES) return null;
  try {
    const states = readVarUint(createDecoder(update));
    // A state is at least a client id, a clock and the length of its text.
    return states <= MAX_AWARENESS_STATES && states * 3 <= update.length ? states : null;
  } catch {
    return null;
  }
}

/** y-webrtc's kind of a message that carries an awareness update. */
const MESSAGE_AWARENESS = 1;

/**
 * Whether a message of y-webrtc (kind, then payload) may be applied where `known` states are there already. Only
 * awareness is judged here; everything else passes.
 */
export function isBoundedPeerMessage(message: Uint8Array, known: number): boolean {
  try {
    const decoder = createDecoder(message);
    if (readVarUint(decoder) !== MESSAGE_AWARENESS) return true;
    if (message.length > MAX_AWARENESS_FRAME_BYTES) return false;
    const states = awarenessStates(readVarUint8Array(decoder));
    return states !== null && known + states <= 2 * MAX_AWARENESS_STATES;
  } catch {
    return false;
  }
}
