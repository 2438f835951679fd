import * as Y from 'yjs';
import { boardDocName, ForeignGuard, type ForeignRights, type Verdict } from '../../../shared/doc';
import type { ReplicaEnd } from '../../../shared/protocol';
import { MODE_RESYNCS, RESYNCS } from '../limits';
import { TokenBucket } from '../token-bucket';
import type { LogLine } from '../types';

/** Whose updates they are, as long as the connection lives. */
export interface ForeignSender {
  readonly rights: ForeignRights;
  /** What the log may say of whom: guest, engine. */
  readonly kind: string;
}

/** One document's connection. */
export interface ForeignConnection {
  /** Asks the other side for everything that the document lacks. */
  ask(): void;
}

interface Exchange {
  /** Our first question has been answered: everything the other side had then is here. */
  answered: boolean;
  asking: NodeJS.Timeout | null;
  readonly resyncs: TokenBucket;
  /** The same for changes that the phase does not allow: a page that keeps to it takes them back, as often as somebody tries. */
  readonly tries: TokenBucket;
}

/** What is missing may be on its way by another path. */
const ASK_AFTER_MS = 250;
/** Only boards are written from elsewhere. */
const READ_ONLY: Verdict = { kind: 'bad', fault: 'read-only' };

/** Decides of every foreign update, before it reaches the authoritative replica, what becomes of it and its sender. */
export class ForeignUpdates {
  readonly #guards = new WeakMap<Y.Doc, ForeignGuard>();
  readonly #exchanges = new WeakMap<object, Exchange>();
  readonly #log: LogLine;
  readonly #now: () => number;

  constructor(log: LogLine, now: () => number) {
    this.#log = log;
    this.#now = now;
  }

  /**
   * `apply` it; `pass-over` it, for what it builds on is missing (the states are exchanged, and it comes again); or end
   * the sender's replica. `isAnswer`: it is what the other side had when we asked.
   */
  decide(docName: string, doc: Y.Doc, update: Uint8Array, isAnswer: boolean, sender: ForeignSender, connection: ForeignConnection & object): 'apply' | 'pass-over' | ReplicaEnd {
    const verdict = docName.startsWith(boardDocName('')) ? this.#guardOf(doc).judge(update, sender.rights) : isKnown(doc, update) ? null : READ_ONLY;
    const exchange = this.#exchanges.get(connection) ?? { answered: false, asking: null, resyncs: new TokenBucket(RESYNCS, this.#now), tries: new TokenBucket(MODE_RESYNCS, this.#now) };
    this.#exchanges.set(connection, exchange);
    exchange.answered ||= isAnswer;
    if (!verdict || verdict.kind === 'good') return 'apply';
    const isTakenBack = verdict.kind === 'bad' && verdict.fault === 'mode' && !isAnswer;
    if (verdict.kind === 'bad' && !isTakenBack) return this.#end(verdict.fault === 'duplicate-client' ? 'DUPLICATE_CLIENT' : 'CHANGE_REFUSED', verdict.fault, sender);
    // Somebody who has just come back writes on before our first question has come through.
    if (!exchange.answered || exchange.asking) return 'pass-over';
    if (isTakenBack && !exchange.tries.take()) return this.#end('CHANGE_REFUSED', 'mode', sender);
    if (!isTakenBack && !exchange.resyncs.take()) return this.#end('DIVERGED', 'gap', sender);
    if (!isTakenBack) this.#log('replica-resynced', { kind: sender.kind });
    exchange.asking = setTimeout(() => {
      exchange.asking = null;
      connection.ask();
    }, ASK_AFTER_MS);
    exchange.asking.unref();
    return 'pass-over';
  }

  #guardOf(doc: Y.Doc): ForeignGuard {
    const guard = this.#guards.get(doc) ?? new ForeignGuard(doc);
    this.#guards.set(doc, guard);
    return guard;
  }

  #end(end: ReplicaEnd, fault: string, { kind }: ForeignSender): ReplicaEnd {
    this.#log('replica-ended', { reason: end, fault, kind });
    return end;
  }
}

function isKnown(doc: Y.Doc, update: Uint8Array): boolean {
  try {
    return Y.snapshotContainsUpdate(Y.snapshot(doc), update);
  } catch {
    return false;
  }
}
