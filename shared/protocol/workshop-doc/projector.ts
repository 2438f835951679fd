import { z } from 'zod';
import { recordRoot } from './record-root';

/** What the screen in the room shows beside phase and time: how to join, or a group's page. */
export const projectorView = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('join') }),
  z.object({ kind: z.literal('board'), groupId: z.string().max(64), pageId: z.string().max(64) }),
]);
export type ProjectorView = z.infer<typeof projectorView>;
export const projector = recordRoot('projector', projectorView);
export const SHOWN = 'shown';
