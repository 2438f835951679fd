import { boardDocName, workshopDocName } from '../../shared/doc';
import { plan, readWorkshop, stages } from '../../shared/protocol';
import { VERSION_EVERY_MS, type VersionInfo } from '../../shared/versions';
import type { HostCore, LogLine } from '../host';
import type { Library } from '../library';

/** How often is looked whether something has changed for long enough. */
const LOOK_EVERY_MS = 60_000;
const BOARD = boardDocName('');
const WORKSHOP = workshopDocName('');

export interface KeepVersionsOptions {
  readonly library: Library;
  readonly host: Pick<HostCore, 'readDoc' | 'onDidChangeDoc' | 'hostedBoards'>;
  readonly now?: () => number;
  readonly log?: LogLine;
}

/**
 * Makes versions of the boards that change: by time while they do, when a group's phase ends, and when the program ends.
 * Resolves `close` when the last ones are on disk.
 */
export class VersionKeeper {
  readonly #options: KeepVersionsOptions;
  readonly #now: () => number;
  /** Since when a board differs from its newest version, as far as this program has seen. */
  readonly #changed = new Map<string, number>();
  /** The phase that each group is in, by board. */
  readonly #phases = new Map<string, string>();
  readonly #end: () => void;
  #work: Promise<void> = Promise.resolve();

  constructor(options: KeepVersionsOptions) {
    this.#options = options;
    this.#now = options.now ?? Date.now;
    const endListening = options.host.onDidChangeDoc((docName) => this.#onChange(docName));
    const endHosted = options.host.hostedBoards.subscribe(() => this.#learnPhases());
    this.#learnPhases();
    const timer = setInterval(() => this.look(), LOOK_EVERY_MS);
    timer.unref();
    this.#end = () => {
      clearInterval(timer);
      endListening();
      endHosted();
    };
  }

  /** Makes a version of every board that has been changing for long enough. */
  look(): void {
    const due = this.#now() - VERSION_EVERY_MS;
    for (const [docName, since] of this.#changed) if (since <= due) this.#make(docName, { kind: 'time', name: '' });
  }

  /** Resolves when everything that was to be made is made. */
  settled(): Promise<void> {
    return this.#work;
  }

  async close(): Promise<void> {
    this.#end();
    for (const docName of [...this.#changed.keys()]) this.#make(docName, { kind: 'time', name: '' });
    await this.#work;
  }

  #onChange(docName: string): void {
    if (docName.startsWith(BOARD) && !this.#changed.has(docName)) this.#changed.set(docName, this.#now());
    if (docName.startsWith(WORKSHOP)) this.#then(() => this.#readPhases(docName, true));
  }

  #learnPhases(): void {
    const hosted = new Set(this.#options.host.hostedBoards.get().map(({ workshopId }) => workshopDocName(workshopId)));
    for (const docName of hosted) this.#then(() => this.#readPhases(docName, false));
  }

  /** Notes which phase each group is in; with `ended` a version is made of the boards whose phase has ended. */
  async #readPhases(docName: string, ended: boolean): Promise<void> {
    const doc = await this.#options.host.readDoc(docName);
    try {
      const { groups } = readWorkshop(doc, docName.slice(WORKSHOP.length));
      for (const { id, boardId } of groups) {
        const board = boardDocName(boardId);
        const [before, phase] = [this.#phases.get(board), stages.get(doc, id)?.phaseId ?? ''];
        this.#phases.set(board, phase);
        if (ended && before !== undefined && before !== '' && before !== phase) await this.#makeNow(board, { kind: 'phase', name: plan.get(doc, before)?.title.slice(0, 200) ?? '' });
      }
    } finally {
      doc.destroy();
    }
  }

  #make(docName: string, version: Pick<VersionInfo, 'kind' | 'name'>): void {
    this.#changed.delete(docName);
    this.#then(() => this.#makeNow(docName, version));
  }

  async #makeNow(docName: string, version: Pick<VersionInfo, 'kind' | 'name'>): Promise<void> {
    const { library, host } = this.#options;
    if (library.workshopOf(docName) === null) return;
    this.#changed.delete(docName);
    const doc = await host.readDoc(docName);
    try {
      await library.versions.add(docName, doc, { ...version, at: this.#now() });
    } finally {
      doc.destroy();
    }
  }

  #then(work: () => Promise<void>): void {
    // What can't be made now is made when the board changes again.
    this.#work = this.#work.then(work).catch(() => this.#options.log?.('version-failed'));
  }
}
