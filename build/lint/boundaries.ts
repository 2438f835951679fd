import type { Rule } from 'eslint'
import { relative } from 'node:path'
import { boundaryViolation } from './boundary-rules.ts'

type Literal = { type: string; value?: unknown }

/** Imports, re-exports, import() and import types that cross a boundary of the house. */
export const boundaries: Rule.RuleModule = {
  meta: {
    type: 'problem',
    messages: { crossed: 'May not import "{{specifier}}" here: {{why}}.' },
    schema: [],
  },
  create(context) {
    const file = relative(context.cwd, context.filename).replaceAll('\\', '/')
    const check = (node: Rule.Node, source: Literal | null | undefined): void => {
      if (typeof source?.value !== 'string') return
      const why = boundaryViolation(file, source.value)
      if (why !== undefined) context.report({ node, messageId: 'crossed', data: { specifier: source.value, why } })
    }
    return {
      ImportDeclaration: (node) => check(node, node.source),
      ExportNamedDeclaration: (node) => check(node, node.source),
      ExportAllDeclaration: (node) => check(node, node.source),
      ImportExpression: (node) => check(node, node.source as Literal),
      TSImportType: (node: Rule.Node) => check(node, (node as unknown as { source: Literal }).source),
    }
  },
}
