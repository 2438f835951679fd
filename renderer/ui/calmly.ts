import type { Observable } from '../../shared/kernel/observable';

const known = new WeakMap<object, Observable<unknown>>();

function create<T>(source: Observable<T>, intervalMs: number): Observable<T> {
  const listeners = new Set<() => void>();
  let current = source.get();
  let lastMs = -Infinity;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let stop: (() => void) | null = null;
  const take = (): void => {
    timer = null;
    lastMs = performance.now();
    if (current === source.get()) return;
    current = source.get();
    for (const listener of [...listeners]) listener();
  };
  const onChange = (): void => {
    timer ??= setTimeout(take, Math.max(0, lastMs + intervalMs - performance.now()));
  };
  return {
    // Nobody watches: then nothing is held back.
    get: () => (stop ? current : source.get()),
    subscribe(listener) {
      listeners.add(listener);
      if (!stop) {
        current = source.get();
        stop = source.subscribe(onChange);
      }
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        stop?.();
        stop = null;
        if (timer !== null) clearTimeout(timer);
        timer = null;
      };
    },
  };
}

/**
 * The same value, for what is costly to show: changes at most once in `intervalMs`, and is the source's own in the end.
 * One for each source, with the interval it was first asked for: all who show it change in the same moment.
 */
export function calmly<T>(source: Observable<T>, intervalMs: number): Observable<T> {
  const before = known.get(source);
  if (before) return before as Observable<T>;
  const calm = create(source, intervalMs);
  known.set(source, calm);
  return calm;
}
