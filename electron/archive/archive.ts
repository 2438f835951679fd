import { boardDocName } from '../../shared/doc';
import { buildOutline } from '../../shared/outline';
import type { HostCore } from '../host';
import type { Library, LibraryEntry } from '../library';
import { SearchIndex, type IndexedBoard } from './index/search-index';

export interface ArchiveOptions {
  readonly library: Library;
  readonly host: Pick<HostCore, 'readDoc'>;
  /** The index's file. */
  readonly file: string;
}

/** For so long a caller waits for workshops that have changed to be read; the rest is read meanwhile. */
const PATIENCE_MS = 400;

/** Search and registers over all saved workshops. Nothing is opened or read before somebody asks. */
export class Archive {
  readonly index: SearchIndex;
  readonly #options: ArchiveOptions;
  #reading: Promise<void> | null = null;
  #left = 0;
  #closed = false;

  constructor(options: ArchiveOptions) {
    this.#options = options;
    this.index = new SearchIndex(options.file);
  }

  /** Brings the index up to date, as far as that is quick. Resolves to how many workshops are still to be read. */
  async refresh(): Promise<number> {
    // What can't be read now is read when somebody asks again.
    this.#reading ??= this.#read()
      .catch(() => undefined)
      .finally(() => (this.#reading = null));
    let timer: NodeJS.Timeout | undefined;
    await Promise.race([this.#reading, new Promise<void>((resolve) => (timer = setTimeout(resolve, PATIENCE_MS)))]);
    clearTimeout(timer);
    return this.#reading === null ? 0 : this.#left;
  }

  /** Resolves when the index says what the library does. */
  async settled(): Promise<void> {
    while ((await this.refresh()) > 0) await this.#reading;
  }

  /** Forgets a workshop that is deleted, at once. */
  forget(workshopId: string): void {
    if (!this.#closed) this.index.forget([workshopId]);
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#reading;
    this.index.close();
  }

  async #read(): Promise<void> {
    const entries = (await this.#options.library.list()).filter(({ damaged }) => !damaged);
    const known = this.index.indexed();
    const here = new Set(entries.map(({ id }) => id));
    this.index.forget([...known.keys()].filter((id) => !here.has(id)));
    // What was worked on last is looked for first.
    const stale = entries.filter(({ id, changedAt }) => known.get(id) !== changedAt);
    this.#left = stale.length;
    for (const entry of stale) {
      if (this.#closed) return;
      const boards = await this.#boardsOf(entry);
      // Meanwhile it may have been deleted.
      if (boards && !this.#closed) this.index.put(entry.id, entry.changedAt, boards);
      this.#left -= 1;
      // The host's other work goes first.
      await new Promise((resolve) => setImmediate(resolve));
    }
  }

  async #boardsOf({ id, groups }: LibraryEntry): Promise<IndexedBoard[] | null> {
    const boards: IndexedBoard[] = [];
    for (const { boardId } of groups) {
      const doc = await this.#options.host.readDoc(boardDocName(boardId));
      boards.push({ boardId, outline: buildOutline(doc) });
      doc.destroy();
    }
    return this.#options.library.workshopOf(boardDocName(groups[0]?.boardId ?? '')) === id ? boards : null;
  }
}
