import type { FileOutcome } from '../../shared/ipc';

/** Work that a window may end by the id that it gave it. */
export interface CancellableJobs {
  run(jobId: string | undefined, work: (signal: AbortSignal) => Promise<FileOutcome>): Promise<FileOutcome>;
  cancel(jobId: string): void;
}

/** Over HTTP a cancellation may overtake what it cancels; more than a few of them are forgotten. */
const KEPT = 20;

export function createCancellableJobs(): CancellableJobs {
  const running = new Map<string, AbortController>();
  const early = new Set<string>();
  return {
    async run(jobId, work) {
      const controller = new AbortController();
      if (jobId === undefined) return work(controller.signal);
      if (early.delete(jobId)) return { kind: 'cancelled' };
      running.set(jobId, controller);
      try {
        return await work(controller.signal);
      } catch (error) {
        if (controller.signal.aborted) return { kind: 'cancelled' };
        throw error;
      } finally {
        running.delete(jobId);
      }
    },
    cancel(jobId) {
      const job = running.get(jobId);
      if (job) return job.abort();
      early.add(jobId);
      for (const oldest of [...early].slice(0, -KEPT)) early.delete(oldest);
    },
  };
}
