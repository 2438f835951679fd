import { z } from 'zod';
import { CARD_KINDS, isCardKind } from '../../../shared/doc/cards';
import { LANGUAGES } from '../../../shared/kernel/language';

/*
 * The published shape of the JSON export, for other programs: `docs/schemas/export-1.schema.json` is made from it, and a
 * test keeps them the same. What is added later is optional; a change that breaks readers is a new `version` and a new file.
 */
const kinds = Object.keys(CARD_KINDS).filter(isCardKind);

const place = z.object({ page: z.string(), row: z.string(), column: z.string() }).describe('Titles of where the card lies; empty where there is none.');

const card = z.object({
  id: z.string(),
  kind: z.enum(kinds),
  text: z.string(),
  fields: z.record(z.string(), z.union([z.string(), z.boolean(), z.null()])).describe('Texts, names of options, yes or no, ISO dates; null when not set.'),
  responsible: z.string(),
  leadsTo: z.array(z.string()).describe('Texts of the cards that arrows from this one lead to.'),
  place,
});

const group = z.object({
  id: z.string(),
  name: z.string(),
  recordedBy: z.array(z.string()),
  cards: z.array(card).describe('In reading order.'),
  carriesForward: z.array(z.object({ page: z.string(), row: z.string(), who: z.string() })).describe('Who carries the child’s matter forward at each stage; empty when nobody is named.'),
  notes: z.array(z.object({ page: z.string(), text: z.string() })),
});

const result = z
  .object({
    id: z.string(),
    title: z.string(),
    facts: z.array(z.string()).describe('How many answered, and of what the percentages are.'),
    columns: z.array(z.string()),
    rows: z.array(z.array(z.string())).describe('One text for each column.'),
  })
  .describe('A closed vote, or one question of a survey whose results may be seen.');

export const exportSchema = z
  .object({
    format: z.literal('polkupaja-export'),
    version: z.literal(1),
    language: z.enum(LANGUAGES),
    workshop: z.object({ title: z.string(), region: z.string(), date: z.string().describe('ISO date; empty when not set.'), dataNotice: z.string() }),
    groups: z.array(group),
    results: z.array(result).optional().describe('Absent in files of programs that did not know it; there since 2026-11-25.'),
  })
  .describe('Everything people wrote in a workshop of Polkupaja.');
export type ExportedData = z.infer<typeof exportSchema>;
