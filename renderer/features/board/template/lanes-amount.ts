import type { FrameOutline } from '../../../../shared/outline';
import type { LanePreset } from '../../../../shared/templates/types';

/** How many cards lie in zones of these rows or columns: so many go to the tray when they are taken away. */
export function cardsOfLanes(frame: FrameOutline, laneIds: readonly string[]): number {
  const gone = new Set(laneIds);
  return frame.zones.filter((zone) => zone.lanes.some((lane) => gone.has(lane.id))).reduce((sum, zone) => sum + zone.cards.length, 0);
}

/** The rows or columns that a preset does not have. */
export function lanesWithout(frame: FrameOutline, preset: LanePreset): string[] {
  const kept = new Set(preset.lanes.map(({ id }) => `${frame.id}.${id}`));
  return (preset.axis === 'row' ? frame.rows : frame.columns).map(({ id }) => id).filter((id) => !kept.has(id));
}
