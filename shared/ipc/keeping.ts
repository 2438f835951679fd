import { z } from 'zod';

/** That a workshop was removed for good; nothing of what was in it. Times in ms since 1970, dates ISO or empty. */
export const removal = z.object({ at: z.number(), date: z.string(), groups: z.number().int(), keepUntil: z.string() });
export type Removal = z.infer<typeof removal>;

const id = z.string().min(1).max(64).regex(/^[0-9a-z]+$/);

export const KEEPING_CALLS = {
  /** Until when a workshop is kept, ISO date; empty: no date. False when there is no such workshop, or it is damaged. */
  'keeping.setUntil': { input: z.object({ workshopId: id, until: z.string().regex(/^(\d{4}-\d{2}-\d{2})?$/) }), output: z.object({ done: z.boolean() }) },
  /** What was removed for good from this library, latest first. */
  'keeping.removed': { input: z.object({}), output: z.array(removal) },
} as const;
