import type { BoardOutline } from '../outline';
import { folded } from './similar-text';

/** What a board's pages, frames and lanes are called beside other boards: by own id, the id where the same one was met first. */
export interface Alignment {
  readonly pages: ReadonlyMap<string, string>;
  readonly frames: ReadonlyMap<string, string>;
  readonly lanes: ReadonlyMap<string, string>;
}

interface Named {
  readonly id: string;
  readonly title: string;
}

/**
 * Who is who in one list of several boards: first by id, which the template gave, then by title, for what groups added
 * themselves. Two of one board are never the same.
 */
class Names {
  readonly #known: { readonly key: string; readonly title: string; readonly ids: Set<string> }[] = [];

  /** The keys of one board's list, in its order. */
  keysOf(list: readonly Named[]): Map<string, string> {
    const keys = new Map<string, string>();
    const taken = new Set<string>();
    for (const { id } of list) {
      const known = this.#known.find(({ key, ids }) => ids.has(id) && !taken.has(key));
      if (!known) continue;
      keys.set(id, known.key);
      taken.add(known.key);
    }
    for (const { id, title } of list) {
      if (keys.has(id)) continue;
      const name = folded(title);
      const same = name === '' ? undefined : this.#known.find((known) => !taken.has(known.key) && folded(known.title) === name);
      if (same) same.ids.add(id);
      else this.#known.push({ key: id, title, ids: new Set([id]) });
      keys.set(id, same?.key ?? id);
      taken.add(same?.key ?? id);
    }
    return keys;
  }
}

/** Says of several boards which of their pages, frames, rows and columns are the same. */
export function alignBoards(boards: readonly BoardOutline[]): Alignment[] {
  const lists = new Map<string, Names>();
  const keysOf = (list: string, named: readonly Named[]): Map<string, string> => {
    const names = lists.get(list) ?? new Names();
    lists.set(list, names);
    return names.keysOf(named);
  };
  return boards.map((board) => {
    const pages = keysOf('', board.pages);
    const [frames, lanes] = [new Map<string, string>(), new Map<string, string>()];
    for (const page of board.pages) {
      const pageKey = pages.get(page.id) ?? page.id;
      const own = keysOf(`page ${pageKey}`, page.frames);
      for (const frame of page.frames) {
        const frameKey = own.get(frame.id) ?? frame.id;
        frames.set(frame.id, frameKey);
        for (const [axis, list] of [['row', frame.rows], ['column', frame.columns]] as const) {
          for (const [id, key] of keysOf(`${axis} ${frameKey}`, list)) lanes.set(id, key);
        }
      }
    }
    return { pages, frames, lanes };
  });
}
