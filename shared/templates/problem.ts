import { z } from 'zod';
import type { MessageKey, Translate } from '../i18n';

/** Why a template can't be taken into use. Closed list; the words are in `shared/i18n/templates`. */
export const TEMPLATE_PROBLEMS = [
  'too-large',
  'too-deep',
  'not-json',
  'newer',
  'missing',
  'wrong-type',
  'unknown-key',
  'unknown-value',
  'too-long',
  'bad-id',
  'out-of-range',
  'duplicate-key',
  'duplicate-id',
  'reserved-id',
  'unknown-reference',
  'wrong-place',
  'cycle',
  'circles',
  'too-many-zones',
] as const;
export type TemplateProblemCode = (typeof TEMPLATE_PROBLEMS)[number];

export const templateProblem = z.object({
  code: z.enum(TEMPLATE_PROBLEMS),
  /** Counted from one; null where there is no text, only a template. */
  line: z.number().nullable(),
  /** Where in the template: `pages.0.frames.1.id`. */
  path: z.string(),
  /** What is there, shortened; empty when nothing is. */
  found: z.string(),
});
export type TemplateProblem = z.infer<typeof templateProblem>;

const KEYS = {
  'too-large': 'templates.problemTooLarge',
  'too-deep': 'templates.problemTooDeep',
  'not-json': 'templates.problemNotJson',
  newer: 'templates.problemNewer',
  missing: 'templates.problemMissing',
  'wrong-type': 'templates.problemWrongType',
  'unknown-key': 'templates.problemUnknownKey',
  'unknown-value': 'templates.problemUnknownValue',
  'too-long': 'templates.problemTooLong',
  'bad-id': 'templates.problemBadId',
  'out-of-range': 'templates.problemOutOfRange',
  'duplicate-key': 'templates.problemDuplicateKey',
  'duplicate-id': 'templates.problemDuplicateId',
  'reserved-id': 'templates.problemReservedId',
  'unknown-reference': 'templates.problemUnknownReference',
  'wrong-place': 'templates.problemWrongPlace',
  cycle: 'templates.problemCycle',
  circles: 'templates.problemCircles',
  'too-many-zones': 'templates.problemTooManyZones',
} as const satisfies Record<TemplateProblemCode, MessageKey>;

/** “Rivi 12: …”: which line is wrong, and why. */
export function templateProblemText(t: Translate, { code, line, path, found }: TemplateProblem): string {
  const values: { path: string; found: string } = { path, found };
  const why = (t as (key: MessageKey, params: typeof values) => string)(KEYS[code], values);
  return line === null ? why : t('templates.line', { line: String(line), why });
}
