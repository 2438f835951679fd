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

/**
 * A curve from the edge of one card to the edge of another. Cards beside each other are joined by their sides, cards
 * above each other by top and bottom; where they overlap across, the curve bows out to the right, past the text.
 */
export function routeRelation(from: Rect, to: Rect): RelationLayout['points'] {
  const [a, b] = [centre(from), centre(to)];
  const apartX = b.x >= a.x ? to.x - (from.x + from.w) : from.x - (to.x + to.w);
  if (apartX > 0) {
    const forward = b.x >= a.x ? 1 : -1;
    // Leaving and arriving at the height of the heading keeps long cards' texts free.
    const start = { x: forward > 0 ? from.x + from.w : from.x, y: clamp(b.y, from.y + 18, from.y + from.h - 18) };
    const end = { x: forward > 0 ? to.x : to.x + to.w, y: clamp(a.y, to.y + 18, to.y + to.h - 18) };
    const reach = clamp(Math.abs(end.x - start.x) / 2, MIN_REACH, MAX_REACH) * forward;
    return [start, { x: start.x + reach, y: start.y }, { x: end.x - reach, y: end.y }, end];
  }
  const down = b.y >= a.y;
  const gap = down ? to.y - (from.y + from.h) : from.y - (to.y + to.h);
  if (gap >= 0 && gap < 160) {
    const x = clamp((Math.max(from.x, to.x) + Math.min(from.x + from.w, to.x + to.w)) / 2, to.x + 18, to.x + to.w - 18);
    const start = { x, y: down ? from.y + from.h : from.y };
    const end = { x, y: down ? to.y : to.y + to.h };
    const reach = (end.y - start.y) / 2;
    return [start, { x, y: start.y + reach }, { x, y: end.y - reach }, end];
  }
  const right = Math.max(from.x + from.w, to.x + to.w);
  const start = { x: from.x + from.w, y: a.y };
  const end = { x: to.x + to.w, y: b.y };
  return [start, { x: right + BOW, y: start.y }, { x: right + BOW, y: end.y }, end];
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
