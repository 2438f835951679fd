import { createScanner, findNodeAtLocation, getNodeValue, parseTree, type Node, type ParseError } from 'jsonc-parser';
import { err, ok, type Result } from '../kernel/result';
import { findProblems } from './check-template';
import { MAX_DEPTH, MAX_PROBLEMS, MAX_TEMPLATE_CHARACTERS } from './limits';
import type { TemplateProblem, TemplateProblemCode } from './problem';
import type { Template } from './types';

/** The first line of a template's file: `"polkupaja": 1`. */
export const TEMPLATE_FORMAT = 1;
const FORMAT_KEY = 'polkupaja';

/** Reads a template's file (JSON; comments are allowed). Says of each problem on which line it is. */
export function parseTemplateFile(text: string): Result<Template, TemplateProblem[]> {
  if (text.length > MAX_TEMPLATE_CHARACTERS) return err([problemAt('too-large', 1)]);
  const source = text.replace(/^\uFEFF/, '');
  const lineOf = lineCounter(source);
  // Before the parser, which calls itself for every level.
  const deep = tooDeepAt(source);
  if (deep !== null) return err([problemAt('too-deep', lineOf(deep))]);

  const errors: ParseError[] = [];
  const tree = parseTree(source, errors, { allowTrailingComma: true });
  const wrong = errors[0];
  if (wrong || tree?.type !== 'object') return err([problemAt('not-json', lineOf(wrong?.offset ?? 0))]);
  const repeated = repeatedKeys(tree);
  if (repeated.length > 0) return err(repeated.map((node) => problemAt('duplicate-key', lineOf(node.offset), String(node.value))));

  const value = getNodeValue(tree) as Record<string, unknown>;
  const format = value[FORMAT_KEY];
  if (typeof format === 'number' && format > TEMPLATE_FORMAT) {
    return err([problemAt('newer', lineOf(findNodeAtLocation(tree, [FORMAT_KEY])?.offset ?? 0))]);
  }
  delete value[FORMAT_KEY];
  const findings = findProblems(value);
  if (findings.length === 0) return ok(value as unknown as Template);
  return err(findings.map(({ code, path, found }) => ({ ...problemAt(code, lineOf(offsetOf(tree, path)), found), path: path.join('.') })));
}

/** The file of a template, as `parseTemplateFile` reads it. */
export const templateFile = (template: Template): string => `${JSON.stringify({ [FORMAT_KEY]: TEMPLATE_FORMAT, ...template }, null, 2)}\n`;

const problemAt = (code: TemplateProblemCode, line: number, found = ''): TemplateProblem => ({ code, line, path: '', found: found.slice(0, 60) });

function lineCounter(text: string): (offset: number) => number {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return low + 1;
  };
}

function tooDeepAt(text: string): number | null {
  const scanner = createScanner(text, true);
  let depth = 0;
  while (scanner.getPosition() < text.length) {
    scanner.scan();
    // A string has its quotation marks and is longer.
    const sign = scanner.getTokenLength() === 1 ? text[scanner.getTokenOffset()] : '';
    if (sign === '{' || sign === '[') depth++;
    if (sign === '}' || sign === ']') depth--;
    if (depth > MAX_DEPTH) return scanner.getTokenOffset();
  }
  return null;
}

/** Keys that an object has twice: one of the two values would be lost without a word. */
function repeatedKeys(root: Node): Node[] {
  const repeated: Node[] = [];
  const open: Node[] = [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    const seen = new Set<unknown>();
    for (const child of node.children ?? []) {
      open.push(child);
      const key = child.type === 'property' ? child.children?.[0] : undefined;
      if (!key) continue;
      if (seen.has(key.value)) repeated.push(key);
      seen.add(key.value);
    }
  }
  return repeated.slice(0, MAX_PROBLEMS);
}

/** Where a path points to; for what is missing the nearest part around it. */
function offsetOf(tree: Node, path: readonly (string | number)[]): number {
  for (let length = path.length; length > 0; length--) {
    const node = findNodeAtLocation(tree, path.slice(0, length));
    if (node) return (length === path.length && node.parent?.type === 'property' ? node.parent : node).offset;
  }
  return tree.offset;
}
