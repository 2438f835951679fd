import type * as Y from 'yjs';
import { docDigest, hasPending, type DocDigest } from '../../shared/doc';
import type { DivergenceCause } from '../../shared/protocol';

/** What differs may be on its way: asked about again after this long. */
const AGAIN_MS = 2_000;
/** A question without an answer: the host waits until the document is quiet, or the connection broke. */
const UNANSWERED_MS = 10_000;
/** Updates that wait for others this long wait for something that was lost. */
const PENDING_MS = 5_000;
/** After an exchange of states has begun. */
const AFTER_RESYNC_MS = 4_000;
/** Own work that the host does not have after so many questions is stuck on a path that takes it and carries it nowhere. */
const STUCK_AFTER = 8;

export interface DivergencePorts {
  readonly doc: Y.Doc;
  /** `away`: nothing can be said now; `busy`: own work is on its way to the host. */
  readonly standing: () => 'away' | 'busy' | 'settled';
  /** Asks the host for its digest. */
  readonly ask: () => void;
  /** Exchanges all states with the host anew. */
  readonly resync: () => void;
  /** Gives this replica up for a fresh one; null where that can't be done. */
  readonly rebuild: ((cause: DivergenceCause) => void) | null;
  readonly onRepaired: (cause: DivergenceCause, how: 'resync' | 'rebuild') => void;
}

export interface DivergenceWatch {
  /** The host has said what its replica is. */
  onDigest(digest: DocDigest): void;
  close(): void;
}

interface Doubt {
  readonly cause: DivergenceCause;
  /** What both sides were when it was last looked at. */
  readonly seen: string;
  readonly rounds: number;
  readonly resynced: boolean;
}

/**
 * Compares this replica with the host's when both are quiet. A difference that stays is mended by an exchange of states,
 * one that even outlives that by a fresh replica. A difference is believed only when neither side has changed between two
 * looks: everything else may still be on its way.
 */
export function watchDivergence({ doc, standing, ask, resync, rebuild, onRepaired }: DivergencePorts): DivergenceWatch {
  let known: DocDigest | null = null;
  let doubt: Doubt | null = null;
  let stuck = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let pendingRounds = 0;
  let pendingTimer: ReturnType<typeof setTimeout> | undefined;
  let closed = false;
  const { clientID } = doc;

  function later(ms = AGAIN_MS): void {
    clearTimeout(timer);
    timer = setTimeout(() => {
      later(UNANSWERED_MS);
      if (standing() !== 'away') ask();
    }, ms);
  }

  const onUpdate = (): void => void (known = null);

  function onTransaction(): void {
    // Yjs has seen work under our id that is not ours, and goes on under another: what of it was whose is lost.
    if (doc.clientID !== clientID) giveUp('client-id');
    else if (hasPending(doc)) pendingTimer ??= setTimeout(onPendingDue, PENDING_MS);
    else if (pendingRounds > 0) {
      pendingRounds = 0;
      onRepaired('pending', 'resync');
    }
  }

  /** Not by digests: a document in which people write without a pause is never quiet. */
  function onPendingDue(): void {
    pendingTimer = undefined;
    if (!hasPending(doc)) return;
    if (standing() !== 'away') {
      pendingRounds += 1;
      if (pendingRounds === 1) resync();
      else if (pendingRounds > 2) return giveUp('pending');
    }
    pendingTimer = setTimeout(onPendingDue, PENDING_MS);
  }

  function giveUp(cause: DivergenceCause): void {
    if (!rebuild) return;
    close();
    rebuild(cause);
    onRepaired(cause, 'rebuild');
  }

  function onDigest(host: DocDigest): void {
    if (closed) return;
    clearTimeout(timer);
    const now = standing();
    if (now === 'away') return later();
    if (now === 'busy') return onBusy();
    const mine = (known ??= docDigest(doc));
    const cause = mine.state !== host.state ? 'state' : mine.content !== host.content ? 'content' : null;
    if (cause) return onDifference(cause, `${mine.state} ${mine.content} ${host.state} ${host.content}`);
    if (doubt?.resynced || stuck >= STUCK_AFTER) onRepaired(doubt?.cause ?? 'state', 'resync');
    doubt = null;
    stuck = 0;
  }

  function onBusy(): void {
    stuck += 1;
    if (stuck % STUCK_AFTER === 0) resync();
    later();
  }

  function onDifference(cause: DivergenceCause, seen: string): void {
    const same = doubt?.seen === seen;
    const resynced = doubt?.resynced ?? false;
    const rounds = same ? (doubt?.rounds ?? 0) + 1 : 1;
    doubt = { cause, seen, rounds, resynced };
    // Looked at twice before anything is done, and twice again before the replica is given up.
    if (rounds < 2) return later();
    if (!resynced) {
      doubt = { cause, seen: '', rounds: 0, resynced: true };
      resync();
      return later(AFTER_RESYNC_MS);
    }
    giveUp(cause);
  }

  function close(): void {
    closed = true;
    clearTimeout(timer);
    clearTimeout(pendingTimer);
    doc.off('update', onUpdate);
    doc.off('afterTransactionCleanup', onTransaction);
  }

  doc.on('update', onUpdate);
  doc.on('afterTransactionCleanup', onTransaction);
  return { onDigest, close };
}
