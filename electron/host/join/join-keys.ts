import { z } from 'zod';
import { DOORS, type LinkRole } from '../../../shared/ipc';
import { createSecret, type RandomBytes } from '../../../shared/kernel/ids';
import type { RecordStore } from '../../library';
import { JOIN_KEY_LIFETIME_MS } from '../limits';
import { fingerprint } from '../sessions/secrets';
import { createShortCode, normalizeKey } from './short-code';

const NAMESPACE = 'hosting';
const OLD_KEYS_KEPT = 40;

/** How a workshop was and is hosted. Kept over restarts, so that links handed out go on leading to it. */
const hostingRecord = z.object({
  workshopId: z.string(),
  token: z.string(),
  code: z.string(),
  expiresAt: z.number(),
  /** Fingerprints of replaced keys: who comes with one is told that it has expired. */
  old: z.array(z.string()),
  /** The workshop's own port; null before it was hosted first. */
  port: z.number().int().nullable(),
  /** The chosen interface's address. */
  address: z.string().nullable(),
  /** It is hosted now, or was when the process ended. */
  open: z.boolean(),
  /** The facilitator took the link back; only a renewed one lets people in again. */
  revoked: z.boolean().default(false),
  door: z.enum(DOORS).default('open'),
});
export type HostingRecord = z.infer<typeof hostingRecord>;

export type FoundKey = { readonly kind: 'found'; readonly workshopId: string; readonly role: LinkRole; readonly token: string } | { readonly kind: 'expired' } | { readonly kind: 'unknown' };

/** How workshops are hosted, with the token and the short code of the invitation. */
export class JoinKeys {
  readonly #records: RecordStore;
  readonly #random: RandomBytes;
  readonly #now: () => number;
  readonly #known = new Map<string, HostingRecord>();

  constructor(records: RecordStore, random: RandomBytes, now: () => number) {
    this.#records = records;
    this.#random = random;
    this.#now = now;
  }

  async load(): Promise<void> {
    for (const { value } of await this.#records.all(NAMESPACE)) {
      const parsed = hostingRecord.safeParse(value);
      if (parsed.success) this.#known.set(parsed.data.workshopId, parsed.data);
    }
  }

  get(workshopId: string): HostingRecord | undefined {
    return this.#known.get(workshopId);
  }

  all(): HostingRecord[] {
    return [...this.#known.values()];
  }

  /** The workshop's record; with new keys when the old ones ran out, unless it only goes on being hosted (`resumes`). */
  async ensure(workshopId: string, resumes: boolean): Promise<HostingRecord> {
    const known = this.#known.get(workshopId);
    if (known && (resumes || known.revoked || known.expiresAt > this.#now())) return known;
    return this.renew(workshopId, new Set());
  }

  /** `alsoTaken`: codes that are in use for something else. */
  async renew(workshopId: string, alsoTaken: ReadonlySet<string>): Promise<HostingRecord> {
    const known = this.#known.get(workshopId);
    const taken = new Set([...alsoTaken, ...this.all().map(({ code }) => code)]);
    const replaced = known ? [fingerprint(known.token), fingerprint(known.code)] : [];
    return this.#put({
      workshopId,
      token: createSecret(this.#random),
      code: createShortCode(this.#random, taken),
      expiresAt: this.#now() + JOIN_KEY_LIFETIME_MS,
      old: [...replaced, ...(known?.old ?? [])].slice(0, OLD_KEYS_KEPT),
      port: known?.port ?? null,
      address: known?.address ?? null,
      open: known?.open ?? false,
      revoked: false,
      door: known?.door ?? 'open',
    });
  }

  async change(workshopId: string, change: Partial<Pick<HostingRecord, 'port' | 'address' | 'open' | 'expiresAt' | 'revoked' | 'door'>>): Promise<void> {
    const known = this.#known.get(workshopId);
    if (known) await this.#put({ ...known, ...change });
  }

  /** Where a token or a code, as it was typed, leads. */
  find(typed: string): FoundKey {
    const { key } = normalizeKey(typed);
    const mark = fingerprint(key);
    for (const { workshopId, token, code, expiresAt, revoked, old } of this.#known.values()) {
      // Compared by fingerprint: how long it takes says nothing about the key.
      if (fingerprint(token) === mark || fingerprint(code) === mark) return !revoked && expiresAt > this.#now() ? { kind: 'found', workshopId, role: 'participant', token } : { kind: 'expired' };
      if (old.includes(mark)) return { kind: 'expired' };
    }
    return { kind: 'unknown' };
  }

  async #put(record: HostingRecord): Promise<HostingRecord> {
    await this.#records.put(NAMESPACE, record.workshopId, record);
    this.#known.set(record.workshopId, record);
    return record;
  }
}
