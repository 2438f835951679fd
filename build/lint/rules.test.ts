import { Linter } from 'eslint'
import { join } from 'node:path'
import tseslint from 'typescript-eslint'
import { expect, test } from 'vitest'
import { inProject } from '../bundle/paths'
import { polkupaja } from './index'

/** Names of our rules that `code` breaks when it stands in `file`. */
function broken(file: string, code: string): string[] {
  const linter = new Linter({ cwd: inProject('').replace(/\/$/, '') })
  const messages = linter.verify(
    code,
    {
      files: ['**/*.ts', '**/*.tsx'],
      languageOptions: { parser: tseslint.parser as Linter.Parser, parserOptions: { ecmaFeatures: { jsx: true } } },
      plugins: { polkupaja },
      rules: { 'polkupaja/boundaries': 'error', 'polkupaja/no-literal-text': 'error', 'polkupaja/file-name': 'error' },
    },
    join(inProject(''), file),
  )
  return messages.map((message) => message.ruleId ?? message.message)
}

const BOUNDARY = ['polkupaja/boundaries']
const LITERAL = ['polkupaja/no-literal-text']

test.each([
  'import { a } from "electron"',
  'import type { App } from "electron"',
  'export { a } from "electron"',
  'export * from "electron"',
  'void import("electron")',
  'type A = import("electron").App',
])('a crossed boundary is seen however it is written: %s', (code) => {
  expect(broken('electron/host/server.ts', code)).toEqual(BOUNDARY)
})

test('an import inside the boundary passes', () => {
  expect(broken('electron/host/server.ts', 'import http from "node:http"; export * from "./rooms"')).toEqual([])
})

test.each([
  '<p>Tervetuloa</p>',
  '<p>{"Tervetuloa"}</p>',
  '<p>{`Ryhmä ${n}`}</p>',
  '<button aria-label="Sulje" />',
  '<input placeholder={"Nimi"} />',
])('text that people read is refused: %s', (jsx) => {
  expect(broken('renderer/ui/part.tsx', `export const part = ${jsx}`)).toEqual(LITERAL)
})

test.each([
  '<p>{t("home.welcome")}</p>',
  '<p className="lead" data-testid="card">{n} / {m} · 12</p>',
  '<button aria-label={t("close")} type="button" />',
  '<p className={`card ${kind}`} />',
])('other strings pass: %s', (jsx) => {
  expect(broken('renderer/ui/part.tsx', `export const part = ${jsx}`)).toEqual([])
})

test('file names are in kebab-case', () => {
  expect(broken('renderer/ui/PlainButton.tsx', '')).toEqual(['polkupaja/file-name'])
  expect(broken('renderer/ui/plain-button.test.tsx', '')).toEqual([])
})
