import type { CardKind } from '../doc/cards';
import { zoneId } from '../doc/place';
import type { FrameKind } from '../doc/schema';
import type { LaneOutline, ZoneOutline } from './types';

export type EmptyZone = Omit<ZoneOutline, 'cards'>;

export interface FrameLanes {
  readonly id: string;
  readonly kind: FrameKind;
  readonly kinds: readonly CardKind[];
  readonly rows: readonly LaneOutline[];
  readonly columns: readonly LaneOutline[];
}

/** So many circles overlap; should two people add the fourth at once, it stands beside them. */
export const OVERLAPPING_CIRCLES = 3;

/** Every set of circles that has a region, in reading order: each alone, then two by two, then all three. */
export function circleRegions<T>(circles: readonly T[]): T[][] {
  const overlapping = circles.slice(0, OVERLAPPING_CIRCLES);
  const [a, b, c] = overlapping;
  const pairs = [[a, b], [a, c], [b, c]].filter((pair): pair is [T, T] => pair.every((circle) => circle !== undefined));
  return [...circles.map((circle) => [circle]), ...pairs, ...(overlapping.length === 3 ? [overlapping] : [])];
}

const union = (lists: readonly (readonly CardKind[])[]): CardKind[] => [...new Set(lists.flat())];

/**
 * The zones of a frame. `grid` and `columns`: cells row by row, columns, or the frame itself where it has no lanes ·
 * `ring`: a zone for each column · `levels`: one for each row · `circles`: one for each region, see `circleRegions` ·
 * `free`: the frame itself.
 */
export function zonesOf(frame: FrameLanes): EmptyZone[] {
  const { id, kind, kinds, rows, columns } = frame;
  const whole: EmptyZone = { id: zoneId(id), frameId: id, row: null, column: null, lanes: [], kinds };
  const single = (lane: LaneOutline): EmptyZone => ({
    id: zoneId(id, lane.id),
    frameId: id,
    row: lane.axis === 'row' ? lane : null,
    column: lane.axis === 'column' ? lane : null,
    lanes: [lane],
    kinds: lane.kinds ?? kinds,
  });
  switch (kind) {
    case 'free':
      return [whole];
    case 'ring':
      return columns.length > 0 ? columns.map(single) : [whole];
    case 'levels':
      return rows.length > 0 ? rows.map(single) : [whole];
    case 'circles':
      if (columns.length === 0) return [whole];
      return circleRegions(columns).map((lanes) => ({
        id: zoneId(id, ...lanes.map((lane) => lane.id)),
        frameId: id,
        row: null,
        column: lanes[0] ?? null,
        lanes,
        kinds: union(lanes.map((lane) => lane.kinds ?? kinds)),
      }));
    case 'grid':
    case 'columns':
      if (rows.length === 0) return columns.length > 0 ? columns.map(single) : [whole];
      if (columns.length === 0) return rows.map(single);
      return rows.flatMap((row) =>
        columns.map((column) => {
          const narrowed = column.kinds ?? row.kinds ?? kinds;
          // A handover belongs where a child changes over; elsewhere the button would only be in the way.
          const fitting = column.transition ? narrowed : narrowed.filter((entry) => entry !== 'handover');
          return { id: zoneId(id, row.id, column.id), frameId: id, row, column, lanes: [row, column], kinds: fitting };
        }),
      );
  }
}
