import { z } from 'zod';
import { clockTime } from './plan';
import { recordRoot } from './record-root';

export const MOST_MEETINGS = 200;

/** One meeting of work that goes on over months: when, who, and which pages were worked on. */
export const meeting = z.object({
  title: z.string().max(200),
  /** ISO date. */
  date: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  time: clockTime.nullable(),
  minutes: z.number().int().min(0).max(24 * 60),
  place: z.string().max(300),
  pages: z.array(z.string().max(64)).max(60),
  /** Members who took part, or are asked to. */
  people: z.array(z.string().max(64)).max(500),
  notes: z.string().max(4_000),
});
export type Meeting = z.infer<typeof meeting>;
export const meetings = recordRoot('meetings', meeting);
