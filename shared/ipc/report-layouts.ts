import { z } from 'zod';
import { SECTION_IDS } from '../outline/report/design';

const id = z.string().min(1).max(64).regex(/^[0-9a-z]+$/);
const accent = z.string().regex(/^#[0-9a-f]{6}$/).nullable();
const logo = z.string().startsWith('data:image/png;base64,').max(700_000).nullable();
const foreword = z.string().max(20_000);
const organisation = z.string().max(200);

/** What somebody chose for a document; see `ReportDesign`. */
export const reportDesign = z.object({ sections: z.array(z.enum(SECTION_IDS)).max(60).nullable(), foreword, organisation, accent, logo });

/**
 * A design under a name, for any workshop. Whose details are in a document is no part of it: that is chosen each time.
 * `sections`: every part in its order, also those left out, so that a part which the layout has never met is known as
 * such; null: as the template orders them.
 */
export const reportLayout = z.object({
  id,
  name: z.string().trim().min(1).max(100),
  sections: z.array(z.object({ id: z.enum(SECTION_IDS), isIncluded: z.boolean() })).max(60).nullable(),
  foreword,
  organisation,
  accent,
  logo,
});
export type ReportLayout = z.infer<typeof reportLayout>;

export const LAYOUT_CALLS = {
  /** In the order of their names, as Finnish sorts them. */
  'layouts.list': { input: z.object({}), output: z.array(reportLayout) },
  /** Adds a layout, or replaces the one of its id. `taken`: another has this name. */
  'layouts.save': { input: z.object({ layout: reportLayout }), output: z.object({ outcome: z.enum(['done', 'taken', 'too-many']) }) },
  'layouts.remove': { input: z.object({ layoutId: id }), output: z.object({}) },
} as const;
