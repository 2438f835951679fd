import * as Y from 'yjs';
import { boardRoots } from '../schema';
import { faultOfChanges } from './changes';
import { contradicts, hasGap, liesRight, readForeign } from './structs';
import { breaksLimits } from './limits';
import { bad, GAP, GOOD, type ForeignFault, type ForeignRights, type Verdict } from './verdict';

/** Origin of what the guarded document has already. */
const FOLLOWED = Symbol('followed');

/**
 * Judges foreign updates before they reach a board's document, on one shadow replica that follows the document. What is
 * good has been applied to the shadow; after anything else the shadow is made anew from the document, which never saw
 * it. An update that was judged good has to be applied to the document at once.
 */
export class ForeignGuard {
  readonly #source: Y.Doc;
  #shadow: Y.Doc | null = null;
  #rights: ForeignRights = { write: false, furnish: false };
  #fault: ForeignFault | null = null;

  constructor(source: Y.Doc) {
    this.#source = source;
    source.on('update', this.#follow);
    source.on('destroy', () => this.destroy());
  }

  judge(update: Uint8Array, rights: ForeignRights): Verdict {
    const read = readForeign(update);
    if (typeof read === 'string') return bad(read);
    const shadow = (this.#shadow ??= this.#rebuild());
    if (contradicts(shadow.store, read.structs)) return bad('duplicate-client');
    if (hasGap(shadow.store, read.structs)) return GAP;
    this.#rights = rights;
    this.#fault = null;
    try {
      Y.applyUpdate(shadow, update, this);
      if (!liesRight(shadow.store, read.structs)) this.#fault ??= 'schema';
    } catch {
      this.#fault ??= 'malformed';
    }
    const { pendingStructs, pendingDs } = shadow.store;
    if (this.#fault === null && pendingStructs === null && pendingDs === null) return GOOD;
    this.#drop();
    return this.#fault === null ? GAP : bad(this.#fault);
  }

  destroy(): void {
    this.#source.off('update', this.#follow);
    this.#drop();
  }

  readonly #follow = (update: Uint8Array): void => {
    if (this.#shadow) Y.applyUpdate(this.#shadow, update, FOLLOWED);
  };

  #drop(): void {
    this.#shadow?.destroy();
    this.#shadow = null;
  }

  #rebuild(): Y.Doc {
    const shadow = new Y.Doc();
    // A root becomes a map when it is asked for as one.
    boardRoots(shadow);
    Y.applyUpdate(shadow, Y.encodeStateAsUpdate(this.#source), FOLLOWED);
    // What waits in the document itself came from nobody foreign, and is nothing that an update could be blamed for.
    shadow.store.pendingStructs = null;
    shadow.store.pendingDs = null;
    shadow.on('afterTransaction', (transaction: Y.Transaction) => {
      if (transaction.origin === FOLLOWED) return;
      this.#fault ??= faultOfChanges(transaction, this.#rights);
      const { limits } = this.#rights;
      if (limits && this.#fault === null && breaksLimits(transaction, this.#source, limits.any, limits.participantId)) this.#fault = 'mode';
    });
    return shadow;
  }
}
