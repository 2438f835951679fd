import type { Rule } from 'eslint'

interface JsxNode {
  value?: unknown
  name?: { name?: unknown }
  expression?: { type: string; value?: unknown; quasis?: { value: { raw: string } }[] }
  parent?: { type: string; name?: { name?: unknown } }
}

/** Attributes whose text people see or hear. */
const SPOKEN = new Set(['alt', 'aria-label', 'aria-description', 'aria-roledescription', 'aria-valuetext', 'description', 'label', 'placeholder', 'title'])

const hasLetters = (text: unknown): boolean => typeof text === 'string' && /\p{L}/u.test(text)

/** Text that people read belongs to shared/i18n, where a missing translation does not compile. */
export const noLiteralText: Rule.RuleModule = {
  meta: {
    type: 'problem',
    messages: { literal: 'Visible text belongs to shared/i18n: "{{text}}".' },
    schema: [],
  },
  create(context) {
    const report = (node: Rule.Node, text: unknown): void => {
      if (hasLetters(text)) context.report({ node, messageId: 'literal', data: { text: String(text).trim() } })
    }
    return {
      JSXText: (node: Rule.Node) => report(node, (node as unknown as JsxNode).value),
      JSXAttribute(node: Rule.Node) {
        const { name, value } = node as unknown as JsxNode
        const literal = value as { type?: string; value?: unknown } | null | undefined
        if (SPOKEN.has(String(name?.name)) && literal?.type === 'Literal') report(node, literal.value)
      },
      JSXExpressionContainer(node: Rule.Node) {
        const { expression, parent } = node as unknown as JsxNode
        const read = parent?.type !== 'JSXAttribute' || SPOKEN.has(String(parent.name?.name))
        if (!read || expression === undefined) return
        if (expression.type === 'Literal') report(node, expression.value)
        if (expression.type === 'TemplateLiteral') report(node, expression.quasis?.map((quasi) => quasi.value.raw).join(''))
      },
    }
  },
}
