import * as Y from 'yjs';
import { covers, type Check } from '../../../electron/host/acknowledge/coverage';
import { ForeignUpdates, type ForeignSender } from '../../../electron/host/documents/foreign-updates';
import type { ReplicaEnd } from '../../../shared/protocol';
import { answerTo, question, type Link } from './link';

export const BOARD = 'board:lauta';

interface Asked {
  readonly check: Check;
  received(n: number): void;
  stored(n: number): void;
}

/** The host as the relay makes it: judged updates, broadcasting that does not wait, a disk that flushes later. */
export class SimulatedHost {
  doc: Y.Doc;
  readonly ends: { readonly reason: ReplicaEnd; readonly fault: unknown }[] = [];
  #foreign = this.#judge();
  readonly #disk: Uint8Array[];
  #unflushed: Uint8Array[] = [];
  readonly #links = new Map<Link, ForeignSender>();
  readonly #checks = new Map<Link, Asked>();
  #covered: { asked: Asked; after: number }[] = [];
  #appended = 0;

  constructor(start: Uint8Array) {
    this.#disk = [start];
    this.doc = this.#load();
  }

  /** What would be there after a power cut. */
  onDisk(): Y.Doc {
    const doc = new Y.Doc();
    for (const update of this.#disk) Y.applyUpdate(doc, update);
    return doc;
  }

  connect(link: Link, sender: ForeignSender, onEnd: (reason: ReplicaEnd) => void): void {
    this.#links.set(link, sender);
    const connection = { ask: () => link.down(question(this.doc)) };
    link.server = {
      receive: (message) => {
        if (message.kind === 'question') {
          link.down(answerTo(this.doc, message.vector));
          link.down(question(this.doc));
          return;
        }
        const decision = this.#foreign.decide(BOARD, this.doc, message.update, message.kind === 'answer', sender, connection);
        if (decision === 'apply') Y.applyUpdate(this.doc, message.update, link);
        else if (decision !== 'pass-over') {
          this.disconnect(link);
          onEnd(decision);
        }
      },
    };
  }

  disconnect(link: Link): void {
    link.close();
    this.#links.delete(link);
  }

  check(owner: Link, asked: Asked): void {
    this.#checks.set(owner, asked);
    this.#answer();
  }

  forget(owner: Link): void {
    this.#checks.delete(owner);
    this.#covered = this.#covered.filter(({ asked }) => this.#askedBy.get(asked) !== owner);
  }
  readonly #askedBy = new WeakMap<Asked, Link>();

  flush(): void {
    this.#disk.push(...this.#unflushed);
    this.#unflushed = [];
    const done = this.#covered;
    this.#covered = [];
    for (const { asked } of done) asked.stored(asked.check.n);
  }

  /** Killed and started again: what was not flushed is gone, and so is every connection. */
  kill(): void {
    for (const link of [...this.#links.keys()]) this.disconnect(link);
    this.#checks.clear();
    this.#covered = [];
    this.#unflushed = [];
    this.doc.destroy();
    this.doc = this.#load();
    this.#foreign = this.#judge();
  }

  #answer(): void {
    for (const [owner, asked] of this.#checks) {
      if (!covers(this.doc, asked.check)) continue;
      this.#checks.delete(owner);
      this.#askedBy.set(asked, owner);
      asked.received(asked.check.n);
      this.#covered.push({ asked, after: this.#appended });
    }
  }

  #load(): Y.Doc {
    const doc = this.onDisk();
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      this.#unflushed.push(update);
      this.#appended += 1;
      for (const link of this.#links.keys()) if (link !== origin) link.down({ kind: 'update', update });
      this.#answer();
    });
    return doc;
  }

  #judge(): ForeignUpdates {
    return new ForeignUpdates((event, details) => {
      if (event === 'replica-ended') this.ends.push({ reason: details?.reason as ReplicaEnd, fault: details?.fault });
    }, () => 0);
  }
}
