import type { ESLint } from 'eslint'
import { boundaries } from './boundaries.ts'
import { fileName } from './file-name.ts'
import { noLiteralText } from './no-literal-text.ts'

/** The rules of the house that no published plugin has. */
export const polkupaja: ESLint.Plugin = {
  rules: { boundaries, 'file-name': fileName, 'no-literal-text': noLiteralText },
}
