import { z } from 'zod';
import { recordRoot } from './record-root';

export const MAX_THANKS_LENGTH = 2_000;

/** The end of the workshop, under the key `end`: what is said to everybody, and how long the material is kept. */
export const closingRecord = z.object({
  at: z.number(),
  by: z.string().max(64),
  thanks: z.string().max(MAX_THANKS_LENGTH),
  /** Where the results can be read; empty: they are sent as files. */
  link: z.string().max(2_000),
  /** ISO date until which the material is kept; empty: as the data notice says. */
  keptUntil: z.string().regex(/^(\d{4}-\d{2}-\d{2})?$/),
});
export type Closing = z.infer<typeof closingRecord>;
export const closing = recordRoot('closing', closingRecord);
export const END = 'end';
