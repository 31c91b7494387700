import { defineHastPlugin } from 'satteri'

/**
 * Puts each table in the prose into a scrollable region that can be focused and is named after the heading above it. A second table under
 * the same heading is numbered.
 */
export const scrollTables = () => {
  let heading = ''
  let tables = 0
  return defineHastPlugin({
    name: 'scroll-tables',
    element: {
      filter: ['h2', 'h3', 'table'],
      visit(node, ctx) {
        if (node.tagName !== 'table') {
          heading = ctx.textContent(node)
          tables = 0
          return
        }
        tables++
        const name = ['Table', ...(tables > 1 ? [tables] : [])].join(' ') + (heading && `: ${heading}`)
        ctx.wrapNode(node, {
          type: 'element',
          tagName: 'section',
          properties: { className: ['scroll'], tabIndex: 0, ariaLabel: name },
          children: [],
        })
      },
    },
  })
}
