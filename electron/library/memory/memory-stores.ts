import * as Y from 'yjs';
import { createObservable } from '../../../shared/kernel/observable';
import { err, ok } from '../../../shared/kernel/result';
import { MAX_ASSET_BYTES_PER_WORKSHOP, readImage, type AssetFacts } from '../../../shared/protocol';
import { assetIdOf } from '../assets/asset-files';
import { sealBox, unsealBox, type BoxContent, type BoxStore } from '../boxes/box-files';
import type { AssetStore, DocStore, RecordStore, StoreHealth } from '../types';

/** Updates of documents that are thrown away with the program. Nothing here has to wait for a disk. */
export class MemoryDocs implements DocStore {
  readonly health = createObservable<StoreHealth>('ok');
  readonly #docs = new Map<string, Uint8Array[]>();

  async append(docName: string, update: Uint8Array): Promise<void> {
    const updates = this.#docs.get(docName);
    if (updates) updates.push(update);
    else this.#docs.set(docName, [update]);
  }

  async flushed(): Promise<void> {}

  async load(docName: string): Promise<{ updates: readonly Uint8Array[]; damaged: boolean }> {
    return { updates: [...(this.#docs.get(docName) ?? [])], damaged: false };
  }

  /** One state instead of many changes: of an hour's rehearsal only what is on the boards is kept in memory. */
  async compact(docName: string): Promise<boolean> {
    const updates = this.#docs.get(docName);
    if (!updates || updates.length < 2) return false;
    const doc = new Y.Doc();
    for (const update of updates) Y.applyUpdate(doc, update);
    this.#docs.set(docName, [Y.encodeStateAsUpdate(doc)]);
    doc.destroy();
    return true;
  }

  async purge(docName: string): Promise<boolean> {
    await this.compact(docName);
    return true;
  }
}

export class MemoryRecords implements RecordStore {
  readonly #records = new Map<string, Map<string, string>>();

  async get(namespace: string, key: string): Promise<unknown> {
    const stored = this.#records.get(namespace)?.get(key);
    return stored === undefined ? undefined : (JSON.parse(stored) as unknown);
  }

  async all(namespace: string): Promise<{ key: string; value: unknown }[]> {
    return [...(this.#records.get(namespace) ?? [])].map(([key, value]) => ({ key, value: JSON.parse(value) as unknown }));
  }

  async put(namespace: string, key: string, value: unknown): Promise<void> {
    const records = this.#records.get(namespace) ?? new Map<string, string>();
    this.#records.set(namespace, records.set(key, JSON.stringify(value)));
  }

  async remove(namespace: string, key: string): Promise<void> {
    this.#records.get(namespace)?.delete(key);
  }
}

export class MemoryBoxes implements BoxStore {
  readonly #boxes = new Map<string, Map<string, string>>();

  async read(workshopId: string, boxId: string): Promise<unknown> {
    const text = this.#boxes.get(workshopId)?.get(boxId);
    return text === undefined ? null : unsealBox(text);
  }

  async isDamaged(): Promise<boolean> {
    return false;
  }

  async write(workshopId: string, boxId: string, value: unknown): ReturnType<BoxStore['write']> {
    this.#put(workshopId, { id: boxId, text: sealBox(value) });
    return ok(null);
  }

  async remove(workshopId: string, boxId: string): Promise<void> {
    this.#boxes.get(workshopId)?.delete(boxId);
  }

  async all(workshopId: string): Promise<BoxContent[]> {
    return [...(this.#boxes.get(workshopId) ?? [])].map(([id, text]) => ({ id, text }));
  }

  async take(workshopId: string, boxes: readonly BoxContent[]): Promise<void> {
    for (const box of boxes) if (unsealBox(box.text) !== null) this.#put(workshopId, box);
  }

  #put(workshopId: string, { id, text }: BoxContent): void {
    const boxes = this.#boxes.get(workshopId) ?? new Map<string, string>();
    this.#boxes.set(workshopId, boxes.set(id, text));
  }
}

export class MemoryAssets implements AssetStore {
  readonly #boards = new Map<string, Map<string, { readonly facts: AssetFacts; readonly bytes: Uint8Array }>>();

  async put(boardId: string, bytes: Uint8Array): ReturnType<AssetStore['put']> {
    const read = readImage(bytes);
    if (!read.ok) return read;
    const { type, widthPx, heightPx } = read.value;
    const facts: AssetFacts = { assetId: assetIdOf(bytes), type, bytes: bytes.length, widthPx, heightPx };
    const assets = this.#boards.get(boardId) ?? new Map<string, { facts: AssetFacts; bytes: Uint8Array }>();
    const held = [...this.#boards.values()].flatMap((board) => [...board.values()]).reduce((sum, one) => sum + one.facts.bytes, 0);
    if (!assets.has(facts.assetId) && held + bytes.length > MAX_ASSET_BYTES_PER_WORKSHOP) return err('no-room');
    this.#boards.set(boardId, assets.set(facts.assetId, { facts, bytes }));
    return ok(facts);
  }

  async read(boardId: string, assetId: string): ReturnType<AssetStore['read']> {
    const asset = this.#boards.get(boardId)?.get(assetId);
    return asset ? { type: asset.facts.type, bytes: asset.bytes } : null;
  }

  list(boardId: string): AssetFacts[] {
    return [...(this.#boards.get(boardId)?.values() ?? [])].map(({ facts }) => facts);
  }
}
