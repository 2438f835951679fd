import type { Circle, Point } from './types';

/*
 * Two or three circles of radius 1 that overlap, and the largest rectangles of a shape that fit into their regions.
 * Searched once for each shape and kept: the same input gives the same answer on every machine.
 */

/** How far the circles' middles stand from each other; nearer gives more room to what is shared. */
export const DISTANCES = [0.95, 1.1, 1.25, 1.4] as const;
/** Width by height of the rectangles that are searched. */
const ASPECTS = [0.3, 0.42, 0.58, 0.8, 1.1, 1.5, 2.1, 2.9] as const;
const GRID = 0.08;

export function unitCircles(count: number, distance: number): Circle[] {
  if (count <= 1) return [{ x: 0, y: 0, r: 1 }];
  if (count === 2) return [{ x: -distance / 2, y: 0, r: 1 }, { x: distance / 2, y: 0, r: 1 }];
  const height = (distance * Math.sqrt(3)) / 2;
  return [
    { x: -distance / 2, y: -height / 3, r: 1 },
    { x: distance / 2, y: -height / 3, r: 1 },
    { x: 0, y: (2 * height) / 3, r: 1 },
  ];
}

export interface Fit {
  readonly centre: Point;
  /** Half of the rectangle's height; half of its width is that times the aspect. */
  readonly half: number;
  readonly aspect: number;
}

/** Half the height of the largest rectangle around a point that stays within some circles and out of the others. */
function halfAt(x: number, y: number, aspect: number, inside: readonly Circle[], outside: readonly Circle[]): number {
  let half = Infinity;
  for (const circle of inside) {
    const [dx, dy] = [Math.abs(x - circle.x), Math.abs(y - circle.y)];
    const c = dx * dx + dy * dy - 1;
    if (c >= 0) return 0;
    const [a, b] = [aspect * aspect + 1, 2 * (aspect * dx + dy)];
    half = Math.min(half, (-b + Math.sqrt(b * b - 4 * a * c)) / (2 * a));
  }
  for (const circle of outside) {
    const [dx, dy] = [Math.abs(x - circle.x), Math.abs(y - circle.y)];
    if (dx * dx + dy * dy <= 1) return 0;
    const clear = (size: number): boolean => Math.hypot(Math.max(0, dx - size * aspect), Math.max(0, dy - size)) >= 1;
    if (clear(half)) continue;
    let [low, high] = [0, half];
    for (let turn = 0; turn < 16; turn++) {
      const mid = (low + high) / 2;
      if (clear(mid)) low = mid;
      else high = mid;
    }
    half = low;
  }
  return half;
}

const found = new Map<string, Fit>();

/** The largest rectangle of about this aspect in the region of the circles `members`. */
export function fitRegion(count: number, distance: number, members: readonly number[], wantedAspect: number): Fit {
  const aspect = ASPECTS.reduce((best, candidate) => (Math.abs(Math.log(candidate / wantedAspect)) < Math.abs(Math.log(best / wantedAspect)) ? candidate : best));
  const key = `${count} ${distance} ${members.join()} ${aspect}`;
  const known = found.get(key);
  if (known) return known;
  const circles = unitCircles(count, distance);
  const inside = circles.filter((_, index) => members.includes(index));
  const outside = circles.filter((_, index) => !members.includes(index));
  let best: Fit = { centre: { x: 0, y: 0 }, half: 0, aspect };
  for (let row = -21; row <= 21; row++) {
    for (let column = -21; column <= 21; column++) {
      const [x, y] = [column * GRID, row * GRID];
      const half = halfAt(x, y, aspect, inside, outside);
      // The margin prefers the first of equals, whatever the last digit of the arithmetic says.
      if (half > best.half + 1e-6) best = { centre: { x, y }, half, aspect };
    }
  }
  found.set(key, best);
  return best;
}
