import type { Circle, Point } from './types';

const round = (value: number): number => Math.round(value * 10) / 10;

/** A point at an angle in radians, clockwise from the top. */
export const onRing = (centre: Point, radius: number, angle: number): Point => ({ x: round(centre.x + radius * Math.sin(angle)), y: round(centre.y - radius * Math.cos(angle)) });

/** A circle as the `d` of an SVG path. */
export function circlePath({ x, y, r }: Circle): string {
  const [left, right] = [round(x - r), round(x + r)];
  return `M${left} ${round(y)}A${round(r)} ${round(r)} 0 1 1 ${right} ${round(y)}A${round(r)} ${round(r)} 0 1 1 ${left} ${round(y)}Z`;
}

/** A piece of a ring as the `d` of an SVG path; a whole turn is a whole ring. */
export function sectorPath(centre: Point, inner: number, outer: number, from: number, to: number): string {
  // An arc that ends where it begins is drawn by nobody.
  const end = Math.min(to, from + 2 * Math.PI - 0.001);
  const large = end - from > Math.PI ? 1 : 0;
  const [a, b, c, d] = [onRing(centre, outer, from), onRing(centre, outer, end), onRing(centre, inner, end), onRing(centre, inner, from)];
  const [r, h] = [round(outer), round(inner)];
  return `M${a.x} ${a.y}A${r} ${r} 0 ${large} 1 ${b.x} ${b.y}L${c.x} ${c.y}A${h} ${h} 0 ${large} 0 ${d.x} ${d.y}Z`;
}
