import type { RandomBytes } from '../../kernel/ids';

/** In an order that says nothing: each of all orders is as likely (Fisher–Yates, with numbers drawn without bias). */
export function shuffled<T>(items: readonly T[], random: RandomBytes): T[] {
  const result = [...items];
  for (let last = result.length - 1; last > 0; last -= 1) {
    const other = below(last + 1, random);
    const taken = result[last] as T;
    result[last] = result[other] as T;
    result[other] = taken;
  }
  return result;
}

function below(limit: number, random: RandomBytes): number {
  const most = 0x1_0000_0000 - (0x1_0000_0000 % limit);
  for (;;) {
    const [a = 0, b = 0, c = 0, d = 0] = random(4);
    const drawn = ((a << 24) | (b << 16) | (c << 8) | d) >>> 0;
    if (drawn < most) return drawn % limit;
  }
}
