import type { Random } from '../fuzz/board/random';

const pickByte = (random: Random): number => random.pick([0, 1, 0x7f, 0x80, 0xff, random.below(256)]) ?? 0;

/** One to four changes of bytes: flipped, cut, doubled, overwritten by large numbers, mixed with another's. */
export function mutate(random: Random, bytes: Uint8Array, others: readonly Uint8Array[]): Uint8Array {
  let result: Uint8Array = bytes.slice();
  for (let times = 1 + random.below(4); times > 0; times -= 1) {
    const at = random.below(result.length + 1);
    const roll = random.below(8);
    if (roll < 2 && result.length > 0) result[Math.min(at, result.length - 1)] = (result[Math.min(at, result.length - 1)] ?? 0) ^ (1 << random.below(8));
    else if (roll < 3) result = result.subarray(0, at);
    else if (roll < 4) result = join(result.subarray(0, at), result.subarray(random.below(at + 1)));
    else if (roll < 5) result = join(result.subarray(0, at), Uint8Array.from({ length: 1 + random.below(9) }, () => pickByte(random)), result.subarray(at));
    // What a length could be that nobody sends.
    else if (roll < 6) result = join(result.subarray(0, at), Uint8Array.of(0xff, 0xff, 0xff, 0xff, 0x0f), result.subarray(at));
    else if (roll < 7) result = join(result.subarray(0, at), (random.pick(others) ?? result).subarray(random.below(20)));
    else result = Uint8Array.from({ length: random.below(200) }, () => random.below(256));
  }
  return result;
}

function join(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

const deep = (levels: number): unknown => {
  let value: unknown = 1;
  for (let level = 0; level < levels; level += 1) value = [value];
  return value;
};

/** Values where others are expected. */
const ODD: readonly ((random: Random) => unknown)[] = [
  () => null,
  () => true,
  () => -1,
  () => 1e308,
  () => 2 ** 53,
  () => 0.5,
  () => '',
  () => 'x'.repeat(5_000),
  () => '\u0000\ud800',
  () => '../../../../etc/passwd',
  () => 'board:%2e%2e%2f',
  () => ({}),
  () => [],
  () => deep(200),
  () => Array.from({ length: 600 }, (_, index) => `board:${index}`),
  () => JSON.parse('{"__proto__":{"type":"ping","role":"facilitator"}}') as unknown,
  () => ({ constructor: { prototype: { furnish: true } } }),
  (random) => random.below(1_000_000),
];

/** The message with something in it exchanged, removed or added. */
export function mutateJson(random: Random, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || random.chance(0.15)) return random.pick(ODD)?.(random);
  const entries = Object.entries(value as Record<string, unknown>);
  const [key, inner] = random.pick(entries) ?? ['type', 'ping'];
  const roll = random.below(6);
  const rest = entries.filter(([name]) => name !== key);
  if (roll === 0) return Object.fromEntries(rest);
  if (roll === 1) return Object.fromEntries([...entries, [random.pick(['__proto__', 'role', 'furnish', 'participantId', 'session']) ?? 'x', random.pick(ODD)?.(random)]]);
  if (roll < 4 && typeof inner === 'object') return Object.fromEntries([...rest, [key, mutateJson(random, inner)]]);
  return Object.fromEntries([...rest, [key, random.pick(ODD)?.(random)]]);
}

/** As text; now and then as text that is no JSON. */
export function mutateText(random: Random, value: unknown): string {
  const text = JSON.stringify(random.chance(0.8) ? mutateJson(random, value) : value) ?? 'undefined';
  if (random.chance(0.7)) return text;
  const bytes = mutate(random, new TextEncoder().encode(text), []);
  return new TextDecoder().decode(bytes);
}
