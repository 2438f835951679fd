import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createHash } from 'node:crypto';
import { err, ok, type Result } from '../../../shared/kernel/result';
import { writeFileAtomically } from '../../platform/atomic-file';

const ID = /^[0-9a-z]{1,64}$/;
const NAME = /^([0-9a-z]{1,64})\.box$/;
const SUM_LENGTH = 64;

const sumOf = (json: string): string => createHash('sha256').update(json).digest('hex');

/** What is stored of a box; null when it is damaged. */
export function unsealBox(text: string): unknown {
  const json = text.slice(SUM_LENGTH + 1);
  if (text[SUM_LENGTH] !== '\n' || sumOf(json) !== text.slice(0, SUM_LENGTH)) return null;
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return null;
  }
}

export const sealBox = (value: unknown): string => {
  const json = JSON.stringify(value);
  return `${sumOf(json)}\n${json}`;
};

/** A box as it travels in a workshop's file. */
export interface BoxContent {
  readonly id: string;
  readonly text: string;
}

/**
 * Ballots and answers, apart from the documents and from the database: one file per method, written whole each time.
 * The database keeps what was written before in the order in which it was written, and with it who answered what.
 */
export interface BoxStore {
  /** Null when there is none, or it is damaged; then `isDamaged` says so. */
  read(workshopId: string, boxId: string): Promise<unknown>;
  isDamaged(workshopId: string, boxId: string): Promise<boolean>;
  /** Resolves when it is on the disk; what was there before is gone then. */
  write(workshopId: string, boxId: string, value: unknown): Promise<Result<null, 'disk-full' | 'failed'>>;
  remove(workshopId: string, boxId: string): Promise<void>;
  /** Every whole box of a workshop. */
  all(workshopId: string): Promise<BoxContent[]>;
  /** Puts boxes from elsewhere in the place of those of the same names; what is not whole is passed over. */
  take(workshopId: string, boxes: readonly BoxContent[]): Promise<void>;
}

export class BoxFiles implements BoxStore {
  readonly #dir: string;

  constructor(dir: string) {
    this.#dir = dir;
  }

  async read(workshopId: string, boxId: string): Promise<unknown> {
    const text = await this.#text(workshopId, boxId);
    return text === null ? null : unsealBox(text);
  }

  async isDamaged(workshopId: string, boxId: string): Promise<boolean> {
    const text = await this.#text(workshopId, boxId);
    return text !== null && unsealBox(text) === null;
  }

  async write(workshopId: string, boxId: string, value: unknown): Promise<Result<null, 'disk-full' | 'failed'>> {
    return this.#put(workshopId, boxId, sealBox(value));
  }

  async remove(workshopId: string, boxId: string): Promise<void> {
    await rm(this.#path(workshopId, boxId), { force: true });
  }

  async all(workshopId: string): Promise<BoxContent[]> {
    const names = (await readdir(this.#folder(workshopId)).catch(() => [])).flatMap((name) => NAME.exec(name)?.[1] ?? []).sort();
    const boxes = await Promise.all(names.map(async (id) => ({ id, text: await this.#text(workshopId, id) })));
    return boxes.flatMap(({ id, text }) => (text !== null && unsealBox(text) !== null ? [{ id, text }] : []));
  }

  async take(workshopId: string, boxes: readonly BoxContent[]): Promise<void> {
    for (const { id, text } of boxes) if (unsealBox(text) !== null) await this.#put(workshopId, id, text);
  }

  async forget(workshopId: string): Promise<void> {
    await rm(this.#folder(workshopId), { recursive: true, force: true });
  }

  /** What a crash left half written. A box itself is always whole. */
  async tidy(): Promise<void> {
    for (const workshop of await readdir(this.#dir).catch(() => [])) {
      if (!ID.test(workshop)) continue;
      for (const name of await readdir(join(this.#dir, workshop)).catch(() => [])) {
        if (name.endsWith('.polkupaja-part')) await rm(join(this.#dir, workshop, name), { force: true }).catch(() => undefined);
      }
    }
  }

  async #put(workshopId: string, boxId: string, text: string): Promise<Result<null, 'disk-full' | 'failed'>> {
    try {
      await mkdir(this.#folder(workshopId), { recursive: true });
    } catch {
      return err('failed');
    }
    const written = await writeFileAtomically(this.#path(workshopId, boxId), new TextEncoder().encode(text));
    if (written.ok) return ok(null);
    return err(written.error === 'disk-full' ? 'disk-full' : 'failed');
  }

  async #text(workshopId: string, boxId: string): Promise<string | null> {
    return readFile(this.#path(workshopId, boxId), 'utf8').catch(() => null);
  }

  #folder(workshopId: string): string {
    if (!ID.test(workshopId)) throw new Error('not an id');
    return join(this.#dir, workshopId);
  }

  #path(workshopId: string, boxId: string): string {
    if (!ID.test(boxId)) throw new Error('not an id');
    return join(this.#folder(workshopId), `${boxId}.box`);
  }
}
