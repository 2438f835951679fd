import type { z } from 'zod';
import { seat as seatSchema, waitingSeat, type Seat, type WaitingSeat } from '../../../shared/protocol';

/** What a guest's device remembers of a workshop. One host has one origin, so nothing here names it. */
export interface SeatStore {
  seat(): Seat | null;
  keepSeat(seat: Seat | null): void;
  /** A place in the waiting room. */
  waiting(): WaitingSeat | null;
  keepWaiting(waiting: WaitingSeat | null): void;
  /** The token or code with which the person came; for this tab only. */
  key(): string | null;
  keepKey(key: string | null): void;
  /** The name used last, offered the next time. */
  name(): string;
}

const SEAT = 'polkupaja.seat';
const WAITING = 'polkupaja.waiting';
const KEY = 'polkupaja.key';
const NAME = 'polkupaja.name';

/** A store over the browser's own. Where that is forbidden (private windows, policies) it remembers while the page is open. */
export function createSeatStore(local: () => Storage, session: () => Storage): SeatStore {
  const fallback = new Map<string, string>();
  const read = (storage: () => Storage, name: string): string | null => {
    try {
      return storage().getItem(name) ?? fallback.get(name) ?? null;
    } catch {
      return fallback.get(name) ?? null;
    }
  };
  const write = (storage: () => Storage, name: string, value: string | null): void => {
    if (value === null) fallback.delete(name);
    else fallback.set(name, value);
    try {
      if (value === null) storage().removeItem(name);
      else storage().setItem(name, value);
    } catch {
      // The fallback has it.
    }
  };
  const parsed = <T>(name: string, schema: z.ZodType<T>): T | null => {
    const stored = read(local, name);
    if (stored === null) return null;
    try {
      return schema.parse(JSON.parse(stored));
    } catch {
      return null;
    }
  };
  return {
    seat: () => parsed(SEAT, seatSchema),
    waiting: () => parsed(WAITING, waitingSeat),
    keepWaiting: (waiting) => write(local, WAITING, waiting && JSON.stringify(waiting)),
    keepSeat(seat) {
      write(local, SEAT, seat && JSON.stringify(seat));
      if (seat) write(local, NAME, seat.name);
    },
    key: () => read(session, KEY),
    keepKey: (key) => write(session, KEY, key),
    name: () => read(local, NAME) ?? '',
  };
}
