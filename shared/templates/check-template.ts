import type { z } from 'zod';
import { err, ok, type Result } from '../kernel/result';
import { checkReferences } from './check-references';
import { MAX_DEPTH, MAX_PROBLEMS } from './limits';
import type { TemplateProblem, TemplateProblemCode } from './problem';
import { templateSchema } from './schema';
import type { Template } from './types';

/** What is wrong, and where in the value. */
export interface Finding {
  readonly code: TemplateProblemCode;
  readonly path: readonly (string | number)[];
  readonly found?: string;
}

/** The form first; what the parts say about each other only when the form is right. */
export function findProblems(value: unknown): Finding[] {
  if (isTooDeep(value)) return [{ code: 'too-deep', path: [] }];
  const parsed = templateSchema.safeParse(value);
  const findings = parsed.success ? checkReferences(parsed.data) : parsed.error.issues.flatMap((issue) => findingsOf(issue, value));
  return findings.slice(0, MAX_PROBLEMS);
}

/** A value from elsewhere as a template, or what is wrong with it. */
export function checkTemplate(value: unknown): Result<Template, TemplateProblem[]> {
  const findings = findProblems(value);
  if (findings.length > 0) return err(findings.map(({ code, path, found = '' }) => ({ code, line: null, path: path.join('.'), found })));
  return ok(value as Template);
}

/** Also true of a value that contains itself. Without recursion: the depth is the sender's choice. */
function isTooDeep(value: unknown): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; depth <= MAX_DEPTH; depth++) {
    const next: unknown[] = [];
    for (const entry of level) if (typeof entry === 'object' && entry !== null) for (const inner of Object.values(entry)) next.push(inner);
    if (next.length === 0) return false;
    if (next.length > 200_000) return true;
    level = next;
  }
  return true;
}

const short = (value: unknown): string => {
  const words = typeof value === 'object' ? '' : String(value);
  return words.length > 60 ? `${words.slice(0, 60)}…` : words;
};

function valueAt(value: unknown, path: readonly (string | number)[]): unknown {
  let current = value;
  for (const step of path) {
    if (typeof current !== 'object' || current === null || !Object.hasOwn(current, step)) return undefined;
    current = (current as Record<string | number, unknown>)[step];
  }
  return current;
}

function findingsOf(issue: z.core.$ZodIssue, root: unknown): Finding[] {
  const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
  const value = valueAt(root, path);
  const found = value === undefined ? '' : short(value);
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({ code: 'unknown-key' as const, path: [...path, key], found: short(key) }));
    case 'invalid_type':
      return [{ code: value === undefined ? 'missing' : 'wrong-type', path, found }];
    case 'invalid_value':
      return [{ code: value === undefined ? 'missing' : 'unknown-value', path, found }];
    case 'invalid_union': {
      const tag = 'discriminator' in issue && typeof issue.discriminator === 'string' ? [...path, issue.discriminator] : path;
      return [{ code: valueAt(root, tag) === undefined ? 'missing' : 'unknown-value', path: tag, found: short(valueAt(root, tag) ?? '') }];
    }
    case 'too_big':
      return [{ code: typeof value === 'number' ? 'out-of-range' : 'too-long', path, found }];
    case 'too_small':
      return [{ code: typeof value === 'number' ? 'out-of-range' : 'missing', path, found }];
    case 'invalid_format':
      return [{ code: issue.format === 'regex' ? 'bad-id' : 'unknown-value', path, found }];
    case 'invalid_key':
      return [{ code: 'bad-id', path, found }];
    default:
      return [{ code: 'wrong-type', path, found }];
  }
}
