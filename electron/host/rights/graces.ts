import { MOVE_GRACE_MS } from '../limits';
import type { Access } from '../sessions/access';
import type { Identity } from '../sessions/sessions';

/**
 * A person who is moved to another group keeps the old board for a while: what was being written there when it happened
 * still arrives. Never for who was removed or made a reader.
 */
export class Graces {
  /** By person: the document, until when (milliseconds since 1970). */
  readonly #given = new Map<string, Map<string, number>>();
  readonly #timers = new Set<NodeJS.Timeout>();
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  /** `onOver` is called when the time is up. */
  give(participantId: string, docName: string, onOver: () => void): void {
    const mine = this.#given.get(participantId) ?? new Map<string, number>();
    this.#given.set(participantId, mine);
    mine.set(docName, this.#now() + MOVE_GRACE_MS);
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      const until = this.#given.get(participantId)?.get(docName);
      if (until !== undefined && until <= this.#now()) this.#given.get(participantId)?.delete(docName);
      onOver();
    }, MOVE_GRACE_MS + 10);
    timer.unref();
    this.#timers.add(timer);
  }

  withdraw(participantId: string): void {
    this.#given.delete(participantId);
  }

  access(who: Identity, docName: string): Access {
    const until = who.kind === 'guest' ? this.#given.get(who.participantId)?.get(docName) : undefined;
    return until !== undefined && until > this.#now() ? 'write' : null;
  }

  close(): void {
    for (const timer of this.#timers) clearTimeout(timer);
  }
}
