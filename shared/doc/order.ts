import { generateKeyBetween } from 'fractional-indexing';

export interface Ordered {
  readonly id: string;
  readonly order: string;
}

/** Equal orders (two people put a card at the same spot at once) are told apart by id, alike on every replica. */
export function compareOrdered(a: Ordered, b: Ordered): number {
  if (a.order !== b.order) return a.order < b.order ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

function keyBetween(low: string | null, high: string | null): string {
  try {
    return generateKeyBetween(low, high);
  } catch {
    // A foreign or old key that is no fractional index: the end of what is known to be valid is still a place.
    return generateKeyBetween(null, null);
  }
}

/**
 * A fractional index that sorts before `before` (or at the end without it) among `siblings`, which are sorted.
 * Where the neighbours share one index there is no room between them: the place before the whole run is taken.
 */
export function orderFor(siblings: readonly Ordered[], before?: string): string {
  const at = before === undefined ? -1 : siblings.findIndex((sibling) => sibling.id === before);
  if (at < 0) return keyBetween(siblings.at(-1)?.order ?? null, null);
  const high = siblings[at]?.order ?? null;
  let low = at - 1;
  while (low >= 0 && siblings[low]?.order === high) low--;
  return keyBetween(siblings[low]?.order ?? null, high);
}
