import { RING } from './sizes';
import type { Point, Rect } from './types';

/** How many panels stand on each side of the ring. */
export interface RingSides {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** Twelve stand like the hours' quarters: four above, two at the right, four below, two at the left. */
export function ringSides(count: number): RingSides {
  const top = Math.max(1, Math.round(count / 3));
  const bottom = count > 1 ? Math.max(1, Math.round(count / 3)) : 0;
  const rest = count - top - bottom;
  return { top, right: Math.ceil(rest / 2), bottom, left: Math.floor(rest / 2) };
}

export interface Panels {
  readonly paper: Rect;
  readonly centre: Point;
  /** Of the ring, outside. */
  readonly radius: number;
  /** Clockwise from the top, in the order of the heights. */
  readonly rects: readonly Rect[];
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Panels of these heights around a ring. A row of panels is as high as its highest; side panels share what is over. */
export function around(sides: RingSides, heights: readonly number[], width: number, origin: Point): Panels {
  const { gap, padding, margin } = RING;
  const firstTop = Math.ceil(sides.top / 2);
  const index = heights.map((_, position) => position);
  const [a, b, c] = [firstTop + sides.right, firstTop + sides.right + sides.bottom, firstTop + sides.right + sides.bottom + sides.left];
  const right = index.slice(firstTop, a);
  const bottom = index.slice(a, b).reverse();
  const left = index.slice(b, c).reverse();
  const top = [...index.slice(c), ...index.slice(0, firstTop)];
  const heightOf = (position: number): number => heights[position] ?? 0;

  const row = (count: number): number => Math.max(0, count * (width + gap) - gap);
  const beside = (left.length > 0 ? width + gap : 0) + (right.length > 0 ? width + gap : 0);
  const inner = Math.max(row(top.length), row(bottom.length), beside + RING.minDiameter + 2 * margin);
  const diameter = Math.min(RING.maxDiameter, inner - beside - 2 * margin);
  const stack = (list: readonly number[]): number => sum(list.map(heightOf)) + Math.max(0, list.length - 1) * gap;
  const middle = Math.max(diameter + 2 * margin, stack(left), stack(right));
  const high = (list: readonly number[]): number => Math.max(0, ...list.map(heightOf));
  const topHeight = high(top);
  const bottomHeight = high(bottom);

  const rects: Rect[] = [];
  const y0 = origin.y + padding;
  const middleY = y0 + topHeight + gap;
  const bottomY = middleY + middle + (bottom.length > 0 ? gap : 0);
  const spread = (list: readonly number[], y: number, h: number): void => {
    const start = origin.x + padding + (inner - row(list.length)) / 2;
    list.forEach((position, at) => (rects[position] = { x: start + at * (width + gap), y, w: width, h }));
  };
  spread(top, y0, topHeight);
  spread(bottom, bottomY, bottomHeight);
  const pile = (list: readonly number[], x: number): void => {
    const over = (middle - stack(list)) / Math.max(1, list.length);
    let y = middleY;
    for (const position of list) {
      const h = heightOf(position) + over;
      rects[position] = { x, y, w: width, h };
      y += h + gap;
    }
  };
  pile(left, origin.x + padding);
  pile(right, origin.x + padding + inner - width);

  const w = inner + 2 * padding;
  const centreX = origin.x + padding + (inner + (left.length > 0 ? width + gap : 0) - (right.length > 0 ? width + gap : 0)) / 2;
  return {
    paper: { ...origin, w, h: bottomY + bottomHeight + padding - origin.y },
    centre: { x: centreX, y: middleY + middle / 2 },
    radius: diameter / 2,
    rects,
  };
}
