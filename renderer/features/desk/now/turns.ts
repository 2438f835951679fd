import type { Schedule } from '../../board';

/** Pictures of many boards are drawn one at a time, with room for the desk's own work between them. */
const BETWEEN_MS = 120;

/** One work after the other, each when the page has nothing else to do. */
export function createTurns(): Schedule {
  const waiting = new Set<() => void>();
  let busy = false;
  const next = (): void => {
    const [run] = waiting;
    if (!run) {
      busy = false;
      return;
    }
    waiting.delete(run);
    const work = (): void => {
      run();
      setTimeout(next, BETWEEN_MS);
    };
    if (typeof requestIdleCallback === 'function') requestIdleCallback(work, { timeout: 1_000 });
    else setTimeout(work);
  };
  return (run) => {
    waiting.add(run);
    if (!busy) {
      busy = true;
      setTimeout(next, BETWEEN_MS);
    }
    return () => waiting.delete(run);
  };
}
