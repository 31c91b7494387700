import { defineHastPlugin } from 'satteri'
import { nameParts } from '../../visible/name-parts.ts'

/** Lets literals in prose wrap between their words only. Code blocks, which end with a line break, stay unchanged. */
export const breakNames = defineHastPlugin({
  name: 'break-names',
  element: {
    filter: ['code'],
    visit(node, ctx) {
      const text = ctx.textContent(node)
      const parts = nameParts(text)
      if (parts.length < 2 || text.includes('\n')) return
      const { tagName, properties } = node
      return {
        type: 'element',
        tagName,
        properties,
        children: parts.flatMap((part, at) => [
          ...(at > 0 ? [{ type: 'element' as const, tagName: 'wbr', properties: {}, children: [] }] : []),
          { type: 'text' as const, value: part },
        ]),
      }
    },
  },
})
