import { useEffect, useState } from 'react';
import type { Observable } from '../../shared/kernel/observable';

/** As `useObservable`, for what is costly to show: draws at most once in `intervalMs`, and always the last value in the end. */
export function useCalm<T extends object | null>(source: Observable<T>, intervalMs: number): T {
  const [value, setValue] = useState<T>(source.get());
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | null = null;
    let lastMs = -Infinity;
    const take = (): void => {
      timer = null;
      lastMs = performance.now();
      setValue(source.get());
    };
    const onChange = (): void => {
      timer ??= setTimeout(take, Math.max(0, lastMs + intervalMs - performance.now()));
    };
    // It may have changed since it was drawn.
    onChange();
    const stop = source.subscribe(onChange);
    return () => {
      stop();
      if (timer !== null) clearTimeout(timer);
    };
  }, [source, intervalMs]);
  return value;
}
