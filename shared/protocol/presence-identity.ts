import { createDecoder, readVarString, readVarUint } from 'lib0/decoding';
import { createEncoder, toUint8Array, writeVarString, writeVarUint } from 'lib0/encoding';

/*
 * Who may show what of presence. The identity in a person's awareness state is given by the host; a state belongs to
 * the person whose identity it carries, and nobody else changes it.
 */
export interface ShownIdentity {
  readonly participantId: string;
  readonly name: string;
  readonly colour: string;
}

/** The person in an awareness state; null when there is none. */
export function ownerOfState(state: unknown): string | null {
  if (typeof state !== 'object' || state === null || !('user' in state)) return null;
  const { user } = state;
  return typeof user === 'object' && user !== null && 'id' in user && typeof user.id === 'string' ? user.id : null;
}

/** Whether a person may write the state that `owner` has now (null: nobody has it). */
export const mayShow = (participantId: string, owner: string | null): boolean => owner === null || owner === participantId;

/** The state as it is shown: whatever it says of itself, the identity is the host's word. */
export function withIdentity(state: Readonly<Record<string, unknown>>, { participantId, name, colour }: ShownIdentity): Record<string, unknown> {
  return { ...state, user: { id: participantId, name, colour } };
}

/**
 * An awareness update (y-protocols' encoding) as far as its sender may say it: the own states, under the host's
 * identity, and their removal. Null when nothing of it is left. `known` gives the state that a client has now.
 */
export function ownStates(update: Uint8Array, who: ShownIdentity, known: (clientId: number) => unknown): Uint8Array | null {
  const kept: { readonly clientId: number; readonly clock: number; readonly state: string }[] = [];
  try {
    const decoder = createDecoder(update);
    for (let left = readVarUint(decoder); left > 0; left -= 1) {
      const [clientId, clock, json] = [readVarUint(decoder), readVarUint(decoder), readVarString(decoder)];
      const owner = ownerOfState(known(clientId));
      if (!mayShow(who.participantId, owner)) continue;
      const state: unknown = JSON.parse(json);
      if (state === null ? owner !== null : typeof state === 'object' && !Array.isArray(state)) {
        kept.push({ clientId, clock, state: state === null ? 'null' : JSON.stringify(withIdentity(state as Record<string, unknown>, who)) });
      }
    }
  } catch {
    return null;
  }
  if (kept.length === 0) return null;
  const encoder = createEncoder();
  writeVarUint(encoder, kept.length);
  for (const { clientId, clock, state } of kept) {
    writeVarUint(encoder, clientId);
    writeVarUint(encoder, clock);
    writeVarString(encoder, state);
  }
  return toUint8Array(encoder);
}
