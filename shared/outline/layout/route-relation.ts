import type { Point, Rect, RelationLayout } from './types';

const centre = (rect: Rect): Point => ({ x: rect.x + rect.w / 2, y: rect.y + rect.h / 2 });
const clamp = (value: number, low: number, high: number): number => Math.min(Math.max(value, low), high);

/** How far a curve leaves a card straight before it bends. */
const MIN_REACH = 24;
const MAX_REACH = 120;
/** Bows stay between two columns of cards (a curve reaches three quarters of the way to its controls). */
const BOW = 22;
/** Room for the head between the curve's end and the card. */
export const ARROW_HEAD = 10;

type Curve = RelationLayout['points'];

/** Cards beside each other are joined by their sides. */
function sideways(from: Rect, to: Rect): Curve {
  const [a, b] = [centre(from), centre(to)];
  const forward = b.x >= a.x ? 1 : -1;
  // Leaving and arriving at the height of the heading keeps long cards' texts free.
  const start = { x: forward > 0 ? from.x + from.w : from.x, y: clamp(b.y, from.y + 18, from.y + from.h - 18) };
  const end = { x: forward > 0 ? to.x : to.x + to.w, y: clamp(a.y, to.y + 18, to.y + to.h - 18) };
  const reach = clamp(Math.abs(end.x - start.x) / 2, MIN_REACH, MAX_REACH) * forward;
  return [start, { x: start.x + reach, y: start.y }, { x: end.x - reach, y: end.y }, end];
}

/** Cards above each other by top and bottom. */
function upright(from: Rect, to: Rect): Curve {
  const down = centre(to).y >= centre(from).y;
  const shared = (Math.max(from.x, to.x) + Math.min(from.x + from.w, to.x + to.w)) / 2;
  const start = { x: clamp(shared, from.x + 18, from.x + from.w - 18), y: down ? from.y + from.h : from.y };
  const end = { x: clamp(shared, to.x + 18, to.x + to.w - 18), y: down ? to.y : to.y + to.h };
  const reach = (end.y - start.y) / 2;
  return [start, { x: start.x, y: start.y + reach }, { x: end.x, y: end.y - reach }, end];
}

/** Out of one side of both, past the text: `side` 1 is the right, -1 the left. */
function bowed(from: Rect, to: Rect, side: 1 | -1): Curve {
  const outer = side > 0 ? Math.max(from.x + from.w, to.x + to.w) + BOW : Math.min(from.x, to.x) - BOW;
  const start = { x: side > 0 ? from.x + from.w : from.x, y: centre(from).y };
  const end = { x: side > 0 ? to.x + to.w : to.x, y: centre(to).y };
  return [start, { x: outer, y: start.y }, { x: outer, y: end.y }, end];
}

/** Over or under both: `side` -1 is above. */
function vaulted(from: Rect, to: Rect, side: 1 | -1): Curve {
  const outer = side > 0 ? Math.max(from.y + from.h, to.y + to.h) + BOW * 2 : Math.min(from.y, to.y) - BOW * 2;
  const start = { x: centre(from).x, y: side > 0 ? from.y + from.h : from.y };
  const end = { x: centre(to).x, y: side > 0 ? to.y + to.h : to.y };
  return [start, { x: start.x, y: outer }, { x: end.x, y: outer }, end];
}

const STEPS = 14;

/** How many points of a curve lie on cards that it does not join. */
function crossings([a, b, c, d]: Curve, obstacles: readonly Rect[]): number {
  let count = 0;
  for (let step = 1; step < STEPS; step++) {
    const t = step / STEPS;
    const u = 1 - t;
    const x = u * u * u * a.x + 3 * u * u * t * b.x + 3 * u * t * t * c.x + t * t * t * d.x;
    const y = u * u * u * a.y + 3 * u * u * t * b.y + 3 * u * t * t * c.y + t * t * t * d.y;
    for (const rect of obstacles) if (x > rect.x && x < rect.x + rect.w && y > rect.y && y < rect.y + rect.h) count++;
  }
  return count;
}

/** Where a curve between two cards may run. */
export function reachOf(from: Rect, to: Rect): { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number } {
  const reach = BOW * 3;
  return {
    left: Math.min(from.x, to.x) - reach,
    right: Math.max(from.x + from.w, to.x + to.w) + reach,
    top: Math.min(from.y, to.y) - reach,
    bottom: Math.max(from.y + from.h, to.y + to.h) + reach,
  };
}

/**
 * A curve from the edge of one card to the edge of another. Cards beside each other are joined by their sides, cards
 * above each other by top and bottom; where they overlap across, the curve bows out to the right, past the text. When
 * that crosses other cards (`obstacles`, which may hold the two themselves), the way that crosses fewest is taken.
 */
export function routeRelation(from: Rect, to: Rect, obstacles: readonly Rect[] = []): Curve {
  const [a, b] = [centre(from), centre(to)];
  const apartX = b.x >= a.x ? to.x - (from.x + from.w) : from.x - (to.x + to.w);
  const apartY = b.y >= a.y ? to.y - (from.y + from.h) : from.y - (to.y + to.h);
  const usual = apartX > 0 ? sideways(from, to) : apartY >= 0 && apartY < 160 ? upright(from, to) : bowed(from, to, 1);
  const { left, right, top, bottom } = reachOf(from, to);
  const near = obstacles.filter((rect) => rect !== from && rect !== to && rect.x < right && rect.x + rect.w > left && rect.y < bottom && rect.y + rect.h > top);
  if (near.length === 0) return usual;
  let best = usual;
  let fewest = crossings(usual, near);
  if (fewest === 0) return usual;
  const others = [...(apartX > 0 ? [] : [bowed(from, to, 1), bowed(from, to, -1)]), ...(apartY > 0 ? [upright(from, to)] : []), ...(apartX > 0 ? [vaulted(from, to, -1), vaulted(from, to, 1)] : [])];
  for (const curve of others) {
    const count = crossings(curve, near);
    if (count < fewest) [best, fewest] = [curve, count];
  }
  return best;
}

/** The three corners of the head at the curve's end. */
export function arrowHead(points: RelationLayout['points']): readonly [Point, Point, Point] {
  const [, , control, end] = points;
  const length = Math.hypot(end.x - control.x, end.y - control.y) || 1;
  const [ux, uy] = [(end.x - control.x) / length, (end.y - control.y) / length];
  const back = { x: end.x - ux * ARROW_HEAD, y: end.y - uy * ARROW_HEAD };
  const half = ARROW_HEAD * 0.55;
  return [end, { x: back.x - uy * half, y: back.y + ux * half }, { x: back.x + uy * half, y: back.y - ux * half }];
}

/** The curve without its head, as the `d` of an SVG path. */
export function curvePath(points: RelationLayout['points']): string {
  const round = (value: number): number => Math.round(value * 10) / 10;
  const pair = (point: Point): string => `${round(point.x)} ${round(point.y)}`;
  const [start, first, second] = points;
  const [tip, left, right] = arrowHead(points);
  // The line stops at the head's base, so that its tip stays sharp.
  const base = { x: (left.x + right.x) / 2 * 0.85 + tip.x * 0.15, y: (left.y + right.y) / 2 * 0.85 + tip.y * 0.15 };
  return `M${pair(start)}C${pair(first)} ${pair(second)} ${pair(base)}`;
}
