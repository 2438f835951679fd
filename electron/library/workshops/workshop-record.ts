import { z } from 'zod';
import type * as Y from 'yjs';
import { readWorkshop } from '../../../shared/protocol';
import { LANGUAGES } from '../../../shared/kernel/language';

const id = z.string().regex(/^[0-9a-z]{1,64}$/);

/** What the list shows, copied from the `workshop:<id>` document, which is the truth. */
export const workshopCopy = z.object({
  title: z.string(),
  region: z.string(),
  date: z.string(),
  templateId: z.string(),
  language: z.enum(LANGUAGES),
  groups: z.array(z.object({ id, name: z.string(), boardId: id })),
  /** ISO date; empty when none is set. */
  keepUntil: z.string().default(''),
  /** Words by which somebody sorts the workshops. */
  tags: z.array(z.string()).default([]),
});
export type WorkshopCopy = z.infer<typeof workshopCopy>;

/** The library's record of one workshop. Times are milliseconds since 1970. */
export const workshopRecord = z.object({
  id,
  boards: z.array(id),
  createdAt: z.number(),
  binnedAt: z.number().nullable(),
  damaged: z.boolean(),
  /** `changedAt` of the state that the stored thumbnail shows. */
  thumbnailAt: z.number().nullable(),
  copy: workshopCopy,
});
export type WorkshopRecord = z.infer<typeof workshopRecord>;

/** Of all groups, the removed ones too: their boards are kept. */
export function boardsOf(doc: Y.Doc, workshopId: string): string[] {
  const { groups, formerGroups } = readWorkshop(doc, workshopId);
  return [...groups, ...formerGroups].map(({ boardId }) => boardId).filter((boardId) => id.safeParse(boardId).success);
}

export function copyOf(doc: Y.Doc, workshopId: string): WorkshopCopy {
  const tags: unknown = doc.getMap('meta').get('tags');
  const { title, region, date, templateId, language, groups } = readWorkshop(doc, workshopId);
  const keepUntil = doc.getMap('meta').get('keepUntil');
  return { title, region, date, templateId, language, tags: Array.isArray(tags) ? tags.filter((tag) => typeof tag === 'string') : [], keepUntil: typeof keepUntil === 'string' ? keepUntil : '', groups: groups.filter((group) => id.safeParse(group.boardId).success && id.safeParse(group.id).success) };
}
