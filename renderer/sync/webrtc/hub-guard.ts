import { createDecoder, readVarUint, readVarUint8Array } from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { messageYjsSyncStep1, messageYjsSyncStep2, writeSyncStep1 } from 'y-protocols/sync';
import type * as Y from 'yjs';
import { ForeignGuard, type ForeignRights } from '../../../shared/doc';
import type { Judgement } from './framed-channel';
import { MESSAGE_AWARENESS, MESSAGE_SYNC } from './star';

/** y-webrtc's question for everybody's presence. */
const MESSAGE_QUERY_AWARENESS = 3;
/** Questions to one guest for what its updates build on; after these its channel ends and the relay takes over. */
const MOST_QUESTIONS = 5;
/** The same for changes that the phase does not allow: somebody may try often. */
const MOST_TRIES = 100;
const ASK_AFTER_MS = 250;

/** One guest's channel, as the guard needs it. */
export interface GuardedPeer {
  /** The server said so of this peer when it introduced it. */
  readonly furnish: boolean;
  /** What the phase lets this guest do now; the server's word too. */
  limits(): ForeignRights['limits'];
  send(message: Uint8Array): void;
}

interface Exchange {
  answered: boolean;
  questions: number;
  /** Of changes that the phase does not allow. */
  tries: number;
  asking: ReturnType<typeof setTimeout> | null;
}

export interface HubGuard {
  /** Whether a whole message of a guest may be handled. */
  judge(message: Uint8Array, peer: GuardedPeer): Judgement;
  close(): void;
}

/**
 * The hub's door. What guests send is judged here, guest by guest, before the hub repeats it to the others: the host
 * only sees all of it together. A guest whose update is bad loses the channel; on the relay it is named and told.
 */
export function createHubGuard(doc: Y.Doc): HubGuard {
  const guard = new ForeignGuard(doc);
  const exchanges = new WeakMap<GuardedPeer, Exchange>();

  function judgeUpdate(update: Uint8Array, isAnswer: boolean, peer: GuardedPeer): Judgement {
    const exchange = exchanges.get(peer) ?? { answered: false, questions: 0, tries: 0, asking: null };
    exchanges.set(peer, exchange);
    exchange.answered ||= isAnswer;
    const limits = peer.limits();
    const verdict = guard.judge(update, { write: true, furnish: peer.furnish, ...(limits && { limits }) });
    if (verdict.kind === 'good') return 'pass';
    // What the phase does not allow an honest page takes back in the next moment: its answer holds both.
    if (verdict.kind === 'bad' && verdict.fault === 'mode' && !isAnswer) return tryAgain(exchange, peer);
    if (verdict.kind === 'bad') return 'end';
    // Before a question is answered the answer brings it all.
    if (!exchange.answered || exchange.asking !== null) return 'drop';
    if ((exchange.questions += 1) > MOST_QUESTIONS) return 'end';
    peer.send(question(doc));
    return 'drop';
  }

  function tryAgain(exchange: Exchange, peer: GuardedPeer): Judgement {
    if (!exchange.answered || exchange.asking !== null) return 'drop';
    if ((exchange.tries += 1) > MOST_TRIES) return 'end';
    exchange.asking = setTimeout(() => {
      exchange.asking = null;
      peer.send(question(doc));
    }, ASK_AFTER_MS);
    return 'drop';
  }

  return {
    judge(message, peer) {
      try {
        const decoder = createDecoder(message);
        const kind = readVarUint(decoder);
        if (kind === MESSAGE_AWARENESS || kind === MESSAGE_QUERY_AWARENESS) return 'pass';
        if (kind !== MESSAGE_SYNC) return 'end';
        const step = readVarUint(decoder);
        return step === messageYjsSyncStep1 ? 'pass' : judgeUpdate(readVarUint8Array(decoder), step === messageYjsSyncStep2, peer);
      } catch {
        return 'end';
      }
    },
    close: () => guard.destroy(),
  };
}

function question(doc: Y.Doc): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, MESSAGE_SYNC);
  writeSyncStep1(encoder, doc);
  return encoding.toUint8Array(encoder);
}
