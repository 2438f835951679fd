import * as Y from 'yjs';

/*
 * The hub repeats what comes to everybody but who wrote it. Each message costs whoever gets it more than its bytes do, and
 * the hub as many sendings as there are guests, so while people write it gathers: as long as it just took to send, times
 * this, so that sending never takes more than a small share of its time, however many guests and however slow a computer.
 * A few guests, or an edit after a silence, wait for nothing.
 */
export const REST_PER_WORK = 8;
/** Nobody waits longer, whatever sending took. */
export const LONGEST_GATHERING_MS = 50;

export interface Gatherer<S> {
  /** `sender`: who has it already. */
  add(update: Uint8Array, sender: S | null): void;
  close(): void;
}

interface Gathered<S> {
  readonly update: Uint8Array;
  readonly sender: S | null;
}

/** Calls `send` with what each of the receivers lacks, in one update. */
export function gatherUpdates<S>(receivers: () => Iterable<S>, send: (update: Uint8Array, to: readonly S[]) => void, now: () => number = () => performance.now()): Gatherer<S> {
  let waiting: Gathered<S>[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let restsUntil = Number.NEGATIVE_INFINITY;

  function flush(): void {
    clearTimeout(timer);
    timer = undefined;
    const batch = waiting;
    waiting = [];
    const began = now();
    const senders = new Set(batch.map(({ sender }) => sender));
    const mergeFor = (receiver: S | null): Uint8Array | null => {
      const lacking = batch.flatMap(({ update, sender }) => (sender !== null && sender === receiver ? [] : [update]));
      return lacking.length > 1 ? Y.mergeUpdates(lacking) : (lacking[0] ?? null);
    };
    const most: S[] = [];
    for (const receiver of receivers()) {
      const own = senders.has(receiver) ? mergeFor(receiver) : null;
      if (own) send(own, [receiver]);
      else if (!senders.has(receiver)) most.push(receiver);
    }
    const forMost = most.length > 0 ? mergeFor(null) : null;
    if (forMost) send(forMost, most);
    const ended = now();
    restsUntil = ended + Math.min(LONGEST_GATHERING_MS, (ended - began) * REST_PER_WORK);
  }

  return {
    add(update, sender) {
      waiting.push({ update, sender });
      if (timer !== undefined) return;
      const rest = restsUntil - now();
      if (rest <= 0) flush();
      else timer = setTimeout(flush, rest);
    },
    close: () => clearTimeout(timer),
  };
}
