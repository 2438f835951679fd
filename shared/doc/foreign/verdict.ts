/** What somebody may do with a board. `furnish`: pages, frames, rows, columns and settings too, not only what lies in them. */
export interface ForeignRights {
  readonly write: boolean;
  readonly furnish: boolean;
}

/**
 * Why a foreign update does not reach the document.
 * - `too-large`, `malformed`: bounds of size, no Yjs update, kinds of content that no board has
 * - `read-only`, `furniture`: the sender may not change this
 * - `unknown-root`, `schema`: a board does not look like this
 * - `record-removed`: records and their texts are flagged as deleted, never removed or replaced
 * - `duplicate-client`: another replica has written something else under the same Yjs client id
 */
export type ForeignFault = 'too-large' | 'malformed' | 'read-only' | 'furniture' | 'unknown-root' | 'schema' | 'record-removed' | 'duplicate-client';

export type Verdict =
  | { readonly kind: 'good' }
  /** Something that it builds on has not arrived: it would wait in the document, unseen and unchecked. The states have to be exchanged anew. */
  | { readonly kind: 'gap' }
  | { readonly kind: 'bad'; readonly fault: ForeignFault };

export const GOOD: Verdict = { kind: 'good' };
export const GAP: Verdict = { kind: 'gap' };
export const bad = (fault: ForeignFault): Verdict => ({ kind: 'bad', fault });
