/** `[client id, clock, length]`, as the control protocol has it. */
export type DeleteRange = readonly [client: number, clock: number, length: number];

/** Deleted ranges per client: sorted, merged, without overlap. */
export interface DeleteRanges {
  add(range: DeleteRange): void;
  /** Takes out and returns at most `count` ranges. */
  take(count: number): DeleteRange[];
  readonly size: number;
}

export function createDeleteRanges(): DeleteRanges {
  const clients = new Map<number, { start: number; end: number }[]>();
  let size = 0;
  return {
    add([client, clock, length]) {
      const ranges = clients.get(client) ?? [];
      if (!clients.has(client)) clients.set(client, ranges);
      let start = clock;
      let end = clock + length;
      // The first range that could touch the new one.
      let from = ranges.findIndex((range) => range.end >= start);
      if (from < 0) from = ranges.length;
      let to = from;
      for (let range = ranges[to]; range && range.start <= end; range = ranges[++to]) {
        start = Math.min(start, range.start);
        end = Math.max(end, range.end);
      }
      ranges.splice(from, to - from, { start, end });
      size += 1 - (to - from);
    },
    take(count) {
      const taken: DeleteRange[] = [];
      for (const [client, ranges] of clients) {
        for (const { start, end } of ranges.splice(0, count - taken.length)) taken.push([client, start, end - start]);
        if (ranges.length === 0) clients.delete(client);
        if (taken.length >= count) break;
      }
      size -= taken.length;
      return taken;
    },
    get size() {
      return size;
    },
  };
}
