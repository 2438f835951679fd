import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

/* Every numbered rule of SPEC.md is cited by a test (`[SPEC 6.4]`, `[SPEC 6.2, 6.4]`), and every citation is of a rule. */
const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const TEST = /\.(test|e2e|long)\.ts$/;

function testFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? testFiles(path) : TEST.test(entry.name) ? [path] : [];
  });
}

/** `6.4` of every rule that is in force: one that is crossed out needs no test. */
function rulesOf(spec: string): string[] {
  let chapter = '';
  return spec.split('\n').flatMap((line) => {
    chapter = /^## (\d+) /.exec(line)?.[1] ?? chapter;
    const rule = /^(\d+)\. (?!~~)/.exec(line)?.[1];
    return rule === undefined ? [] : [`${chapter}.${rule}`];
  });
}

const citationsOf = (text: string): string[] => [...text.matchAll(/\[SPEC ([\d., ]+)\]/g)].flatMap(([, list = '']) => list.split(',').map((one) => one.trim()));

const rules = rulesOf(readFileSync(join(ROOT, 'electron/host/SPEC.md'), 'utf8'));
const cited = new Map<string, string>();
for (const file of ['electron', 'renderer', 'shared', 'tests'].flatMap((folder) => testFiles(join(ROOT, folder)))) {
  if (file.endsWith('host/spec.test.ts')) continue;
  for (const rule of citationsOf(readFileSync(file, 'utf8'))) cited.set(rule, file);
}

test('the protocol has rules, each with a number of its own', () => {
  expect(rules.length).toBeGreaterThan(45);
  expect(new Set(rules).size).toBe(rules.length);
});

test('every rule is cited by a test', () => expect(rules.filter((rule) => !cited.has(rule))).toEqual([]));

test('every citation is of a rule, or of a whole chapter', () => {
  const chapters = new Set(rules.map((rule) => rule.split('.')[0]));
  expect([...cited].filter(([rule]) => !rules.includes(rule) && !chapters.has(rule))).toEqual([]);
});
