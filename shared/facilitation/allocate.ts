import { seededRandom, shuffled } from '../kernel/seeded-random';

export interface Allocated {
  readonly id: string;
  /** Empty: in no group. */
  readonly groupId: string;
  readonly profession?: string;
}

export type AllocationKind = 'random' | 'mixed';

export interface AllocationWish {
  readonly kind: AllocationKind;
  readonly seed: number;
  /** Everybody anew, or only who has no group. */
  readonly everybody: boolean;
}

const professionOf = ({ profession }: Allocated): string => (profession ?? '').trim().toLocaleLowerCase('fi');

/**
 * Who goes into which group. Groups end up as even as can be (within one where everybody is placed anew); `mixed` also
 * spreads each profession over the groups within one. The same seed gives the same groups.
 */
export function allocate(people: readonly Allocated[], groups: readonly string[], { kind, seed, everybody }: AllocationWish): Readonly<Record<string, string>> {
  if (groups.length === 0) return {};
  const random = seededRandom(seed);
  const staying = everybody ? [] : people.filter(({ groupId }) => groups.includes(groupId));
  const moving = shuffled(people.filter((person) => !staying.includes(person)), random);
  const order = shuffled(groups, random);
  const size = new Map(groups.map((id) => [id, staying.filter(({ groupId }) => groupId === id).length]));
  const like = new Map<string, number>();
  const key = (groupId: string, profession: string): string => `${groupId}\u0000${profession}`;
  for (const person of staying) like.set(key(person.groupId, professionOf(person)), (like.get(key(person.groupId, professionOf(person))) ?? 0) + 1);
  const turn = kind === 'mixed' ? byProfession(moving) : moving;
  const places: Record<string, string> = {};
  for (const person of turn) {
    const profession = professionOf(person);
    const alike = (id: string): number => (kind === 'mixed' ? (like.get(key(id, profession)) ?? 0) : 0);
    const best = order.reduce((one, other) => {
      const [a, b] = [size.get(one) ?? 0, size.get(other) ?? 0];
      if (a !== b) return a < b ? one : other;
      return alike(other) < alike(one) ? other : one;
    });
    places[person.id] = best;
    size.set(best, (size.get(best) ?? 0) + 1);
    like.set(key(best, profession), (like.get(key(best, profession)) ?? 0) + 1);
  }
  return places;
}

/** One profession after the other, the largest first: dealt out in turn, each reaches as many groups as it can. */
function byProfession(people: readonly Allocated[]): Allocated[] {
  const groups = new Map<string, Allocated[]>();
  for (const person of people) groups.set(professionOf(person), [...(groups.get(professionOf(person)) ?? []), person]);
  return [...groups.values()].sort((a, b) => b.length - a.length).flat();
}
