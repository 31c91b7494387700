import { defineHastPlugin } from 'satteri'
import { attribute, placeOf } from './attribute.ts'

/** Gives elements of a page their path and position, so that their components can find them in the catalogue. */
export const elements = () => {
  let examples = 0
  return defineHastPlugin({
    name: 'elements',
    mdxJsxFlowElement: {
      filter: ['Example'],
      visit(node, ctx) {
        ctx.setProperty(node, 'path', placeOf(ctx.fileURL).path)
        ctx.setProperty(node, 'index', String(examples++))
      },
    },
    mdxJsxTextElement: {
      filter: ['Inferred'],
      visit(node, ctx) {
        ctx.setProperty(node, 'inline', 'yes')
      },
    },
    element: {
      filter: ['h2'],
      visit(node, ctx) {
        const { api, path, isCode } = placeOf(ctx.fileURL)
        if (!api || !isCode || ctx.textContent(node) !== 'Whether to retry') return
        const slug =
          path
            .split('/')
            .at(-1)
            ?.replace(/\.mdx$/, '') ?? ''
        const attributes = [attribute('api', api), attribute('slug', slug)]
        ctx.insertAfter(node, { type: 'mdxJsxFlowElement', name: 'RetryVerdict', attributes, children: [] })
      },
    },
  })
}
