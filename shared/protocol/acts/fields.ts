import { z } from 'zod';

/** Pieces that many calls are made of. */
export const recordId = z.string().min(1).max(64).regex(/^[0-9a-z-]+$/);
/** Groups' ids, and `main` for the main room. */
export const targets = z.array(recordId).min(1).max(200);
/** A group; guests may leave it out and mean their own. */
export const ownGroup = z.object({ groupId: recordId.optional() });
export const done = z.object({});
