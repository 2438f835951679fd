import type { Observable } from '../../shared/kernel/observable';
import type { Language } from '../../shared/kernel/language';
import type { Result } from '../../shared/kernel/result';
import type { MergedMap } from '../../shared/merge';
import type { AssetFacts, ImageProblem, ImageType } from '../../shared/protocol';
import type { Removal, WorkshopSummary } from '../../shared/ipc';
import type { BoxStore } from './boxes/box-files';
import type { VersionStore } from './versions/version-store';
import type { Salvage } from './polku/salvage-polku';
import type { OwnTemplates } from './own-templates';

/** Why the disk does not take what is written: it is full, or something else. */
export type StoreHealth = 'ok' | 'disk-full' | 'failed';

export interface LoadedDoc {
  /** Yjs updates in the order they were written; apply them all in one transaction. Empty for an unknown document. */
  readonly updates: readonly Uint8Array[];
  /** Something stored could not be read: what is here is what could be saved. The document must stay read-only. */
  readonly damaged: boolean;
}

/** Where the updates of documents are kept. `append` may be called at any time, also while an earlier one is being written. */
export interface DocStore {
  /**
   * Enqueues one Yjs update at once; resolves when it is flushed to disk (grouped, within about 50 ms). Does not reject:
   * while the disk fails the update stays queued and is tried again, and `health` says so.
   */
  append(docName: string, update: Uint8Array): Promise<void>;
  /** Resolves when everything enqueued before this call is flushed to disk. */
  flushed(): Promise<void>;
  /** Includes what is enqueued and not yet flushed. */
  load(docName: string): Promise<LoadedDoc>;
  /** Writes the document anew in short when there is enough to gain; returns whether it did. Loses nothing when it fails. */
  compact(docName: string): Promise<boolean>;
  /**
   * Removes from the disk what the document does not hold any more: older generations, the updates they are made of,
   * and the thumbnail. Resolves to whether it is done; what a crash or an error interrupts is done at the next opening.
   * Never of a damaged document. Anything acknowledged stays.
   */
  purge(docName: string): Promise<boolean>;
  readonly health: Observable<StoreHealth>;
}

/** A saved workshop as the home page lists it; whether it is hosted is the host's to say. */
export type LibraryEntry = Omit<WorkshopSummary, 'hosted'> & {
  /** The workshop changed after its thumbnail was drawn (or none was drawn yet). */
  readonly thumbnailStale: boolean;
};

export interface NewWorkshop {
  readonly templateId: string;
  readonly title: string;
  readonly region: string;
  /** ISO date or empty. */
  readonly date: string;
  readonly groups: number;
  readonly language: Language;
}

export interface MergedWorkshop {
  readonly title: string;
  readonly region: string;
  readonly groupName: string;
}

/** Small records beside the documents (sessions, join keys), by namespace and key; values are JSON. */
export interface RecordStore {
  get(namespace: string, key: string): Promise<unknown>;
  all(namespace: string): Promise<{ key: string; value: unknown }[]>;
  /** Resolves when it is flushed to disk. */
  put(namespace: string, key: string, value: unknown): Promise<void>;
  remove(namespace: string, key: string): Promise<void>;
}

export interface StoredAsset {
  readonly type: ImageType;
  readonly bytes: Uint8Array;
}

/** Why an image is not stored; `no-room`: the board, or its workshop, has all that it may have, or there is no such board. */
export type AssetProblem = ImageProblem | 'no-room' | 'disk-full' | 'failed';

/** Images beside the documents, named by the SHA-256 of their bytes. A board has only those that were put to it. */
export interface AssetStore {
  /** Checks the bytes themselves. Resolves when the image is on disk; the same image again costs nothing. */
  put(boardId: string, bytes: Uint8Array): Promise<Result<AssetFacts, AssetProblem>>;
  /** Null when the board has no such image, or it is damaged. */
  read(boardId: string, assetId: string): Promise<StoredAsset | null>;
  list(boardId: string): AssetFacts[];
}

