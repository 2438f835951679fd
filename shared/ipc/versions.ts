import { z } from 'zod';
import { versionInfo } from '../versions/version-info';

/* Older states of a group's board. */
const id = z.string().min(1).max(64).regex(/^[0-9a-z]+$/);
const number = z.number().int().nonnegative();
const outcome = z.discriminatedUnion('kind', [z.object({ kind: z.literal('done') }), z.object({ kind: z.literal('problem'), problem: z.enum(['not-found', 'failed']) })]);

export const VERSION_CALLS = {
  /** Oldest first; and who is who among those who wrote, where they are named. */
  'versions.list': { input: z.object({ boardId: id }), output: z.object({ versions: z.array(versionInfo), names: z.array(z.tuple([z.string(), z.string()])) }) },
  /** A version of what is there now, under a name. */
  'versions.make': { input: z.object({ boardId: id, name: z.string().trim().min(1).max(200) }), output: outcome },
  /** The board's outline (`BoardOutline`) as JSON; of now without a number. */
  'versions.outline': { input: z.object({ boardId: id, number: number.optional() }), output: z.object({ json: z.string().nullable() }) },
  /** Brings an older version back as the newest state. What was there before becomes a version. */
  'versions.restore': { input: z.object({ boardId: id, number }), output: outcome },
} as const;
