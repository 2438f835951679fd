import { realpath } from 'node:fs/promises';
import { relative, isAbsolute } from 'node:path';
import { z } from 'zod';
import { backupRhythm, type BackupProblem, type BackupRhythm, type BackupState } from '../../shared/ipc';
import type { LogLine } from '../host';
import { forgetCleaned, listCleaned, listRemovedIds, type Library, type LibraryEntry } from '../library';
import { listCopies, removeCopies, writeCopy, type Copy } from './copy-folder';

const TABLE = 'backup';
const record = backupRhythm.extend({ folder: z.string().min(1), at: z.number().nullable() });
type BackupRecord = z.infer<typeof record>;
/** Of a workshop: which state of it was copied. */
const copied = z.object({ changedAt: z.number() });
const COPIED = 'backup-copied';

const DEFAULT_RHYTHM: BackupRhythm = { every: 60, keep: 10 };
const LOOK_EVERY_MS = 60_000;
/** So long an ending app waits for a folder that does not answer. */
const PATIENCE_MS = 5_000;

export interface BackupPorts {
  readonly library: Pick<Library, 'folder' | 'list' | 'info' | 'exportFile' | 'records'>;
  readonly log: LogLine;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  readonly lookEveryMs?: number;
}

/**
 * Copies of every workshop in a folder outside of the library. What has changed is copied at the chosen rhythm and when
 * the app ends; older copies go only after a newer one has been read back. A folder that is gone is looked for again at
 * every turn. A workshop that was removed for good, or from which a personal identity code was taken, takes its older
 * copies with it as soon as the folder is there.
 */
export class Backups {
  readonly #ports: BackupPorts;
  readonly #now: () => number;
  #record: BackupRecord | null = null;
  #problem: BackupProblem | null = null;
  #workshops = 0;
  #triedAt = 0;
  #turn: Promise<void> = Promise.resolve();
  #timer: ReturnType<typeof setInterval> | null = null;

  constructor(ports: BackupPorts) {
    this.#ports = ports;
    this.#now = ports.now ?? Date.now;
  }

