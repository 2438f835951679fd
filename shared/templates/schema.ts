import { z } from 'zod';
import { CARD_FIELDS, CARD_KINDS, type CardKind } from '../doc/cards';
import { FRAME_KINDS } from '../doc/schema';
import { INNOKYLA_HEADINGS } from '../outline/innokyla/headings';
import { MAX_EXAMPLE_CARDS, MAX_FRAMES, MAX_LANES, MAX_MINUTES, MAX_PAGES, MAX_PHASES, MAX_PRESETS, MAX_TEXT, MAX_TITLE } from './limits';
import { PHASE_TOOLS, WARNING_RULES, type Template } from './types';

/** Part of zones' ids, which are divided by `/` and `.`. */
const id = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/);
const localized = (max: number, min: 0 | 1 = 1) => z.strictObject({ fi: z.string().min(min).max(max), sv: z.string().min(min).max(max), en: z.string().min(min).max(max) });
const title = localized(MAX_TITLE);
const text = localized(MAX_TEXT);
const maybeEmpty = localized(MAX_TEXT, 0);
const kind = z.enum(Object.keys(CARD_KINDS) as [CardKind, ...CardKind[]]);

const lane = z.strictObject({
  id,
  title,
  hint: text.optional(),
  transition: z.boolean().optional(),
  kinds: z.array(kind).max(30).optional(),
  band: title.optional(),
});
const preset = z.strictObject({
  id,
  axis: z.enum(['row', 'column']),
  name: title,
  since: z.iso.date().optional(),
  lanes: z.array(lane).min(1).max(MAX_LANES),
});
const frame = z.strictObject({
  id,
  kind: z.enum(FRAME_KINDS),
  kinds: z.array(kind).min(1).max(30),
  title: title.optional(),
  hint: text.optional(),
  rows: z.array(lane).max(MAX_LANES).optional(),
  columns: z.array(lane).max(MAX_LANES).optional(),
  presets: z.array(preset).max(MAX_PRESETS).optional(),
  carriesForward: z.boolean().optional(),
});
const page = z.strictObject({ id, title, instruction: maybeEmpty, notes: maybeEmpty, frames: z.array(frame).min(1).max(MAX_FRAMES) });
const phase = z.strictObject({
  id,
  title,
  instruction: maybeEmpty.optional(),
  minutes: z.number().int().min(1).max(MAX_MINUTES),
  pageId: id.optional(),
  tools: z.array(z.enum(PHASE_TOOLS)).max(PHASE_TOOLS.length).optional(),
});
const exampleCard = z.strictObject({
  id,
  kind,
  at: z.array(id).min(1).max(4),
  text,
  fields: z.record(z.string().max(64), z.union([maybeEmpty, z.string().max(MAX_TEXT), z.boolean()])).optional(),
  responsible: title.optional(),
  x: z.number().min(-100_000).max(100_000).optional(),
  y: z.number().min(-100_000).max(100_000).optional(),
});
const relation = z.strictObject({ type: z.enum(['leadsTo', 'handsOverTo']), from: id, to: id });
const reportPart = z.discriminatedUnion('part', [
  z.strictObject({ part: z.literal('frame'), frame: id }),
  z.strictObject({ part: z.literal('kind'), kind }),
  z.strictObject({ part: z.enum(['notes', 'decisions', 'pictures']) }),
]);

const innokylaSource = z.union([
  z.strictObject({ workshop: z.enum(['place', 'people']) }),
  z.strictObject({ frame: id.optional(), lane: id.optional(), kind: kind.optional(), fields: z.array(z.enum(CARD_FIELDS)).max(20).optional(), onlyFields: z.boolean().optional() }),
]);

/** The form of a template. What its parts say about each other is checked by `checkTemplate`. */
export const templateSchema: z.ZodType<Template> = z.strictObject({
  id,
  version: z.number().int().min(1).max(1_000_000),
  name: title,
  description: maybeEmpty,
  dataNotice: maybeEmpty,
  pages: z.array(page).min(1).max(MAX_PAGES),
  phases: z.array(phase).max(MAX_PHASES),
  warnings: z.array(z.enum(WARNING_RULES)).max(WARNING_RULES.length),
  report: z.array(reportPart).max(100),
  innokyla: z.array(z.strictObject({ heading: z.enum(INNOKYLA_HEADINGS), from: z.array(innokylaSource).min(1).max(20) })).max(50).optional(),
  example: z.strictObject({
    cards: z.array(exampleCard).max(MAX_EXAMPLE_CARDS),
    relations: z.array(relation).max(MAX_EXAMPLE_CARDS).optional(),
    carriesForward: z.record(id, title).optional(),
  }),
});
