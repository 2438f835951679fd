import { z } from 'zod';
import { createSecret, type RandomBytes } from '../../../shared/kernel/ids';
import type { RecordStore } from '../../library';
import { fingerprint, type HostSecrets } from './secrets';

const NAMESPACE = 'session';

const guestSession = z.object({ workshopId: z.string(), participantId: z.string(), createdAt: z.number() });

/** Whom a session's secret stands for. */
export type Identity =
  | { readonly kind: 'guest'; readonly workshopId: string; readonly participantId: string }
  | { readonly kind: 'facilitator'; readonly workshopId: string; readonly participantId: string }
  | { readonly kind: 'engine'; readonly participantId: string }
  /** A device that tries the ways to the host before the day: it opens nothing. */
  | { readonly kind: 'checker'; readonly workshopId: string; readonly participantId: string };

/** The facilitator's secrets carry the workshop's name, so that nothing has to be stored for them. */
const CHECKER = /^c\.([0-9a-z]{1,64})\.[0-9a-f]{32}$/;
const FACILITATOR = /^f\.([0-9a-z]{1,64})\.([0-9a-f]{32})$/;

/** Guests' sessions are stored (as fingerprints) and survive a restart; the facilitator's and the engine's are derived. */
export class Sessions {
  readonly #records: RecordStore;
  readonly #secrets: HostSecrets;
  readonly #random: RandomBytes;
  readonly #now: () => number;
  readonly #known = new Map<string, Identity>();

  constructor(records: RecordStore, secrets: HostSecrets, random: RandomBytes, now: () => number) {
    this.#records = records;
    this.#secrets = secrets;
    this.#random = random;
    this.#now = now;
  }

  facilitator(workshopId: string): { session: string; participantId: string } {
    const secret = this.#secrets.derive(`facilitator ${workshopId}`);
    return { session: `f.${workshopId}.${secret}`, participantId: `f${this.#secrets.derive(`facilitator id ${workshopId}`).slice(0, 15)}` };
  }

  engine(): string {
    return `e.${this.#secrets.derive('engine')}`;
  }

  checker(workshopId: string): string {
    return `c.${workshopId}.${this.#secrets.derive(`checker ${workshopId}`)}`;
  }

  /** A new secret for this person on this device; resolves when it is on disk. */
  async create(workshopId: string, participantId: string): Promise<string> {
    const session = createSecret(this.#random);
    await this.#records.put(NAMESPACE, fingerprint(session), { workshopId, participantId, createdAt: this.#now() });
    return session;
  }

  /** A secret that the device has had since before it had a seat, by its fingerprint. */
  async adopt(mark: string, workshopId: string, participantId: string): Promise<void> {
    await this.#records.put(NAMESPACE, mark, { workshopId, participantId, createdAt: this.#now() });
  }

  async identify(session: string): Promise<Identity | null> {
    const mark = fingerprint(session);
    const known = this.#known.get(mark) ?? this.#derived(session, mark) ?? (await this.#stored(mark));
    if (known) this.#known.set(mark, known);
    return known;
  }

  #derived(session: string, mark: string): Identity | null {
    if (mark === fingerprint(this.engine())) return { kind: 'engine', participantId: 'engine' };
    const [, checked = ''] = CHECKER.exec(session) ?? [];
    if (checked) return mark === fingerprint(this.checker(checked)) ? { kind: 'checker', workshopId: checked, participantId: 'checker' } : null;
    const [, workshopId = ''] = FACILITATOR.exec(session) ?? [];
    if (!workshopId) return null;
    const own = this.facilitator(workshopId);
    return mark === fingerprint(own.session) ? { kind: 'facilitator', workshopId, participantId: own.participantId } : null;
  }

  async #stored(mark: string): Promise<Identity | null> {
    const record = guestSession.safeParse(await this.#records.get(NAMESPACE, mark));
    return record.success ? { kind: 'guest', workshopId: record.data.workshopId, participantId: record.data.participantId } : null;
  }
}