  async load(): Promise<void> {
    const stored = record.safeParse(await this.#ports.library.records.get(TABLE, 'folder'));
    if (stored.success) this.#record = stored.data;
    this.#timer = setInterval(() => void this.#look(), this.#ports.lookEveryMs ?? LOOK_EVERY_MS);
    this.#timer.unref();
  }

  state(): BackupState {
    if (!this.#record) return { kind: 'off' };
    return { kind: 'on', ...this.#record, workshops: this.#workshops, problem: this.#problem };
  }

  /** Takes the folder when a first round succeeds or has nothing to do; what was chosen before stays otherwise. */
  async use(folder: string): Promise<BackupProblem | null> {
    const before = this.#record;
    if (await liesWithin(folder, this.#ports.library.folder)) return 'inside';
    const { every, keep } = before ?? DEFAULT_RHYTHM;
    await this.#turn;
    if (before?.folder !== folder) await this.#forgetCopied();
    this.#record = { folder, every, keep, at: null };
    await this.run();
    const problem = this.#problem;
    if (problem === null) return null;
    this.#record = before;
    this.#problem = null;
    if (before) await this.#ports.library.records.put(TABLE, 'folder', before);
    return problem;
  }

  async setRhythm(rhythm: BackupRhythm): Promise<void> {
    if (!this.#record) return;
    await this.#keep({ ...this.#record, ...rhythm });
  }

  async stop(): Promise<void> {
    await this.#turn;
    this.#record = this.#problem = null;
    await this.#ports.library.records.remove(TABLE, 'folder');
    await this.#forgetCopied();
  }

  /** One round after the other; resolves when one that begins now is over. */
  run(): Promise<void> {
    this.#turn = this.#turn.then(() => this.#round()).catch(() => {
      this.#problem = 'file-unwritable';
      this.#ports.log('backup-failed');
    });
    return this.#turn;
  }

  /** What has changed since the last round is copied, if the folder answers soon. Before the library is closed. */
  async close(): Promise<void> {
    if (this.#timer) clearInterval(this.#timer);
    let patience: ReturnType<typeof setTimeout> | undefined;
    const enough = new Promise<void>((resolve) => {
      patience = setTimeout(resolve, PATIENCE_MS);
    });
    await Promise.race([this.run(), enough]);
    clearTimeout(patience);
  }

  async #look(): Promise<void> {
    if (!this.#record) return;
    const { every } = this.#record;
    const due = this.#now() - this.#triedAt >= every * 60_000 || this.#problem !== null;
    if (due || (await listCleaned(this.#ports.library.records)).length > 0) await this.run();
  }

  async #round(): Promise<void> {
    const current = this.#record;
    if (!current) return;
    this.#triedAt = this.#now();
    const { library } = this.#ports;
    const copies = await listCopies(current.folder);
    if (!copies) return this.#end('gone');
    let problem: BackupProblem | null = null;
    for (const entry of await library.list()) problem = (await this.#copy(current, entry, copies)) ?? problem;
    for (const id of await listRemovedIds(library.records)) {
      // It may have been brought in again.
      const gone = copies.get(id);
      if (gone && !(await library.info(id)) && (await removeCopies(gone))) copies.delete(id);
      await library.records.remove(COPIED, id);
    }
    this.#workshops = copies.size;
    if (problem === null) await this.#keep({ ...current, ...this.#rhythm(), at: this.#now() });
    this.#end(problem);
  }

  /** The rhythm may have been changed while a round was going on. */
  #rhythm(): BackupRhythm {
    const { every, keep } = this.#record ?? DEFAULT_RHYTHM;
    return { every, keep };
  }

  async #copy({ folder }: BackupRecord, entry: LibraryEntry, copies: Map<string, Copy[]>): Promise<BackupProblem | null> {
    const { records } = this.#ports.library;
    const { id, title, changedAt, damaged } = entry;
    const older = copies.get(id) ?? [];
    const isCleaned = (await listCleaned(records)).includes(id);
    const known = copied.safeParse(await records.get(COPIED, id));
    const isThere = known.success && known.data.changedAt === changedAt && older.length > 0;
    // The copies of what is damaged now may be better than it is.
    if (damaged || (isThere && !isCleaned)) return null;
    const bytes = await this.#ports.library.exportFile(id);
    if (!bytes) return null;
    const written = await writeCopy(folder, { id, title }, bytes, new Date(this.#now()));
    if (!written.ok) return written.error;
    copies.set(id, [{ path: written.value, at: this.#now() }, ...older]);
    await records.put(COPIED, id, { changedAt });
    const tooMany = isCleaned ? older : older.slice(this.#rhythm().keep - 1);
    const removed = await removeCopies(tooMany);
    if (removed && isCleaned) await forgetCleaned(records, id);
    return removed ? null : 'file-unwritable';
  }

  async #keep(next: BackupRecord): Promise<void> {
    this.#record = next;
    await this.#ports.library.records.put(TABLE, 'folder', next);
  }

  async #forgetCopied(): Promise<void> {
    const { records } = this.#ports.library;
    for (const { key } of await records.all(COPIED)) await records.remove(COPIED, key);
  }

  #end(problem: BackupProblem | null): void {
    if (problem !== this.#problem) this.#ports.log(problem ? 'backup-failed' : 'backup-made', problem ? { reason: problem } : {});
    this.#problem = problem;
  }
}

/** A copy beside the original is lost with it. */
async function liesWithin(folder: string, library: string): Promise<boolean> {
  const [inner, outer] = await Promise.all([folder, library].map((path) => realpath(path).catch(() => path)));
  const way = relative(outer ?? '', inner ?? '');
  return !way.startsWith('..') && !isAbsolute(way);
}
