import type * as Y from 'yjs';

/**
 * One step of the stored shape. A migration is frozen once released: it names roots and values by itself and calls
 * none of today's operations, validators or constants, which will change under it.
 */
export interface Migration {
  /** The schema version that it makes out of the one before. */
  readonly to: number;
  /** Runs inside one transaction together with the new version's number. */
  migrate(doc: Y.Doc): void;
}
