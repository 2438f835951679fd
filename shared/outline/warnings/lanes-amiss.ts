import type { LaneOutline, ZoneOutline } from '../types';
import type { CheckedBoard, Finding } from './types';

/**
 * One finding for each row and column that `isAmiss`. Only of frames that somebody has begun: a new board is not
 * wrong for being empty.
 */
export function lanesAmiss({ outline, cards }: CheckedBoard, isAmiss: (lane: LaneOutline, zones: readonly ZoneOutline[]) => boolean): Finding[] {
  const begun = new Set(cards.map(({ zoneId }) => zoneId));
  return outline.pages.flatMap((page) =>
    page.frames
      .filter((frame) => frame.zones.some((zone) => begun.has(zone.id)))
      .flatMap((frame) =>
        [...frame.columns, ...frame.rows].flatMap((lane) => {
          const zones = frame.zones.filter((zone) => zone.lanes.some(({ id }) => id === lane.id));
          if (!isAmiss(lane, zones)) return [];
          return [{ subjectId: lane.id, pageId: page.id, zoneId: zones[0]?.id ?? null, cardId: null, laneId: lane.id, subject: lane.title }];
        }),
      ),
  );
}
