import { MINUTE_MS } from './timer';
import type { Phase } from './view';
import { momentOf } from './wall-clock';

export interface TimetableRow {
  readonly phaseId: string;
  /** Milliseconds since 1970. */
  readonly startsAt: number;
  readonly endsAt: number;
  /** Minutes that are free before it; negative: the one before is not over by then. */
  readonly gapMinutes: number;
}

export interface PlanStart {
  readonly date: string;
  readonly time: string;
  readonly timeZone: string;
}

/**
 * When each phase begins and ends: one after the other from the day's start, except those with a time of their own.
 * Minutes are minutes: also on the day when clocks change. Null while the day or its start is not set.
 */
export function timetable(phases: readonly Phase[], start: PlanStart): readonly TimetableRow[] | null {
  let at = momentOf(start.date, start.time, start.timeZone);
  if (at === null) return null;
  const rows: TimetableRow[] = [];
  for (const phase of phases) {
    const own: number | null = phase.at === null ? null : momentOf(start.date, phase.at, start.timeZone);
    const startsAt: number = own ?? at;
    const endsAt = startsAt + phase.minutes * MINUTE_MS;
    rows.push({ phaseId: phase.id, startsAt, endsAt, gapMinutes: Math.round((startsAt - at) / MINUTE_MS) });
    at = endsAt;
  }
  return rows;
}
