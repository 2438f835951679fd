import type { HostMessage } from '../../../shared/protocol';
import type { DocStore } from '../../library';
import type { Documents } from '../documents/documents';
import { covers, type Check } from './coverage';

/** A client's control connection, as the ledger sees it. */
export interface Checker {
  send(message: HostMessage): void;
  /** How many other people have the document open. */
  others(docName: string): number;
}

/**
 * The unanswered checks: the latest of each connection and document. A check is answered `received` when the replica
 * covers it, and `stored` when everything that was in the replica then is flushed to disk.
 */
export class Ledger {
  readonly #documents: Documents;
  readonly #docs: DocStore;
  readonly #open = new Map<string, Map<Checker, Check>>();
  readonly #due = new Set<string>();

  constructor(documents: Documents, docs: DocStore) {
    this.#documents = documents;
    this.#docs = docs;
    documents.onDidChange((docName) => this.#schedule(docName));
  }

  /** The document must be held open by whoever checks. */
  check(checker: Checker, check: Check): void {
    const checks = this.#open.get(check.doc) ?? new Map<Checker, Check>();
    this.#open.set(check.doc, checks);
    checks.set(checker, check);
    this.#evaluate(check.doc);
  }

  /** Forgets the checks of a connection that is gone. */
  leave(checker: Checker): void {
    for (const [docName, checks] of this.#open) {
      checks.delete(checker);
      if (checks.size === 0) this.#open.delete(docName);
    }
  }

  /** The document is not the connection's any more. */
  forget(checker: Checker, docName: string): void {
    const checks = this.#open.get(docName);
    checks?.delete(checker);
    if (checks?.size === 0) this.#open.delete(docName);
  }

  /** Many updates of one turn are looked at once. */
  #schedule(docName: string): void {
    if (!this.#open.has(docName) || this.#due.has(docName)) return;
    this.#due.add(docName);
    setImmediate(() => {
      this.#due.delete(docName);
      this.#evaluate(docName);
    });
  }

  #evaluate(docName: string): void {
    const doc = this.#documents.live(docName);
    const checks = this.#open.get(docName);
    if (!doc || !checks) return;
    for (const [checker, check] of checks) {
      if (!covers(doc, check)) continue;
      checks.delete(checker);
      checker.send({ type: 'received', doc: docName, n: check.n, others: checker.others(docName) });
      // A replica read with a hole is not written: nothing in it may be called stored.
      if (this.#documents.isDamaged(docName)) continue;
      void this.#docs.flushed().then(() => checker.send({ type: 'stored', doc: docName, n: check.n }));
    }
    if (checks.size === 0) this.#open.delete(docName);
  }
}
