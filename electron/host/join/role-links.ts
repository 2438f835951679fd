import { z } from 'zod';
import { LINK_ROLES, type LinkRole } from '../../../shared/ipc';
import { createId, createSecret, type RandomBytes } from '../../../shared/kernel/ids';
import type { RecordStore } from '../../library';
import { MAX_LINKS_PER_WORKSHOP } from '../limits';
import { fingerprint } from '../sessions/secrets';
import type { FoundKey } from './join-keys';
import { createShortCode, normalizeKey } from './short-code';

const NAMESPACE = 'link';
const OLD_KEYS_KEPT = 40;

const roleLink = z.object({
  id: z.string(),
  workshopId: z.string(),
  role: z.enum(LINK_ROLES),
  token: z.string(),
  /** Empty for a facilitator's link. */
  code: z.string(),
  expiresAt: z.number(),
  revoked: z.boolean(),
  /** Fingerprints of replaced keys. */
  old: z.array(z.string()),
  createdAt: z.number(),
});
export type RoleLink = z.infer<typeof roleLink>;

/** Links beside the invitation's own: each lets people in as what it says, and each is taken back alone. */
export class RoleLinks {
  readonly #records: RecordStore;
  readonly #random: RandomBytes;
  readonly #now: () => number;
  /** Codes of the invitations. */
  readonly #otherCodes: () => readonly string[];
  readonly #known = new Map<string, RoleLink>();

  constructor(records: RecordStore, random: RandomBytes, now: () => number, otherCodes: () => readonly string[]) {
    this.#records = records;
    this.#random = random;
    this.#now = now;
    this.#otherCodes = otherCodes;
  }

  async load(): Promise<void> {
    const stored = await this.#records.all(NAMESPACE);
    this.#known.clear();
    for (const { value } of stored) {
      const parsed = roleLink.safeParse(value);
      if (parsed.success) this.#known.set(parsed.data.id, parsed.data);
    }
  }

  /** Oldest first. */
  of(workshopId: string): RoleLink[] {
    return [...this.#known.values()].filter((link) => link.workshopId === workshopId).sort((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1));
  }

  codes(): Set<string> {
    return new Set([...this.#known.values()].map(({ code }) => code));
  }

  /** Null when the workshop has as many as it may have. A link that was taken back makes room for another one. */
  async create(workshopId: string, role: LinkRole, expiresAt: number): Promise<RoleLink | null> {
    const links = this.of(workshopId);
    if (links.length >= MAX_LINKS_PER_WORKSHOP) {
      const spent = links.find(({ revoked }) => revoked);
      if (!spent) return null;
      this.#known.delete(spent.id);
      await this.#records.remove(NAMESPACE, spent.id);
    }
    return this.#put({ id: createId(this.#random), workshopId, role, ...this.#keys(role), expiresAt, revoked: false, old: [], createdAt: this.#now() });
  }

  async change(workshopId: string, id: string, change: Partial<Pick<RoleLink, 'expiresAt' | 'revoked'>>): Promise<RoleLink | null> {
    const link = this.#known.get(id);
    return link?.workshopId === workshopId ? this.#put({ ...link, ...change }) : null;
  }

  async renew(workshopId: string, id: string, expiresAt: number): Promise<RoleLink | null> {
    const link = this.#known.get(id);
    if (link?.workshopId !== workshopId) return null;
    const replaced = [link.token, link.code].filter((key) => key !== '').map(fingerprint);
    return this.#put({ ...link, ...this.#keys(link.role), expiresAt, revoked: false, old: [...replaced, ...link.old].slice(0, OLD_KEYS_KEPT) });
  }

  find(typed: string): FoundKey {
    const mark = fingerprint(normalizeKey(typed).key);
    for (const { workshopId, role, token, code, expiresAt, revoked, old } of this.#known.values()) {
      if (fingerprint(token) === mark || (code !== '' && fingerprint(code) === mark)) {
        return !revoked && expiresAt > this.#now() ? { kind: 'found', workshopId, role, token } : { kind: 'expired' };
      }
      if (old.includes(mark)) return { kind: 'expired' };
    }
    return { kind: 'unknown' };
  }

  #keys(role: LinkRole): Pick<RoleLink, 'token' | 'code'> {
    const taken = new Set([...this.codes(), ...this.#otherCodes()]);
    return { token: createSecret(this.#random), code: role === 'facilitator' ? '' : createShortCode(this.#random, taken) };
  }

  async #put(link: RoleLink): Promise<RoleLink> {
    await this.#records.put(NAMESPACE, link.id, link);
    this.#known.set(link.id, link);
    return link;
  }
}
