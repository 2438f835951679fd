import { createHash } from 'node:crypto';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from '../../../shared/ipc';
import type { Result } from '../../../shared/kernel/result';
import { ASSET_ID } from '../../../shared/protocol';
import { writeFileAtomically } from '../../platform/atomic-file';

export const assetIdOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Images as files named by their own checksum, each once however many boards show it. */
export class AssetFiles {
  readonly #dir: string;

  constructor(dir: string) {
    this.#dir = dir;
  }

  /** The bytes, checked against their name; null when they are missing or damaged. */
  async read(assetId: string): Promise<Uint8Array | null> {
    const bytes = await readFile(this.#path(assetId)).catch(() => null);
    return bytes && assetIdOf(bytes) === assetId ? bytes : null;
  }

  /** Whole or not at all; a damaged file of that name is replaced. */
  async write(assetId: string, bytes: Uint8Array): Promise<Result<unknown, Problem>> {
    const there = await this.read(assetId);
    if (there) return { ok: true, value: null };
    await mkdir(this.#dir, { recursive: true }).catch(() => undefined);
    return writeFileAtomically(this.#path(assetId), bytes);
  }

  async remove(assetId: string): Promise<void> {
    await rm(this.#path(assetId), { force: true }).catch(() => undefined);
  }

  #path(assetId: string): string {
    if (!ASSET_ID.test(assetId)) throw new Error('not an asset id');
    return join(this.#dir, assetId);
  }
}
