import type { Rule } from 'eslint'
import { basename } from 'node:path'

/** Files are named in kebab-case after their one main export. */
export const fileName: Rule.RuleModule = {
  meta: { type: 'suggestion', messages: { name: 'Name files in kebab-case: {{name}}.' }, schema: [] },
  create(context) {
    return {
      Program(node) {
        const name = basename(context.filename)
        if (!/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+)*$/.test(name)) context.report({ node, messageId: 'name', data: { name } })
      },
    }
  },
}
