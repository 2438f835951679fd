import { z } from 'zod';

/* Several groups' maps at once: looked at side by side, and brought together in a new workshop. */
const id = z.string().min(1).max(64).regex(/^[0-9a-z]+$/);

/** So many maps are looked at together; a region has fewer municipalities. */
export const MAX_MAPS = 40;

export const MAPS_CALLS = {
  /** The boards' outlines (`BoardOutline`) as JSON; boards that are not there are left out. */
  'maps.outlines': { input: z.object({ boards: z.array(id).min(1).max(MAX_MAPS) }), output: z.array(z.object({ boardId: id, json: z.string() })) },
  /** Makes a new workshop with one group, whose map holds those of all these boards. */
  'maps.merge': {
    input: z.object({ boards: z.array(id).min(2).max(MAX_MAPS), title: z.string().trim().min(1).max(200), region: z.string().trim().max(200), groupName: z.string().trim().min(1).max(200) }),
    output: z.discriminatedUnion('kind', [z.object({ kind: z.literal('done'), workshopId: id }), z.object({ kind: z.literal('problem'), problem: z.enum(['not-found', 'failed']) })]),
  },
} as const;
