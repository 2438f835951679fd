import { createObservable, type Observable } from '../../../shared/kernel/observable';
import type { AssetFacts } from '../../../shared/protocol';
import type { Result } from '../../../shared/kernel/result';
import type { AssetClient, SendProblem } from './asset-client';
import type { EncodedImage, EncodeProblem } from './encode-image';

export type QueueProblem = EncodeProblem | Exclude<SendProblem, 'away'>;

export interface QueuedImage {
  readonly id: number;
  /** The file's name; empty for what was pasted. */
  readonly name: string;
  readonly state: 'preparing' | 'sending' | 'waiting' | { readonly problem: QueueProblem };
}

type NamedBlob = Blob & { readonly name?: string };

export interface ImageQueuePorts {
  readonly client: Pick<AssetClient, 'put'>;
  readonly encode: (file: NamedBlob) => Promise<Result<EncodedImage, EncodeProblem>>;
  /** The image is on the host's disk: only now it may be shown to anybody. */
  readonly onStored: (facts: AssetFacts, bytes: Uint8Array<ArrayBuffer>, where: unknown) => void;
}

export interface ImageQueue {
  readonly items: Observable<readonly QueuedImage[]>;
  /** `where` comes back with `onStored`. */
  add(files: readonly NamedBlob[], where: unknown): void;
  /** Sends again what waits or failed in sending. */
  retry(id?: number): void;
  remove(id: number): void;
  close(): void;
}

interface Job extends QueuedImage {
  readonly where: unknown;
  readonly file: NamedBlob;
  readonly encoded: EncodedImage | null;
}

/**
 * Images on their way from this device to the host, one after the other: fifty photographs at once must not fill a
 * phone's memory. What the host can't take now waits here, in sight, and is sent when it is back.
 */
export function createImageQueue({ client, encode, onStored }: ImageQueuePorts): ImageQueue {
  const jobs = createObservable<readonly Job[]>([]);
  let next = 1;
  let running = false;
  let closed = false;

  const change = (id: number, values: Partial<Job>): void => jobs.set(jobs.get().map((job) => (job.id === id ? { ...job, ...values } : job)));
  const remove = (id: number): void => jobs.set(jobs.get().filter((job) => job.id !== id));
  const isThere = (id: number): boolean => !closed && jobs.get().some((job) => job.id === id);

  async function work({ id, file, where, encoded: known }: Job): Promise<void> {
    const encoded = known ? { ok: true as const, value: known } : await encode(file);
    if (!isThere(id)) return;
    if (!encoded.ok) return change(id, { state: { problem: encoded.error } });
    change(id, { state: 'sending', encoded: encoded.value });
    const sent = await client.put(encoded.value.bytes, encoded.value.facts.type);
    if (!isThere(id)) return;
    if (sent.ok) {
      remove(id);
      onStored(sent.value, encoded.value.bytes, where);
    } else change(id, { state: sent.error === 'away' ? 'waiting' : { problem: sent.error } });
  }
  async function run(): Promise<void> {
    if (running) return;
    running = true;
    for (;;) {
      const job = jobs.get().find(({ state }) => state === 'preparing');
      if (!job || closed) break;
      await work(job);
    }
    running = false;
  }

  return {
    items: jobs,
    add(files, where) {
      jobs.set([...jobs.get(), ...files.map((file): Job => ({ id: next++, name: file.name ?? '', state: 'preparing', file, where, encoded: null }))]);
      void run();
    },
    retry(id) {
      for (const job of jobs.get()) if (id === undefined ? job.state === 'waiting' : job.id === id) change(job.id, { state: 'preparing' });
      void run();
    },
    remove,
    close() {
      closed = true;
      jobs.set([]);
    },
  };
}
