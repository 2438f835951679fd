import { docDigest, type DocDigest } from '../../../shared/doc';
import type { HostMessage } from '../../../shared/protocol';
import type { Documents } from '../documents/documents';
import { DIGEST_QUIET_MS } from '../limits';
import type { People, Presence } from '../people';

/**
 * When a document has been quiet for a while, everybody who has it open hears its digest and compares: what has parted
 * unseen is found without a word of content going over the wire.
 */
export class Digests {
  readonly #documents: Documents;
  readonly #people: People;
  readonly #known = new Map<string, DocDigest>();
  readonly #quiet = new Map<string, NodeJS.Timeout>();
  readonly #end: () => void;

  constructor(documents: Documents, people: People) {
    this.#documents = documents;
    this.#people = people;
    this.#end = documents.onDidChange((docName) => this.#onChange(docName));
  }

  /** At once when the document is quiet; else the asker hears it with everybody else. */
  ask(docName: string, asker: Presence): void {
    if (this.#quiet.has(docName)) return;
    const message = this.#message(docName);
    if (message) asker.send(message);
  }

  close(): void {
    this.#end();
    for (const timer of this.#quiet.values()) clearTimeout(timer);
    this.#quiet.clear();
  }

  #onChange(docName: string): void {
    this.#known.delete(docName);
    clearTimeout(this.#quiet.get(docName));
    const timer = setTimeout(() => {
      this.#quiet.delete(docName);
      const message = this.#people.anybodyAt(docName) ? this.#message(docName) : null;
      if (message) this.#people.tell(docName, message);
    }, DIGEST_QUIET_MS);
    timer.unref();
    this.#quiet.set(docName, timer);
  }

  #message(docName: string): HostMessage | null {
    const doc = this.#documents.live(docName);
    if (!doc) {
      this.#known.delete(docName);
      return null;
    }
    const digest = this.#known.get(docName) ?? docDigest(doc);
    this.#known.set(docName, digest);
    return { type: 'digest', doc: docName, ...digest };
  }
}
