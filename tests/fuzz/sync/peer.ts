import * as Y from 'yjs';
import { createAckTracker, type AckTracker } from '../../../renderer/sync/acks';
import { unsentTexts } from '../../../renderer/sync/drafts/rescue';
import { createUndo, type BoardContext } from '../../../shared/doc';
import type { SimulatedHost } from './host';
import type { SimulatedHub } from './hub';
import { answerTo, Link, question } from './link';

export type Way = 'offline' | 'relay' | 'channel';

/** One person: the real bookkeeping of acknowledgements, and a way to the host that changes. */
export class SimulatedPeer {
  readonly index: number;
  readonly reader: boolean;
  readonly #host: SimulatedHost;
  readonly rescued: string[] = [];
  doc!: Y.Doc;
  ctx!: BoardContext;
  undo!: Y.UndoManager;
  acks!: AckTracker;
  way: Way = 'offline';
  /** Breaks the rules of this replica: it will be ended. */
  spoilt = false;
  #link: Link | null = null;
  #owner = new Link();
  #n = 0;
  #ids = 0;
  #replicas = 0;

  constructor(index: number, reader: boolean, host: SimulatedHost) {
    this.index = index;
    this.reader = reader;
    this.#host = host;
    this.#begin();
  }

  get links(): Link[] {
    return this.#link ? [this.#link] : [];
  }

  /** Leaves whatever carried the document. */
  leave(): void {
    if (this.#link) this.#host.disconnect(this.#link);
    this.#link = null;
    this.way = 'offline';
    this.acks.forgetCheck();
    this.#host.forget(this.#owner);
    this.#owner = new Link();
  }

  /** The new path is opened before the old one is closed. */
  take(way: 'relay' | 'channel', hub: SimulatedHub): void {
    const link = new Link();
    const before = this.#link;
    this.#link = link;
    this.way = way;
    const { doc } = this;
    link.client = {
      receive: (message) => {
        if (message.kind === 'question') link.up(answerTo(doc, message.vector));
        else Y.applyUpdate(doc, message.update, link);
      },
    };
    const lost = (): void => {
      if (this.#link === link) this.leave();
    };
    if (way === 'channel') hub.connect(link, lost);
    else this.#host.connect(link, { rights: { write: !this.reader, furnish: false }, kind: 'guest' }, () => this.#end());
    link.up(question(doc));
    if (before) {
      this.#host.disconnect(before);
      hub.disconnect(before);
    }
  }

  /** Asks about its work, if there is something to ask. The control socket is up while any path is. */
  check(): void {
    if (this.way === 'offline') return;
    const check = this.acks.nextCheck(++this.#n);
    if (!check) return;
    const { acks } = this;
    this.#host.check(this.#owner, { check, received: (n) => acks.onReceived(n, 1), stored: (n) => acks.onStored(n) });
  }

  /** The answer is overdue: ask anew. */
  overdue(): void {
    this.acks.forgetCheck();
    this.#host.forget(this.#owner);
  }

  #end(): void {
    this.rescued.push(...unsentTexts(this.doc, this.acks.unacknowledged()));
    this.leave();
    this.acks.close();
    this.doc.destroy();
    this.#begin();
  }

  #begin(): void {
    const doc = new Y.Doc();
    doc.clientID = 1000 * (this.index + 1) + (this.#replicas += 1);
    this.spoilt = false;
    this.doc = doc;
    this.ctx = { doc, origin: {}, author: `p${this.index}`, now: () => 1_794_500_000_000 + this.#ids * 40_000, newId: () => `p${this.index}x${(this.#ids += 1)}` };
    this.undo = createUndo(this.ctx, 0);
    this.acks = createAckTracker('board:lauta', doc, () => undefined);
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      // As a leaf: what came by this link does not go back by it.
      if (origin !== this.#link) this.#link?.up({ kind: 'update', update });
    });
  }
}
