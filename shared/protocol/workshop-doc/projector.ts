import { z } from 'zod';
import { recordRoot } from './record-root';

/** What the screen in the room shows beside phase and time: how to join, a group's page, or a result. */
export const projectorView = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('join') }),
  z.object({ kind: z.literal('board'), groupId: z.string().max(64), pageId: z.string().max(64) }),
  /** What a closed vote or a survey found; of a survey one question. */
  z.object({ kind: z.literal('result'), methodId: z.string().max(64), questionId: z.string().max(64).nullable() }),
]);
export type ProjectorView = z.infer<typeof projectorView>;
export const projector = recordRoot('projector', projectorView);
export const SHOWN = 'shown';
