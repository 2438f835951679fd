import { z } from 'zod';
import { assetFacts, ASSET_ID, type AssetFacts } from '../../../shared/protocol';
import type { BatchPut } from '../store/group-commit';
import { imageKey, IMAGES } from '../store/keys';
import type { Level } from '../store/open-level';
import { sealJson, unsealJson } from '../store/sealed-record';

/** `unusedSince`: when it was first found that the board shows it no more; milliseconds since 1970. */
const assetRecord = assetFacts.omit({ assetId: true }).extend({ unusedSince: z.number().nullable() });
export type AssetRecord = AssetFacts & { readonly unusedSince: number | null };

export function putRecord(boardId: string, { assetId, ...record }: AssetRecord): BatchPut {
  const key = imageKey(boardId, assetId);
  return { type: 'put', key, value: sealJson(key, record) };
}

/** Which images belong to which board. In memory and, once `hold` is called, in the store. */
export class AssetIndex {
  readonly #boards = new Map<string, Map<string, AssetRecord>>();

  /** Reads the records. `describe` tells again what a damaged one said. */
  async load(level: Level, describe: (assetId: string) => Promise<AssetFacts | null>): Promise<void> {
    try {
      for await (const [key, stored] of level.iterator(IMAGES)) {
        const [, boardId = '', assetId = ''] = key.split('!');
        if (!ASSET_ID.test(assetId)) continue;
        const parsed = assetRecord.safeParse(unsealJson(key, stored));
        const facts = parsed.success ? { assetId, ...parsed.data } : await describe(assetId);
        if (facts) this.hold(boardId, { unusedSince: null, ...facts });
      }
    } catch {
      // As far as the database can read; what is missed shows as a placeholder.
    }
  }

  hold(boardId: string, record: AssetRecord): void {
    const board = this.#boards.get(boardId) ?? new Map<string, AssetRecord>();
    this.#boards.set(boardId, board.set(record.assetId, record));
  }

  drop(boardId: string, assetId: string): void {
    this.#boards.get(boardId)?.delete(assetId);
  }

  get(boardId: string, assetId: string): AssetRecord | undefined {
    return this.#boards.get(boardId)?.get(assetId);
  }

  of(boardId: string): AssetRecord[] {
    return [...(this.#boards.get(boardId)?.values() ?? [])];
  }

  isUsed(assetId: string): boolean {
    return [...this.#boards.values()].some((board) => board.has(assetId));
  }
}
