import type { TimerRecord } from '../protocol';

/*
 * A timer is a moment of the host's clock, not a number that counts down: whoever comes late or back sees the same.
 * Pure; all times are milliseconds.
 */
export const MINUTE_MS = 60_000;
export const LONGEST_TIMER_MS = 24 * 60 * MINUTE_MS;
const ACTS_KEPT = 8;

/** What is left; never less than nothing. */
export const leftOf = (timer: TimerRecord, now: number): number => timer.leftMs ?? Math.max(0, timer.endsAt - now);

export const isPaused = (timer: TimerRecord): boolean => timer.leftMs !== null;
export const isOver = (timer: TimerRecord, now: number): boolean => leftOf(timer, now) === 0;

const isDone = (timer: TimerRecord | undefined, actId: string): boolean => timer?.acts.includes(actId) ?? false;
const noted = (timer: TimerRecord | undefined, actId: string): string[] => [...(timer?.acts ?? []), actId].slice(-ACTS_KEPT);
const bounded = (ms: number): number => Math.min(LONGEST_TIMER_MS, Math.max(0, Math.round(ms)));

export function startTimer(minutes: number, now: number, actId: string, before?: TimerRecord): TimerRecord {
  if (before && isDone(before, actId)) return before;
  const lengthMs = bounded(minutes * MINUTE_MS);
  return { endsAt: now + lengthMs, leftMs: null, lengthMs, acts: noted(before, actId) };
}

/** More minutes, or fewer. One that is over begins anew with them; one that stands goes on standing. */
export function addToTimer(timer: TimerRecord, minutes: number, now: number, actId: string): TimerRecord {
  if (isDone(timer, actId)) return timer;
  const left = bounded(leftOf(timer, now) + minutes * MINUTE_MS);
  return {
    endsAt: now + left,
    leftMs: timer.leftMs === null ? null : left,
    lengthMs: Math.max(left, bounded(timer.lengthMs + minutes * MINUTE_MS)),
    acts: noted(timer, actId),
  };
}

export const pauseTimer = (timer: TimerRecord, now: number, actId: string): TimerRecord =>
  isPaused(timer) || isDone(timer, actId) ? timer : { ...timer, leftMs: leftOf(timer, now), acts: noted(timer, actId) };

export const resumeTimer = (timer: TimerRecord, now: number, actId: string): TimerRecord =>
  timer.leftMs === null || isDone(timer, actId) ? timer : { ...timer, endsAt: now + timer.leftMs, leftMs: null, acts: noted(timer, actId) };

/** `12.05`, `1.02.30`: hours when there are some, minutes and seconds, rounded up so that it says 0.00 only when it is over. */
export function formatLeft(ms: number): string {
  const seconds = Math.ceil(ms / 1_000);
  const parts = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60, seconds % 60];
  const [hours = 0, minutes = 0, rest = 0] = parts;
  const two = (value: number): string => String(value).padStart(2, '0');
  return hours > 0 ? `${hours}.${two(minutes)}.${two(rest)}` : `${minutes}.${two(rest)}`;
}
