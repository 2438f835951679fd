import reactHooks from 'eslint-plugin-react-hooks'
import { defineConfig, globalIgnores } from 'eslint/config'
import tseslint from 'typescript-eslint'
import { polkupaja } from './build/lint/index.ts'

const TESTS = ['**/*.test.ts', '**/*.test.tsx', 'tests/**']

/** On a plain http page, where guests are, these do not exist. */
const NOT_ON_PLAIN_HTTP = [
  { object: 'crypto', property: 'subtle' },
  { object: 'crypto', property: 'randomUUID' },
  { object: 'navigator', property: 'locks' },
  { object: 'navigator', property: 'serviceWorker' },
].map((what) => ({ ...what, message: 'Missing on plain http, where guests are.' }))

const IMPURE = [
  { object: 'Math', property: 'random', message: 'Take randomness as a port (shared/kernel).' },
  { object: 'Date', property: 'now', message: 'Take the clock as a port (shared/kernel).' },
]

/** What the compiler does not see. */
const LIKELY_MISTAKES = [
  'no-async-promise-executor',
  'no-cond-assign',
  'no-constant-condition',
  'no-control-regex',
  'no-debugger',
  'no-empty',
  'no-fallthrough',
  'no-misleading-character-class',
  'no-self-assign',
  'no-self-compare',
  'no-unsafe-finally',
  'no-useless-catch',
  'no-useless-escape',
  'prefer-const',
]

export default defineConfig(
  globalIgnores(['dist/', 'out/', '.cache/', 'test-results/', 'build/electron-runtime/default-app/']),
  {
    files: ['**/*.ts', '**/*.tsx', '**/*.mjs'],
    extends: [tseslint.configs.recommended],
    plugins: { polkupaja },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      ...Object.fromEntries(LIKELY_MISTAKES.map((rule) => [rule, 'error'])),
      'max-lines': ['warn', { max: 400, skipBlankLines: true }],
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' },
        { selector: 'ExportSpecifier[exported.name="default"]', message: 'Named exports only.' },
      ],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
      'polkupaja/boundaries': 'error',
      'polkupaja/file-name': 'error',
    },
  },
  {
    // A promise that nobody waits for is an error that nobody sees.
    files: ['{shared,electron,renderer,build,tests}/**/*.{ts,tsx}'],
    languageOptions: {
      parserOptions: {
        project: 'build/lint/tsconfig.json',
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false, arguments: false, properties: false } }],
    },
  },
  {
    files: ['{shared,electron,renderer}/**'],
    ignores: [...TESTS, 'electron/host-main.ts'],
    rules: { 'no-console': ['error', { allow: ['warn', 'error'] }] },
  },
  {
    files: ['shared/**'],
    ignores: TESTS,
    rules: { 'no-restricted-properties': ['error', ...IMPURE] },
  },
  {
    files: ['renderer/**'],
    ignores: TESTS,
    plugins: { 'react-hooks': { rules: reactHooks.rules } },
    rules: {
      'no-restricted-properties': ['error', ...NOT_ON_PLAIN_HTTP],
      'polkupaja/no-literal-text': 'error',
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
    },
  },
  {
    files: ['*.config.ts', '*.config.mjs'],
    rules: { 'no-restricted-syntax': 'off' },
  },
)
