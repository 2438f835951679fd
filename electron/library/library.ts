import { join } from 'node:path';
import * as Y from 'yjs';
import { boardDocName, workshopDocName } from '../../shared/doc';
import { createId, type RandomBytes } from '../../shared/kernel/ids';
import { err, ok, type Result } from '../../shared/kernel/result';
import type { MergedMap } from '../../shared/merge';
import { findTemplate } from '../../shared/templates';
import { ownTemplates, type OwnTemplates } from './own-templates';
import { assetsOfBoards, createAssets, sweepBoard } from './assets';
import type { FileAssetStore } from './assets/asset-store';
import { BoxFiles } from './boxes/box-files';
import { createLevelRecords } from './level-records';
import { readPolku } from './polku/read-polku';
import type { Salvage } from './polku/salvage-polku';
import { redactedPolku } from './polku/redacted-polku';
import { writePolku, type PolkuContent } from './polku/write-polku';
import { LevelDocStore } from './store/doc-store';
import type { BatchPut } from './store/group-commit';
import type { Heads } from './store/heads';
import { changedKey, rangeOf, snapshotsOf, thumbnailKey, updateKey, updatesOf, workshopKey } from './store/keys';
import type { Level } from './store/open-level';
import { disown } from './store/owner';
import { sealRecord, unsealJson } from './store/sealed-record';
import { replicaOf } from './store/snapshot';
import { endedCleanly } from './store/suspects';
import { noteTables } from './store/table-sums';
import type { Removal } from '../../shared/ipc';
import type { Library, LibraryEntry, MergedWorkshop, NewWorkshop, RecordStore } from './types';
import { noteCleaned } from './workshops/cleaned';
import { beginErasing, eraseBytes, resumeErasing } from './workshops/erase';
import { listRemovals, noteRemoval } from './workshops/removals';
import { LevelVersionStore } from './versions/version-store';
import { Catalogue, docNamesOf } from './workshops/catalogue';
import { mergedDocuments } from './workshops/merged-documents';
import { boardState, copyDocuments, newDocuments, type NewDocument } from './workshops/new-documents';
import { boardsOf, copyOf, type WorkshopRecord } from './workshops/workshop-record';

type DocListener = (docName: string, update: Uint8Array) => void;

export interface LibraryPorts {
  readonly random: RandomBytes;
  readonly now: () => number;
}

/** The library in one LevelDB folder. See `Library` for what its methods promise. */
export class LevelLibrary implements Library {
  readonly folder: string;
  readonly docs: LevelDocStore;
  readonly records: RecordStore;
  readonly templates: OwnTemplates;
  readonly assets: FileAssetStore;
  readonly boxes: BoxFiles;
  readonly versions: LevelVersionStore;
  readonly #loadAssets: () => Promise<void>;
  readonly #level: Level;
  readonly #ports: LibraryPorts;
  readonly #catalogue: Catalogue;
  readonly #listeners = new Set<DocListener>();

