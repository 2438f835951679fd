/**
 * Gives `next` back with every part that equals the same part of `previous` replaced by it, so that views can tell by
 * identity what changed. For plain data only: objects and arrays without cycles.
 */
export function shareStructure<T>(previous: unknown, next: T): T {
  if (Object.is(previous, next)) return next;
  if (Array.isArray(next)) {
    if (!Array.isArray(previous)) return next;
    const shared = next.map((item, index) => shareStructure(counterpart(previous, item, index), item));
    const same = shared.length === previous.length && shared.every((item, index) => Object.is(item, previous[index]));
    return (same ? previous : shared) as T;
  }
  if (!isRecord(next) || !isRecord(previous)) return next;
  const kept = (key: string): unknown => (Object.hasOwn(previous, key) ? previous[key] : undefined);
  const shared = Object.entries(next).map(([key, value]) => [key, shareStructure(kept(key), value)] as const);
  const same = Object.keys(previous).length === shared.length && shared.every(([key, value]) => Object.hasOwn(previous, key) && Object.is(value, previous[key]));
  // Not by assignment: a key may be called `__proto__`.
  return (same ? previous : Object.fromEntries(shared)) as T;
}

/** Items with an id are compared with the item of that id: a card that was inserted first must not renew the rest. */
function counterpart(previous: readonly unknown[], item: unknown, index: number): unknown {
  const there = previous[index];
  if (!isRecord(item) || typeof item.id !== 'string') return there;
  if (isRecord(there) && there.id === item.id) return there;
  return previous.find((candidate) => isRecord(candidate) && candidate.id === item.id);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
