/** The part of an `AbortSignal` that is needed here; this folder knows neither browser nor Node. */
export interface Cancellation {
  readonly aborted: boolean;
  addEventListener(type: 'abort', listener: () => void): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}

/**
 * What `work` comes to; null at once when it is cancelled. Work that can't be stopped goes on unheard, and so does its
 * failure: whoever does something lasting at its end asks the signal before.
 */
export async function unlessCancelled<T>(work: Promise<T>, signal: Cancellation | undefined): Promise<T | null> {
  if (signal === undefined) return work;
  let stop: () => void = () => undefined;
  const cancelled = new Promise<null>((resolve) => {
    stop = () => resolve(null);
    signal.addEventListener('abort', stop);
    if (signal.aborted) stop();
  });
  try {
    const done = await Promise.race([cancelled, work]);
    return signal.aborted ? null : done;
  } catch (error) {
    if (signal.aborted) return null;
    throw error;
  } finally {
    signal.removeEventListener('abort', stop);
    work.catch(() => undefined);
  }
}
