import { z } from 'zod';

const id = z.string().min(1).max(64).regex(/^[0-9a-z]+$/);

/** Whether a rehearsal goes on: in a copy (`workshopId`) of a workshop (`of`), with so many simulated people. */
export const rehearsalState = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('off') }),
  z.object({ kind: z.literal('on'), workshopId: id, of: id, people: z.number().int().nonnegative() }),
]);
export type RehearsalState = z.infer<typeof rehearsalState>;

export const REHEARSAL_CALLS = {
  'rehearsal.state': { input: z.object({}), output: rehearsalState },
  /** Begins one in a copy that is thrown away; one that goes on ends. `problem`: why not. */
  'rehearsal.begin': {
    input: z.object({ workshopId: id }),
    output: z.discriminatedUnion('kind', [z.object({ kind: z.literal('state'), state: rehearsalState }), z.object({ kind: z.literal('problem'), problem: z.enum(['not-found', 'not-here', 'failed']) })]),
  },
  /** Throws the copy away, with everything that was done in it. */
  'rehearsal.end': { input: z.object({}), output: rehearsalState },
} as const;
