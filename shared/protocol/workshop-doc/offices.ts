import { z } from 'zod';
import { recordRoot } from './record-root';

/** Who leads and who records, by group. A member holds an office only in the group she is in. */
export const officesRecord = z.object({ chair: z.string().max(64).nullable(), secretary: z.string().max(64).nullable() });
export type Offices = z.infer<typeof officesRecord>;
export const offices = recordRoot('offices', officesRecord);
export const NO_OFFICES: Offices = { chair: null, secretary: null };
