import { setTimeout as sleep } from 'node:timers/promises';

export interface WaitOptions {
  /** For the error message: what is being waited for. */
  readonly what: string;
  readonly timeoutMs?: number;
  readonly intervalMs?: number;
}

/** Resolves to the first truthy answer of `probe`; a probe that throws is asked again. Rejects with `what` when time is up. */
export async function waitFor<T>(probe: () => T | Promise<T>, { what, timeoutMs = 30_000, intervalMs = 100 }: WaitOptions): Promise<NonNullable<T>> {
  const deadline = performance.now() + timeoutMs;
  let last: unknown = 'nothing yet';
  for (;;) {
    try {
      const answer = await probe();
      if (answer) return answer;
      last = answer;
    } catch (error) {
      last = error;
    }
    if (performance.now() > deadline) throw new Error(`Waited ${timeoutMs} ms for ${what}; last: ${String(last)}`);
    await sleep(intervalMs);
  }
}

/** Whether a process is there (a zombie that nobody has buried counts as gone where that can be told). */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
