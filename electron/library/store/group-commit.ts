import { createObservable, type Observable } from '../../../shared/kernel/observable';
import type { StoreHealth } from '../types';
import type { Level } from './open-level';

/** Updates that arrive within this time share one flush to disk. */
export const GROUP_COMMIT_MS = 20;
const RETRY_MS = 1_000;

export interface BatchPut {
  readonly type: 'put';
  readonly key: string;
  readonly value: Uint8Array;
}

interface Pending<T> {
  readonly item: T;
  readonly done: () => void;
}

/**
 * Collects items and writes them in groups, in their order, each group as one atomic synced batch. A group that fails
 * is written again until the disk takes it; later items wait behind it.
 */
export class GroupCommit<T> {
  readonly #health = createObservable<StoreHealth>('ok');
  readonly #level: Level;
  readonly #toBatch: (items: readonly T[]) => Promise<BatchPut[]>;
  readonly #onWritten: (items: readonly T[]) => void;
  #waiting: Pending<T>[] = [];
  #writing: Pending<T>[] = [];
  #timer: NodeJS.Timeout | null = null;
  #running: Promise<void> | null = null;
  #closing = false;

  constructor(level: Level, toBatch: (items: readonly T[]) => Promise<BatchPut[]>, onWritten: (items: readonly T[]) => void = () => undefined) {
    this.#level = level;
    this.#toBatch = toBatch;
    this.#onWritten = onWritten;
  }

  get health(): Observable<StoreHealth> {
    return this.#health;
  }

  /** Items not yet flushed, oldest first. */
  unflushed(): T[] {
    return [...this.#writing, ...this.#waiting].map(({ item }) => item);
  }

  add(item: T): Promise<void> {
    return new Promise((resolve) => {
      this.#waiting.push({ item, done: resolve });
      this.#schedule();
    });
  }

  flushed(): Promise<void> {
    const last = this.#waiting.at(-1) ?? this.#writing.at(-1);
    if (!last) return Promise.resolve();
    // The flush keeps the order, so the newest item's turn is everybody's.
    return new Promise((resolve) => {
      const group = this.#waiting.length > 0 ? this.#waiting : this.#writing;
      group[group.length - 1] = { item: last.item, done: () => (last.done(), resolve()) };
    });
  }

  /** Writes what waits without delay. Rejects when the disk still does not take it. */
  async close(): Promise<void> {
    this.#closing = true;
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    await this.#running;
    while (this.#waiting.length > 0 || this.#writing.length > 0) await this.#writeGroup();
  }

  #schedule(delayMs = GROUP_COMMIT_MS): void {
    if (this.#timer || this.#running || this.#closing) return;
    this.#timer = setTimeout(() => {
      this.#timer = null;
      this.#running = this.#writeGroup().then(
        () => this.#next(GROUP_COMMIT_MS),
        () => this.#next(RETRY_MS),
      );
    }, delayMs);
  }

  #next(delayMs: number): void {
    this.#running = null;
    if (this.#waiting.length > 0 || this.#writing.length > 0) this.#schedule(delayMs);
  }

  async #writeGroup(): Promise<void> {
    if (this.#writing.length === 0) {
      this.#writing = this.#waiting;
      this.#waiting = [];
    }
    try {
      const batch = await this.#toBatch(this.#writing.map(({ item }) => item));
      await this.#level.batch(batch, { sync: true });
    } catch (error) {
      this.#health.set(/no space|ENOSPC|quota/i.test(String(error)) ? 'disk-full' : 'failed');
      await this.#reopen();
      throw error;
    }
    const written = this.#writing;
    this.#writing = [];
    this.#health.set('ok');
    this.#onWritten(written.map(({ item }) => item));
    for (const { done } of written) done();
  }

  /** After a failed log write LevelDB refuses every later write until it is opened anew. */
  async #reopen(): Promise<void> {
    if (this.#closing) return;
    try {
      await this.#level.close();
      await this.#level.open();
    } catch {
      // The next attempt fails too and tries again.
    }
  }
}
