interface Arrow {
  readonly type: string;
  readonly from: string;
  readonly to: string;
}

/**
 * The index of an arrow that closes a circle among arrows of its type, or null: an example shows a way that comes to
 * an end. Takes arrows away from where nothing leads, until none or only circles are left; without recursion.
 */
export function findCycle(arrows: readonly Arrow[]): number | null {
  const from = ({ type, from }: Arrow): string => `${type} ${from}`;
  const to = ({ type, to }: Arrow): string => `${type} ${to}`;
  const incoming = new Map<string, number>();
  const outgoing = new Map<string, Arrow[]>();
  for (const arrow of arrows) {
    incoming.set(to(arrow), (incoming.get(to(arrow)) ?? 0) + 1);
    outgoing.set(from(arrow), [...(outgoing.get(from(arrow)) ?? []), arrow]);
  }
  const left = new Set(arrows);
  const free = [...outgoing.keys()].filter((card) => !incoming.has(card));
  for (let card = free.pop(); card !== undefined; card = free.pop()) {
    for (const arrow of outgoing.get(card) ?? []) {
      left.delete(arrow);
      const count = (incoming.get(to(arrow)) ?? 0) - 1;
      incoming.set(to(arrow), count);
      if (count === 0) free.push(to(arrow));
    }
  }
  const first = [...left][0];
  return first ? arrows.indexOf(first) : null;
}
