import { z } from 'zod';
import { createSecret, type RandomBytes } from '../../../shared/kernel/ids';
import { ROLES } from '../../../shared/protocol';
import type { RecordStore } from '../../library';
import { MAX_WAITING } from '../limits';
import { fingerprint } from '../sessions/secrets';

const NAMESPACE = 'waiting';
/** Of a secret's fingerprint: names somebody who waits without giving anything away. */
const ID_LENGTH = 16;

const waiter = z.object({
  /** Fingerprint of the session that the device got. */
  mark: z.string(),
  workshopId: z.string(),
  name: z.string(),
  groupId: z.string(),
  role: z.enum(ROLES),
  /** The person on the list that she says she is. */
  participantId: z.string().nullable(),
  since: z.number(),
  turnedAway: z.boolean(),
});
export type Waiter = z.infer<typeof waiter>;

export const waiterId = ({ mark }: Pick<Waiter, 'mark'>): string => mark.slice(0, ID_LENGTH);

/** People before the door. Kept over restarts of the host: nobody has to knock again. */
export class WaitingRoom {
  readonly #records: RecordStore;
  readonly #random: RandomBytes;
  readonly #now: () => number;
  readonly #known = new Map<string, Waiter>();
  readonly #lastSeen = new Map<string, number>();
  readonly #listeners = new Set<(mark: string) => void>();

  constructor(records: RecordStore, random: RandomBytes, now: () => number) {
    this.#records = records;
    this.#random = random;
    this.#now = now;
  }

  async load(): Promise<void> {
    const stored = await this.#records.all(NAMESPACE);
    const before = new Map(this.#known);
    this.#known.clear();
    for (const { value } of stored) {
      const parsed = waiter.safeParse(value);
      if (parsed.success) this.#known.set(parsed.data.mark, parsed.data);
    }
    // Somebody else may have let them in or turned them away.
    for (const [mark, { turnedAway }] of before) if (this.#known.get(mark)?.turnedAway !== turnedAway) this.#tell(mark);
  }

  /** The secret with which the device asks again; null when too many wait already. */
  async enter(who: Pick<Waiter, 'workshopId' | 'name' | 'groupId' | 'role' | 'participantId'>): Promise<string | null> {
    if (this.of(who.workshopId).length >= MAX_WAITING) return null;
    await this.#forgetTurnedAway(who.workshopId);
    const session = createSecret(this.#random);
    const entry: Waiter = { ...who, mark: fingerprint(session), since: this.#now(), turnedAway: false };
    await this.#records.put(NAMESPACE, entry.mark, entry);
    this.#known.set(entry.mark, entry);
    this.#lastSeen.set(entry.mark, this.#now());
    return session;
  }

  /** Who waits now, longest first. */
  of(workshopId: string): Waiter[] {
    return [...this.#known.values()].filter((entry) => entry.workshopId === workshopId && !entry.turnedAway).sort((a, b) => a.since - b.since || (a.mark < b.mark ? -1 : 1));
  }

  find(session: string): Waiter | null {
    const entry = this.#known.get(fingerprint(session)) ?? null;
    if (entry) this.#lastSeen.set(entry.mark, this.#now());
    return entry;
  }

  /** Milliseconds since 1970; null when the device has not asked since the host was started. */
  lastSeen({ mark }: Waiter): number | null {
    return this.#lastSeen.get(mark) ?? null;
  }

  /** Takes somebody out of the room: let in, with a seat already. */
  async letIn(entry: Waiter): Promise<void> {
    this.#known.delete(entry.mark);
    this.#lastSeen.delete(entry.mark);
    await this.#records.remove(NAMESPACE, entry.mark);
    this.#tell(entry.mark);
  }

  async turnAway(entry: Waiter): Promise<void> {
    const turned: Waiter = { ...entry, turnedAway: true };
    await this.#records.put(NAMESPACE, entry.mark, turned);
    this.#known.set(entry.mark, turned);
    this.#tell(entry.mark);
  }

  /** Resolves when something has changed for this session, or after `ms`. */
  change(session: string, ms: number): Promise<void> {
    const mine = fingerprint(session);
    return new Promise((resolve) => {
      const done = (): void => {
        clearTimeout(timer);
        this.#listeners.delete(listener);
        resolve();
      };
      const listener = (mark: string): void => {
        if (mark === mine) done();
      };
      const timer = setTimeout(done, ms);
      this.#listeners.add(listener);
    });
  }

  /** They know by now; what is kept of them must not grow. */
  async #forgetTurnedAway(workshopId: string): Promise<void> {
    const turned = [...this.#known.values()].filter((entry) => entry.workshopId === workshopId && entry.turnedAway);
    for (const { mark } of turned.slice(0, Math.max(0, turned.length - MAX_WAITING))) {
      this.#known.delete(mark);
      this.#lastSeen.delete(mark);
      await this.#records.remove(NAMESPACE, mark);
    }
  }

  #tell(mark: string): void {
    for (const listener of [...this.#listeners]) listener(mark);
  }
}
