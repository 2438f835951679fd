/** What a clock on the wall of `timeZone` is ahead of UTC at a moment, in milliseconds. */
function aheadOfUtc(moment: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-GB', { timeZone, year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric', hourCycle: 'h23' }).formatToParts(moment);
  const value = (type: Intl.DateTimeFormatPartTypes): number => Number(parts.find((part) => part.type === type)?.value ?? 0);
  return Date.UTC(value('year'), value('month') - 1, value('day'), value('hour'), value('minute'), value('second')) - Math.floor(moment / 1_000) * 1_000;
}

/**
 * The moment (milliseconds since 1970) of a day and a time on the wall. In the night when clocks go forward a time that
 * there is not is the one an hour later; when they go back, of the two the first. Null for what is no date.
 */
export function momentOf(isoDate: string, time: string, timeZone: string): number | null {
  const wall = Date.parse(`${isoDate}T${time}:00Z`);
  if (Number.isNaN(wall)) return null;
  try {
    // What is ahead at noon before and after: a change of the clocks lies between two tries at most.
    const early = wall - aheadOfUtc(wall - 12 * 3_600_000, timeZone);
    const late = wall - aheadOfUtc(wall + 12 * 3_600_000, timeZone);
    const fits = [early, late].filter((moment) => moment + aheadOfUtc(moment, timeZone) === wall);
    return fits.length > 0 ? Math.min(...fits) : early;
  } catch {
    // A time zone that this device does not know.
    return null;
  }
}
