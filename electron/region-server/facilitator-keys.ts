import { mkdir, readFile, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import { createId, createSecret, type RandomBytes } from '../../shared/kernel/ids';
import { err, ok, type Result } from '../../shared/kernel/result';
import { fingerprint } from '../host';
import { writeFileAtomically } from '../platform/atomic-file';

const facilitator = z.object({ id: z.string(), name: z.string(), fingerprint: z.string(), createdAt: z.number(), revokedAt: z.number().nullable() });
const keysFile = z.object({ version: z.literal(1), facilitators: z.array(facilitator) });
export type Facilitator = z.infer<typeof facilitator>;

/**
 * The keys that an administrator hands out to facilitators. The file holds fingerprints only: whoever reads it can open
 * nothing. The running server reads it again when it has changed.
 */
export class FacilitatorKeys {
  readonly #file: string;
  #seen = '';
  #known: readonly Facilitator[] = [];

  constructor(file: string) {
    this.#file = file;
  }

  /** Err when the file is there and can't be understood: nobody's key may get lost by writing over it. */
  async read(): Promise<Result<readonly Facilitator[], 'unreadable'>> {
    const facts = await stat(this.#file).catch(() => null);
    if (!facts) {
      this.#known = [];
      this.#seen = '';
      return ok(this.#known);
    }
    const seen = `${facts.ino} ${facts.mtimeMs} ${facts.size}`;
    if (seen === this.#seen) return ok(this.#known);
    try {
      this.#known = keysFile.parse(JSON.parse(await readFile(this.#file, 'utf8'))).facilitators;
      this.#seen = seen;
      return ok(this.#known);
    } catch {
      return err('unreadable');
    }
  }

  /** Whose key this is; null when it is nobody's or was taken back. */
  async find(key: string): Promise<Facilitator | null> {
    const read = await this.read();
    // A file that is being mended locks nobody out who was known before.
    const known = read.ok ? read.value : this.#known;
    // Compared by fingerprint: how long it takes says nothing about the key.
    const mark = fingerprint(key);
    return known.find((one) => one.fingerprint === mark && one.revokedAt === null) ?? null;
  }

  /** Makes a key, which is shown this once. The name is free when it was taken back. */
  async add(name: string, random: RandomBytes, now: number): Promise<Result<string, 'unreadable' | 'name-taken'>> {
    const known = await this.read();
    if (!known.ok) return known;
    if (known.value.some((one) => one.name === name && one.revokedAt === null)) return err('name-taken');
    const key = `pk-${createSecret(random)}`;
    await this.#write([...known.value, { id: createId(random), name, fingerprint: fingerprint(key), createdAt: now, revokedAt: null }]);
    return ok(key);
  }

  async revoke(name: string, now: number): Promise<Result<null, 'unreadable' | 'unknown-name'>> {
    const known = await this.read();
    if (!known.ok) return known;
    if (!known.value.some((one) => one.name === name && one.revokedAt === null)) return err('unknown-name');
    await this.#write(known.value.map((one) => (one.name === name && one.revokedAt === null ? { ...one, revokedAt: now } : one)));
    return ok(null);
  }

  /** A new key for the same person: what was opened with the old one stays theirs. */
  async renew(name: string, random: RandomBytes): Promise<Result<string, 'unreadable' | 'unknown-name'>> {
    const known = await this.read();
    if (!known.ok) return known;
    const latest = known.value.findLast((one) => one.name === name);
    if (!latest) return err('unknown-name');
    const key = `pk-${createSecret(random)}`;
    await this.#write(known.value.map((one) => (one === latest ? { ...one, fingerprint: fingerprint(key), revokedAt: null } : one)));
    return ok(key);
  }

  async #write(facilitators: readonly Facilitator[]): Promise<void> {
    await mkdir(dirname(this.#file), { recursive: true });
    await writeFileAtomically(this.#file, new TextEncoder().encode(`${JSON.stringify({ version: 1, facilitators }, null, 2)}\n`));
    this.#seen = '';
  }
}