  constructor(level: Level, heads: Heads, ports: LibraryPorts) {
    this.folder = level.location;
    this.#level = level;
    this.#ports = ports;
    this.#catalogue = new Catalogue(level, ports.now);
    const assets = createAssets(level, ports.now, (boardId) => this.#boardsBeside(boardId));
    this.assets = assets.store;
    this.boxes = new BoxFiles(join(level.location, 'boxes'));
    this.#loadAssets = assets.load;
    this.versions = new LevelVersionStore(level);
    this.docs = new LevelDocStore(level, heads, {
      alsoWrite: (docs) => this.#catalogue.touch(docs),
      madeFrom: (docName) => {
        const owner = this.#catalogue.ownerOf(docName);
        return owner === null ? [] : [thumbnailKey(owner)];
      },
      willPurge: async (docName) => {
        await this.versions.clean(docName);
        const owner = this.#catalogue.ownerOf(docName);
        if (owner !== null) await noteCleaned(this.records, owner);
      },
      didCompact: (docName) => sweepBoard(this.assets, level, this.docs, docName),
    });
    this.records = createLevelRecords(level);
    this.templates = ownTemplates(this.records);
  }

  /** Reads what is there. Resolves to whether it was found now that something is missing. */
  async load(heads: Heads): Promise<{ readonly short: boolean }> {
    const names = heads.all();
    const workshops = names.filter((name) => name.startsWith(workshopDocName(''))).map((name) => name.slice(workshopDocName('').length));
    await this.#loadAssets();
    await this.boxes.tidy();
    let short = (await this.#catalogue.load(this.docs, workshops)).lost;
    for (const docName of names) {
      if (!(await this.docs.isShort(docName))) continue;
      const owner = this.#catalogue.ownerOf(docName);
      const known = owner === null ? undefined : this.#catalogue.get(owner);
      if (!known) this.docs.forget(docName);
      else if (!known.damaged) await this.#catalogue.update(known.id, { damaged: true });
      // What was found at an earlier opening is named already.
      short ||= !known?.damaged;
    }
    // In the background; `close` waits for it.
    void this.docs.resumePurges().catch(() => undefined);
    await resumeErasing(this.#level, this.records);
    return { short };
  }

  async list(): Promise<LibraryEntry[]> {
    return this.#entries(({ binnedAt }) => binnedAt === null);
  }

  async listBin(): Promise<LibraryEntry[]> {
    return this.#entries(({ binnedAt }) => binnedAt !== null);
  }

  async info(workshopId: string): Promise<LibraryEntry | null> {
    await this.#catalogue.refresh(workshopId, this.docs);
    const record = this.#catalogue.get(workshopId);
    return record ? this.#catalogue.entry(record) : null;
  }

  workshopOf(docName: string): string | null {
    return this.#catalogue.ownerOf(docName);
  }

  async create(input: NewWorkshop): Promise<string | null> {
    const template = findTemplate(input.templateId) ?? (await this.templates.get(input.templateId));
    if (!template) return null;
    const id = createId(this.#ports.random);
    return this.#addWorkshop(id, newDocuments(id, template, input, this.#ports.random));
  }

  async createMerged(maps: readonly MergedMap[], wish: MergedWorkshop): Promise<string | null> {
    const id = createId(this.#ports.random);
    const documents = mergedDocuments(id, maps, wish, this.#ports);
    return documents && this.#addWorkshop(id, documents);
  }

  async rename(workshopId: string, title: string): Promise<boolean> {
    return this.#setMeta(workshopId, 'title', title);
  }

  async setKeepUntil(workshopId: string, until: string): Promise<boolean> {
    return this.#setMeta(workshopId, 'keepUntil', until);
  }

  removals(): Promise<Removal[]> {
    return listRemovals(this.records);
  }

  async #setMeta(workshopId: string, key: 'title' | 'keepUntil', value: string): Promise<boolean> {
    const record = this.#catalogue.get(workshopId);
    if (!record || record.damaged) return false;
    const name = workshopDocName(workshopId);
    const doc = await this.#replica(name);
    if (!doc) return false;
    const before = Y.encodeStateVector(doc);
    doc.getMap('meta').set(key, value);
    const update = Y.encodeStateAsUpdate(doc, before);
    doc.destroy();
    const stored = this.docs.append(name, update);
    for (const listener of this.#listeners) listener(name, update);
    await stored;
    return true;
  }

  async addBoard(workshopId: string): Promise<string | null> {
    const record = this.#catalogue.get(workshopId);
    if (!record || record.damaged) return null;
    const template = findTemplate(record.copy.templateId) ?? (await this.templates.get(record.copy.templateId));
    if (!template) return null;
    const boardId = createId(this.#ports.random);
    // Written before it is known: a workshop that knows of a board which is not there would be damaged.
    const [name, state] = [boardDocName(boardId), boardState(template, record.copy.language, boardId)];
    const stored = this.docs.append(name, state);
    for (const listener of this.#listeners) listener(name, state);
    await stored;
    await this.#catalogue.update(workshopId, { boards: [...(this.#catalogue.get(workshopId) ?? record).boards, boardId] });
    return boardId;
  }

  async duplicate(workshopId: string, title: string): Promise<string | null> {
    const content = await this.#content(workshopId);
    if (!content) return null;
    const id = createId(this.#ports.random);
    const boardIds = new Map(content.boards.map((board) => [board.id, createId(this.#ports.random)]));
    const copies = copyDocuments(content, { workshopId: id, boardIds, title, members: false });
    return copies && this.#addWorkshop(id, copies, assetsOfBoards(content.images, boardIds));
  }

  async moveToBin(workshopId: string): Promise<boolean> {
    return this.#catalogue.update(workshopId, { binnedAt: this.#ports.now() });
  }

  async restoreFromBin(workshopId: string): Promise<boolean> {
    return this.#catalogue.update(workshopId, { binnedAt: null });
  }

  async deleteForever(workshopId: string): Promise<boolean> {
    await this.#catalogue.refresh(workshopId, this.docs);
    const record = this.#catalogue.get(workshopId);
    if (!record || record.binnedAt === null) return false;
    await this.docs.flushed();
    const gone = [workshopKey(workshopId), changedKey(workshopId), thumbnailKey(workshopId)];
    const names = docNamesOf(record);
    for (const name of names) gone.push(...(await this.#level.keys(updatesOf(name)).all()), ...(await this.#level.keys(snapshotsOf(name)).all()), ...(await this.versions.keysOf(name)));
    for await (const [key, stored] of this.#level.iterator(rangeOf('r!'))) {
      const value = unsealJson(key, stored);
      if (typeof value === 'object' && value !== null && 'workshopId' in value && value.workshopId === workshopId) gone.push(key);
    }
    const erasure = { docs: names, keys: gone.filter((key) => !names.some((name) => key.includes(name))) };
    await beginErasing(this.records, workshopId, erasure);
    await this.#catalogue.inTurn(async () => {
      await this.#level.batch(gone.map((key) => ({ type: 'del' as const, key })), { sync: true });
      this.#catalogue.forget(workshopId);
    });
    for (const name of names) this.docs.forget(name);
    await this.assets.forget(record.boards);
    await this.boxes.forget(workshopId);
    const { date, groups, keepUntil } = record.copy;
    await noteRemoval(this.records, workshopId, { at: this.#ports.now(), date, groups: groups.length, keepUntil });
    await eraseBytes(this.#level, this.records, workshopId, erasure);
    return true;
  }

  async exportFile(workshopId: string): Promise<Uint8Array | null> {
    const content = await this.#content(workshopId);
    return content && writePolku(content, this.#ports.now());
  }

  async exportRedacted(workshopId: string): ReturnType<Library['exportRedacted']> {
    const content = await this.#content(workshopId);
    return content && redactedPolku(content, this.#ports);
  }

  async importFile(bytes: Uint8Array): Promise<Result<string, 'file-damaged' | 'file-newer'>> {
    const read = readPolku(bytes);
    if (!read.ok) return read;
    const { workshop, boards } = read.value;
    const taken = this.#catalogue.get(workshop.id) !== undefined || boards.some(({ id }) => this.workshopOf(boardDocName(id)) !== null);
    const newId = (id: string): string => (taken ? createId(this.#ports.random) : id);
    const workshopId = newId(workshop.id);
    const boardIds = new Map(boards.map(({ id }) => [id, newId(id)]));
    const copies = copyDocuments(read.value, { workshopId, boardIds, members: true });
    if (!copies) return err('file-damaged');
    // Before the workshop is there: a crash in between leaves boxes that nobody asks for, never a workshop without them.
    await this.boxes.take(workshopId, read.value.boxes);
    const id = await this.#addWorkshop(workshopId, copies, assetsOfBoards(read.value.images, boardIds));
    return id ? ok(id) : err('file-damaged');
  }

  async importSalvage({ content }: Salvage, title: string): Promise<string | null> {
    const workshopId = createId(this.#ports.random);
    const boardIds = new Map(content.boards.map(({ id }) => [id, createId(this.#ports.random)]));
    const copies = copyDocuments(content, { workshopId, boardIds, title, members: true });
    if (!copies) return null;
    await this.boxes.take(workshopId, content.boxes);
    return this.#addWorkshop(workshopId, copies, assetsOfBoards(content.images, boardIds));
  }

  async mergeFile(bytes: Uint8Array, { boxes = false }: { readonly boxes?: boolean } = {}): Promise<Result<string, 'file-damaged' | 'file-newer' | 'not-found'>> {
    const read = readPolku(bytes);
    if (!read.ok) return read;
    const { workshop, boards, images } = read.value;
    const record = this.#catalogue.get(workshop.id);
    if (!record || record.damaged || boards.some(({ id }) => this.workshopOf(boardDocName(id)) !== workshop.id)) return err('not-found');
    const states = [{ name: workshopDocName(workshop.id), state: workshop.state }, ...boards.map(({ id, state }) => ({ name: boardDocName(id), state }))];
    for (const { name, state } of states) if (!(await this.#mergeState(name, state))) return err('file-damaged');
    for (const image of images) for (const board of image.boards) await this.assets.put(board, image.bytes);
    if (boxes) await this.boxes.take(workshop.id, read.value.boxes);
    await this.docs.flushed();
    return ok(workshop.id);
  }

  async setThumbnail(workshopId: string, svg: string, changedAt: number): Promise<void> {
    if (this.#catalogue.get(workshopId)) await this.#catalogue.setThumbnail(workshopId, svg, changedAt);
  }

  async verify(workshopId: string): Promise<{ damaged: boolean }> {
    const record = this.#catalogue.get(workshopId);
    let damaged = false;
    for (const name of record ? docNamesOf(record) : []) {
      const loaded = await this.docs.load(name);
      damaged ||= loaded.damaged || loaded.updates.length === 0;
    }
    if (record && record.damaged !== damaged) await this.#catalogue.update(workshopId, { damaged });
    return { damaged };
  }

  isDamaged(workshopId: string): boolean {
    return this.#catalogue.get(workshopId)?.damaged ?? false;
  }

  onDidChangeDoc(listener: DocListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async close(): Promise<void> {
    try {
      await this.docs.close();
    } finally {
      await this.#level.close();
      await noteTables(this.#level.location);
      await endedCleanly(this.#level.location);
      await disown(this.#level.location);
    }
  }

  async #entries(wanted: (record: WorkshopRecord) => boolean): Promise<LibraryEntry[]> {
    for (const { id } of this.#catalogue.all()) await this.#catalogue.refresh(id, this.docs);
    const entries = await Promise.all(this.#catalogue.all().filter(wanted).map((record) => this.#catalogue.entry(record)));
    return entries.sort((a, b) => b.changedAt - a.changedAt || (a.id < b.id ? -1 : 1));
  }

  /** Appends what the document lacks. False when the state can't be read. */
  async #mergeState(name: string, state: Uint8Array): Promise<boolean> {
    const doc = await this.#replica(name);
    if (!doc) return false;
    let news: Uint8Array | null = null;
    doc.on('update', (update: Uint8Array) => (news = update));
    try {
      Y.applyUpdate(doc, state);
    } catch {
      return false;
    } finally {
      doc.destroy();
    }
    if (news === null) return true;
    const update: Uint8Array = news;
    void this.docs.append(name, update);
    for (const listener of this.#listeners) listener(name, update);
    return true;
  }

  async #replica(docName: string): Promise<Y.Doc | null> {
    return replicaOf((await this.docs.load(docName)).updates);
  }

  async #content(workshopId: string): Promise<PolkuContent | null> {
    const record = this.#catalogue.get(workshopId);
    if (!record) return null;
    const state = async (name: string): Promise<Uint8Array | null> => {
      const doc = await this.#replica(name);
      const encoded = doc && Y.encodeStateAsUpdate(doc);
      doc?.destroy();
      return encoded;
    };
    const workshop = await state(workshopDocName(workshopId));
    if (!workshop) return null;
    const boards: { id: string; state: Uint8Array }[] = [];
    for (const id of record.boards) {
      const board = await state(boardDocName(id));
      if (board) boards.push({ id, state: board });
    }
    return { title: record.copy.title, workshop: { id: workshopId, state: workshop }, boards, images: await this.#images(boards.map(({ id }) => id)), boxes: await this.boxes.all(workshopId) };
  }

  /** Every readable image of these boards, once. */
  async #images(boards: readonly string[]): Promise<PolkuContent['images']> {
    const owners = new Map<string, string[]>();
    for (const board of boards) for (const { assetId } of this.assets.list(board)) owners.set(assetId, [...(owners.get(assetId) ?? []), board]);
    const images = await Promise.all([...owners].map(async ([assetId, of]) => ({ stored: await this.assets.read(of[0] ?? '', assetId), boards: of })));
    return images.flatMap(({ stored, boards: of }) => (stored ? [{ bytes: stored.bytes, boards: of }] : []));
  }

  #boardsBeside(boardId: string): readonly string[] {
    const owner = this.#catalogue.ownerOf(boardDocName(boardId));
    return (owner === null ? undefined : this.#catalogue.get(owner))?.boards ?? [];
  }

  /** One batch: a workshop is there with all its documents, or not at all. Null when its document makes no workshop. */
  async #addWorkshop(id: string, documents: readonly NewDocument[], images: ReadonlyMap<string, readonly Uint8Array[]> = new Map()): Promise<string | null> {
    const workshop = documents.find(({ name }) => name === workshopDocName(id));
    const doc = workshop && replicaOf([workshop.state]);
    if (!doc) return null;
    const [copy, boards] = [copyOf(doc, id), boardsOf(doc, id)];
    doc.destroy();
    if (copy.groups.length === 0 || boards.some((board) => !documents.some(({ name }) => name === boardDocName(board)))) return null;
    const record: WorkshopRecord = { id, boards, createdAt: this.#ports.now(), binnedAt: null, damaged: false, thumbnailAt: null, copy };
    const assets = await this.assets.prepare(images);
    if (!assets) throw new Error('no space for the images');
    const first = documents.map(({ name, state }): BatchPut => {
      const key = updateKey(name, 0);
      return { type: 'put', key, value: sealRecord(key, state) };
    });
    await this.#level.batch([...first, ...assets.puts, ...this.#catalogue.puts(record)], { sync: true });
    assets.hold();
    this.docs.noteFirst(documents.map(({ name }) => name));
    this.#catalogue.add(record);
    return id;
  }
}
