import { createObservable, type Observable } from '../../../shared/kernel/observable';

/** The rows that were chosen, by their cards' ids. Rows ask only whether they are in it, so that one choice draws one row. */
export interface Selection extends Observable<readonly string[]> {
  has(id: string): boolean;
  set(ids: readonly string[]): void;
  /** `rows`: all rows in the order in which they are shown; `range`: everything from the last chosen one to this. */
  toggle(id: string, rows: readonly string[], range: boolean): void;
}

export function createSelection(): Selection {
  const chosen = createObservable<readonly string[]>([]);
  let anchor: string | null = null;
  const set = (ids: readonly string[]): void => chosen.set([...new Set(ids)]);
  return {
    ...chosen,
    has: (id) => chosen.get().includes(id),
    set: (ids) => {
      if (ids.length === 0) anchor = null;
      set(ids);
    },
    toggle(id, rows, range) {
      const now = chosen.get();
      const [from, to] = [anchor === null ? -1 : rows.indexOf(anchor), rows.indexOf(id)];
      anchor = id;
      if (range && from >= 0 && to >= 0) set([...now, ...rows.slice(Math.min(from, to), Math.max(from, to) + 1)]);
      else set(now.includes(id) ? now.filter((other) => other !== id) : [...now, id]);
    },
  };
}