export interface Library {
  /** Where it is. */
  readonly folder: string;
  readonly docs: DocStore;
  readonly assets: AssetStore;
  readonly records: RecordStore;
  /** Ballots and answers. */
  readonly boxes: BoxStore;
  readonly templates: OwnTemplates;
  readonly versions: VersionStore;
  /** Newest change first. */
  list(): Promise<LibraryEntry[]>;
  listBin(): Promise<LibraryEntry[]>;
  /** Of a workshop in the library or in the bin; null when there is none. */
  info(workshopId: string): Promise<LibraryEntry | null>;
  /** The workshop that a document (`board:…`, `workshop:…`) belongs to; null when unknown. */
  workshopOf(docName: string): string | null;
  /** Returns the new workshop's id, or null when the template is unknown. */
  create(input: NewWorkshop): Promise<string | null>;
  /** A new workshop of one group, whose map is made of these. Null when there are none. */
  createMerged(maps: readonly MergedMap[], wish: MergedWorkshop): Promise<string | null>;
  rename(workshopId: string, title: string): Promise<boolean>;
  /** An empty board of the workshop's template, on disk; it belongs to the workshop once a group has it. Null when there is no such workshop or template. */
  addBoard(workshopId: string): Promise<string | null>;
  /** Copies all documents under new ids, without the members. Returns the copy's id. */
  duplicate(workshopId: string, title: string): Promise<string | null>;
  /** Until when the workshop is to be kept, ISO date or empty; stands in the workshop's document. */
  setKeepUntil(workshopId: string, until: string): Promise<boolean>;
  /** What was removed for good, latest first. */
  removals(): Promise<Removal[]>;
  moveToBin(workshopId: string): Promise<boolean>;
  restoreFromBin(workshopId: string): Promise<boolean>;
  /** Only from the bin. Nothing of it is left in the library's files then but that it was removed (`removals`). */
  deleteForever(workshopId: string): Promise<boolean>;
  /** The bytes of a `.polku` file; null when there is no such workshop. */
  exportFile(workshopId: string): Promise<Uint8Array | null>;
  /** The bytes of a `.polku` file of the workshop without people (`redactWorkshop`), and its title; null when it is not there or can't be read. */
  exportRedacted(workshopId: string): Promise<{ readonly title: string; readonly bytes: Uint8Array } | null>;
  /** Adds the workshop of a `.polku` file; under new ids when the library has it already. Returns its id. */
  importFile(bytes: Uint8Array): Promise<Result<string, 'file-damaged' | 'file-newer'>>;
  /** Adds what a damaged `.polku` file still holds as a workshop of its own, under new ids; null when that is nothing. */
  importSalvage(salvage: Salvage, title: string): Promise<string | null>;
  /** Brings what is new in a `.polku` file into the workshop of its id, which must be here; nothing of either is lost. `boxes`: the file's ballots and answers are the newer ones. */
  mergeFile(bytes: Uint8Array, options?: { readonly boxes: boolean }): Promise<Result<string, 'file-damaged' | 'file-newer' | 'not-found'>>;
  /** Stores a drawing (SVG text) for the list, made from the state at `changedAt` (of the entry it was made from). */
  setThumbnail(workshopId: string, svg: string, changedAt: number): Promise<void>;
  /** Reads every document and its checksums; the result is remembered in the entry's `damaged`. */
  verify(workshopId: string): Promise<{ damaged: boolean }>;
  /** What the last `verify` found. */
  isDamaged(workshopId: string): boolean;
  /** Called after the library itself changed a document (rename), so that an open replica can follow. */
  onDidChangeDoc(listener: (docName: string, update: Uint8Array) => void): () => void;
  /** Flushes and releases the folder. */
  close(): Promise<void>;
}

/** What a host needs of the library: enough to open, keep and share workshops. */
export type HostLibrary = Pick<Library, 'docs' | 'assets' | 'records' | 'boxes' | 'info' | 'listBin' | 'workshopOf' | 'addBoard' | 'verify' | 'isDamaged' | 'onDidChangeDoc'>;

/** Why the library's folder could not be opened. */
export type OpenLibraryError = 'in-use' | 'damaged' | 'newer' | 'unwritable';
