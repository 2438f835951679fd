import type { AssetFacts, ImageFacts } from '../../../shared/protocol';
import {
  MAX_ASSET_BYTES_PER_BOARD,
  MAX_ASSET_BYTES_PER_WORKSHOP,
  MAX_ASSETS_PER_BOARD,
  MAX_ASSETS_PER_WORKSHOP,
  readImage,
} from '../../../shared/protocol';
import { err, ok, type Result } from '../../../shared/kernel/result';
import type { BatchPut } from '../store/group-commit';
import { imageKey } from '../store/keys';
import type { Level } from '../store/open-level';
import type { AssetProblem, AssetStore, StoredAsset } from '../types';
import { assetIdOf, type AssetFiles } from './asset-files';
import { putRecord, type AssetIndex } from './asset-index';

/** How long an image that a board no longer shows is kept for undo and for a late replica that still shows it. */
export const UNUSED_KEPT_MS = 30 * 24 * 60 * 60 * 1000;

export interface AssetStorePorts {
  readonly now: () => number;
  /** All boards of the workshop that this board belongs to; empty when it belongs to none. */
  readonly boardsBeside: (boardId: string) => readonly string[];
}

const factsOf = (assetId: string, bytes: Uint8Array, { type, widthPx, heightPx }: ImageFacts): AssetFacts => ({ assetId, type, bytes: bytes.length, widthPx, heightPx });

/** Reads of a stored image what its record says. */
export async function describeAsset(files: AssetFiles, assetId: string): Promise<AssetFacts | null> {
  const bytes = await files.read(assetId);
  const facts = bytes && readImage(bytes);
  return bytes && facts?.ok ? factsOf(assetId, bytes, facts.value) : null;
}

/** Images of boards: bytes in files, which board may show which in the database. One change at a time. */
export class FileAssetStore implements AssetStore {
  readonly #level: Level;
  readonly #files: AssetFiles;
  readonly #index: AssetIndex;
  readonly #ports: AssetStorePorts;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(level: Level, files: AssetFiles, index: AssetIndex, ports: AssetStorePorts) {
    this.#level = level;
    this.#files = files;
    this.#index = index;
    this.#ports = ports;
  }

  put(boardId: string, bytes: Uint8Array): Promise<Result<AssetFacts, AssetProblem>> {
    const read = readImage(bytes);
    if (!read.ok) return Promise.resolve(read);
    const facts = factsOf(assetIdOf(bytes), bytes, read.value);
    return this.#inTurn(async () => {
      const known = this.#index.get(boardId, facts.assetId);
      if (!known && !this.#hasRoom(boardId, facts)) return err('no-room');
      const written = await this.#files.write(facts.assetId, bytes);
      if (!written.ok) return err(written.error === 'disk-full' ? 'disk-full' : 'failed');
      const record = { ...facts, unusedSince: null };
      try {
        if (known?.unusedSince !== null) await this.#level.batch([putRecord(boardId, record)], { sync: true });
      } catch (error) {
        return err(/no space|ENOSPC|quota/i.test(String(error)) ? 'disk-full' : 'failed');
      }
      this.#index.hold(boardId, record);
      return ok(facts);
    });
  }

  async read(boardId: string, assetId: string): Promise<StoredAsset | null> {
    const facts = this.#index.get(boardId, assetId);
    const bytes = facts && (await this.#files.read(assetId));
    return bytes ? { type: facts.type, bytes } : null;
  }

  list(boardId: string): AssetFacts[] {
    return this.#index.of(boardId).map(({ unusedSince: _unusedSince, ...facts }) => facts);
  }

  /**
   * Writes images for boards that are about to be added, leaving out what is none. The records are for the batch that
   * adds the boards; `hold` then makes them known.
   */
  async prepare(boards: ReadonlyMap<string, readonly Uint8Array[]>): Promise<{ readonly puts: BatchPut[]; readonly hold: () => void } | null> {
    const found: { readonly boardId: string; readonly facts: AssetFacts }[] = [];
    for (const [boardId, images] of boards) {
      for (const bytes of images) {
        const read = readImage(bytes);
        if (!read.ok) continue;
        const facts = factsOf(assetIdOf(bytes), bytes, read.value);
        const written = await this.#inTurn(() => this.#files.write(facts.assetId, bytes));
        if (!written.ok) return null;
        found.push({ boardId, facts });
      }
    }
    return {
      puts: found.map(({ boardId, facts }) => putRecord(boardId, { ...facts, unusedSince: null })),
      hold: () => {
        for (const { boardId, facts } of found) this.#index.hold(boardId, { ...facts, unusedSince: null });
      },
    };
  }

  /** Forgets images that the board has not shown for long; `shown` are those that any kept state of it shows. */
  sweep(boardId: string, shown: ReadonlySet<string>): Promise<void> {
    return this.#inTurn(async () => {
      const now = this.#ports.now();
      const changed = this.#index.of(boardId).flatMap((record) => {
        const unusedSince = shown.has(record.assetId) ? null : (record.unusedSince ?? now);
        return unusedSince === record.unusedSince ? [] : [{ ...record, unusedSince }];
      });
      if (changed.length > 0) await this.#level.batch(changed.map((record) => putRecord(boardId, record)), { sync: true });
      for (const record of changed) this.#index.hold(boardId, record);
      const gone = this.#index.of(boardId).filter(({ unusedSince }) => unusedSince !== null && now - unusedSince >= UNUSED_KEPT_MS);
      await this.#remove(boardId, gone.map(({ assetId }) => assetId));
    });
  }

  /** Removes everything of these boards. */
  forget(boardIds: readonly string[]): Promise<void> {
    return this.#inTurn(async () => {
      for (const boardId of boardIds) await this.#remove(boardId, this.#index.of(boardId).map(({ assetId }) => assetId));
    });
  }

  async #remove(boardId: string, assetIds: readonly string[]): Promise<void> {
    if (assetIds.length === 0) return;
    // The record first: a file without one is only litter, a record without a file a hole.
    await this.#level.batch(assetIds.map((assetId) => ({ type: 'del' as const, key: imageKey(boardId, assetId) })), { sync: true });
    for (const assetId of assetIds) {
      this.#index.drop(boardId, assetId);
      if (!this.#index.isUsed(assetId)) await this.#files.remove(assetId);
    }
  }

  #hasRoom(boardId: string, { assetId, bytes }: AssetFacts): boolean {
    const fits = (boardIds: readonly string[], most: number, mostBytes: number): boolean => {
      const sizes = new Map(boardIds.flatMap((id) => this.#index.of(id)).map((record) => [record.assetId, record.bytes]));
      sizes.set(assetId, bytes);
      return sizes.size <= most && [...sizes.values()].reduce((sum, size) => sum + size, 0) <= mostBytes;
    };
    const beside = this.#ports.boardsBeside(boardId);
    return beside.includes(boardId) && fits([boardId], MAX_ASSETS_PER_BOARD, MAX_ASSET_BYTES_PER_BOARD) && fits(beside, MAX_ASSETS_PER_WORKSHOP, MAX_ASSET_BYTES_PER_WORKSHOP);
  }

  #inTurn<T>(change: () => Promise<T>): Promise<T> {
    const turn = this.#turn.then(change);
    this.#turn = turn.catch(() => undefined);
    return turn;
  }
}
