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

/** A grid's cell is named by its two lanes, a column by its one, a free frame by itself. */
export function zoneId(frameId: string, ...laneIds: readonly string[]): string {
  return [frameId, ...laneIds].join('/');
}

export function parsePlace(value: unknown): Place {
  if (typeof value === 'object' && value !== null && 'zone' in value && 'order' in value) {
    const { zone, order } = value;
    if (typeof zone === 'string' && typeof order === 'string') return { zone, order };
  }
  return { zone: TRAY_ZONE, order: 'a0' };
}
