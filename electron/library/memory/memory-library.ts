import type * as Y from 'yjs';
import { boardDocName, workshopDocName } from '../../../shared/doc';
import { createId, type RandomBytes } from '../../../shared/kernel/ids';
import { findTemplate, type Template } from '../../../shared/templates';
import { assetsOfBoards } from '../assets';
import { readPolku } from '../polku/read-polku';
import { replicaOf } from '../store/snapshot';
import type { HostLibrary, LibraryEntry } from '../types';
import { boardState, copyDocuments } from '../workshops/new-documents';
import { copyOf } from '../workshops/workshop-record';
import { MemoryAssets, MemoryBoxes, MemoryDocs, MemoryRecords } from './memory-stores';

export interface MemoryLibrary extends HostLibrary {
  /** The one workshop that it holds. */
  readonly workshopId: string;
}

export interface MemoryCopy {
  /** The bytes of a workshop's `.polku` file. */
  readonly file: Uint8Array;
  readonly title: string;
  readonly random: RandomBytes;
  readonly now: () => number;
  /** The facilitator's own templates. */
  readonly template: (id: string) => Promise<Template | null>;
}

/**
 * A copy of a workshop, without its people and under other ids, that is nowhere but in this process's memory: whatever
 * ends the process ends the copy. Null when the file can't be read.
 */
export async function openMemoryLibrary({ file, title, random, now, template }: MemoryCopy): Promise<MemoryLibrary | null> {
  const read = readPolku(file);
  if (!read.ok) return null;
  const workshopId = createId(random);
  const name = workshopDocName(workshopId);
  const boardIds = new Map(read.value.boards.map(({ id }) => [id, createId(random)]));
  const copies = copyDocuments(read.value, { workshopId, boardIds, title, members: false });
  if (!copies) return null;
  const [docs, assets] = [new MemoryDocs(), new MemoryAssets()];
  for (const copy of copies) await docs.append(copy.name, copy.state);
  for (const [boardId, images] of assetsOfBoards(read.value.images, boardIds)) for (const bytes of images) await assets.put(boardId, bytes);
  const boards = new Set([...boardIds.values()].map(boardDocName));
  const listeners = new Set<(docName: string, update: Uint8Array) => void>();

  const withWorkshop = async <T>(look: (doc: Y.Doc) => T): Promise<T | null> => {
    const doc = replicaOf((await docs.load(name)).updates);
    const seen = doc && look(doc);
    doc?.destroy();
    return seen;
  };
  const info = async (id: string): Promise<LibraryEntry | null> => {
    const found = id === workshopId ? await withWorkshop((doc) => copyOf(doc, id)) : null;
    return found && { id, ...found, changedAt: now(), thumbnail: '', thumbnailStale: false, damaged: false };
  };
  return {
    workshopId,
    docs,
    assets,
    records: new MemoryRecords(),
    boxes: new MemoryBoxes(),
    info,
    listBin: async () => [],
    workshopOf: (docName) => (docName === name || boards.has(docName) ? workshopId : null),
    async addBoard(id) {
      const entry = await info(id);
      const found = entry && (findTemplate(entry.templateId) ?? (await template(entry.templateId)));
      if (!entry || !found) return null;
      const boardId = createId(random);
      boards.add(boardDocName(boardId));
      await docs.append(boardDocName(boardId), boardState(found, entry.language, boardId));
      return boardId;
    },
    verify: async () => ({ damaged: false }),
    isDamaged: () => false,
    onDidChangeDoc(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
