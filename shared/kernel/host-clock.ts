import { createObservable, type Observable } from './observable';

/** The host's time as this device reckons it, milliseconds since 1970. */
export interface HostClock {
  now(): number;
  /** What is added to this device's time; changes when a better measurement comes or a clock is set. */
  readonly offset: Observable<number>;
}

export interface MeasuredClock extends HostClock {
  /** A question asked at `sentAt` and answered at `receivedAt` (this device's clock), and the host's time in the answer. */
  measure(sentAt: number, receivedAt: number, hostNow: number): void;
}

/** Below this nobody sees a timer jump. */
const UNSEEN_MS = 50;
/** A measurement this much worse than its own travel time explains means that a clock was set. */
const TOLERANCE_MS = 250;

/**
 * The offset is known as exactly as half of the answer's travel time; the quickest answer counts, until one contradicts
 * it: then a clock was set (or the device slept through), and the new one counts.
 */
export function createHostClock(localNow: () => number): MeasuredClock {
  const offset = createObservable(0);
  let best: { readonly offset: number; readonly error: number } | null = null;
  return {
    offset,
    now: () => localNow() + offset.get(),
    measure(sentAt, receivedAt, hostNow) {
      // A clock that was set back between question and answer says nothing.
      if (receivedAt < sentAt) return;
      const measured = { offset: hostNow - (sentAt + receivedAt) / 2, error: (receivedAt - sentAt) / 2 };
      const contradicts = best !== null && Math.abs(measured.offset - best.offset) > measured.error + best.error + TOLERANCE_MS;
      if (best !== null && !contradicts && measured.error >= best.error) return;
      const isFirst = best === null;
      best = measured;
      if (isFirst || contradicts || Math.abs(measured.offset - offset.get()) > UNSEEN_MS) offset.set(Math.round(measured.offset));
    },
  };
}
