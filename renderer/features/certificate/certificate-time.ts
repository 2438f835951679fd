const DAY_MS = 24 * 60 * 60 * 1000;
/** An IT department needs some weeks for a new one. */
const SOON_MS = 21 * DAY_MS;

/** Whether it is time to ask for a new one. */
export const expiresSoon = (validUntil: number, now: number): boolean => validUntil - now < SOON_MS;

/** The day of a moment, where the reader is: `2026-11-26`. */
export function dayOf(moment: number): string {
  const date = new Date(moment);
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}
