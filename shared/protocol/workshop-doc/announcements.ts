import { z } from 'zod';
import { recordRoot } from './record-root';

/** Where a group is asked to look. */
export const boardPlace = z.object({ pageId: z.string().max(64), cardId: z.string().max(64).optional() });
export type BoardPlace = z.infer<typeof boardPlace>;

/** Only what a browser opens as a page: never `javascript:` or a file of the reader's own disk. */
export const webLink = z
  .string()
  .max(2_000)
  .regex(/^https?:\/\/\S+$/i);

export const MOST_ANNOUNCEMENTS = 50;

/** `come` asks people to a place of their board, `material` brings a link. */
export const announcement = z.object({
  kind: z.enum(['say', 'come', 'material']),
  text: z.string().max(1_000),
  link: webLink.optional(),
  place: boardPlace.optional(),
  /** Groups' ids, `main` among them. */
  targets: z.array(z.string().max(64)),
  /** Milliseconds since 1970 by the host's clock. */
  at: z.number(),
  by: z.string().max(64),
});
export type Announcement = z.infer<typeof announcement>;
export const announcements = recordRoot('announcements', announcement);
