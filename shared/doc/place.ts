import * as Y from 'yjs';
import { boardRoots } from './schema';

/**
 * Where a card lies. One value, written whole: two people moving one card at once end with one of the two places,
 * never with the zone of one and the order of the other.
 */
export interface Place {
  /** A zone's id; see `zoneId`. */
  readonly zone: string;
  /** A fractional index; equal orders are told apart by the card's id. */
  readonly order: string;
  /** Only in frames of the kind `free`: where the card's top left corner lies, in pixels of the zone. */
  readonly x?: number;
  readonly y?: number;
}

/** Cards whose zone no longer exists are shown here, so that none becomes unreachable. */
export const TRAY_ZONE = 'tray';

/** The first part of the ids of the zones that hold what was decided. No frame may have this id. */
export const DECISIONS = 'decisions';

/** A grid's cell is named by its two lanes, a column by its one, a region of circles by all of its circles, a free frame by itself. */
export function zoneId(frameId: string, ...laneIds: readonly string[]): string {
  return [frameId, ...laneIds].join('/');
}

/** The zone of what was decided on a page. */
export const decisionsZone = (pageId: string): string => zoneId(DECISIONS, pageId);

/**
 * What two ids of one zone have in common. The region where circles overlap is named by them in their order, which
 * people change; a card that was put there before stays there.
 */
export function zoneKey(doc: Y.Doc, zone: string): string {
  const [frameId = '', ...laneIds] = zone.split('/');
  if (laneIds.length < 2) return zone;
  const frame: unknown = boardRoots(doc).frames.get(frameId);
  if (!(frame instanceof Y.Map) || frame.get('kind') !== 'circles') return zone;
  return zoneId(frameId, ...laneIds.sort());
}

/** Farther out nothing can be found again. */
const FARTHEST_PX = 100_000;
const coordinate = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isFinite(value) ? Math.max(-FARTHEST_PX, Math.min(FARTHEST_PX, value)) : undefined;

export function parsePlace(value: unknown): Place {
  if (typeof value === 'object' && value !== null && 'zone' in value && 'order' in value) {
    const { zone, order } = value;
    const x = 'x' in value ? coordinate(value.x) : undefined;
    const y = 'y' in value ? coordinate(value.y) : undefined;
    if (typeof zone === 'string' && typeof order === 'string') return x === undefined || y === undefined ? { zone, order } : { zone, order, x, y };
  }
  return { zone: TRAY_ZONE, order: 'a0' };
}
