import type { BoardLimits } from './limits';

/** What somebody may do with a board. `furnish`: pages, frames, rows, columns and settings too, not only what lies in them. */
export interface ForeignRights {
  readonly write: boolean;
  readonly furnish: boolean;
  /** The phase's, for whoever is bound by them; of several one has to allow the change. */
  readonly limits?: { readonly any: readonly BoardLimits[]; readonly participantId: string };
}

/**
 * Why a foreign update does not reach the document.
 * - `too-large`, `malformed`: bounds of size, no Yjs update, kinds of content that no board has
 * - `read-only`, `furniture`: the sender may not change this
 * - `mode`: the phase does not let the sender change this now. A page that keeps to the phase takes such a change back at
 *   once; what it has in the end is what counts
 * - `unknown-root`, `schema`: a board does not look like this
 * - `record-removed`: records and their texts are flagged as deleted, never removed or replaced
 * - `duplicate-client`: another replica has written something else under the same Yjs client id
 */
export type ForeignFault = 'too-large' | 'malformed' | 'read-only' | 'furniture' | 'mode' | 'unknown-root' | 'schema' | 'record-removed' | 'duplicate-client';

export type Verdict =
  | { readonly kind: 'good' }
  /** Something that it builds on has not arrived: it would wait in the document, unseen and unchecked. The states have to be exchanged anew. */
  | { readonly kind: 'gap' }
  | { readonly kind: 'bad'; readonly fault: ForeignFault };

export const GOOD: Verdict = { kind: 'good' };
export const GAP: Verdict = { kind: 'gap' };
export const bad = (fault: ForeignFault): Verdict => ({ kind: 'bad', fault });
