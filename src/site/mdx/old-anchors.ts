import GithubSlugger from 'github-slugger'
import { defineHastPlugin } from 'satteri'
import { oldAnchorsOf } from '../../catalogue/old-anchors.ts'

/** Puts the old anchors of a heading at its start, so that links to them still lead to it. */
export const oldAnchors = () => {
  const slugger = new GithubSlugger()
  return defineHastPlugin({
    name: 'old-anchors',
    element: {
      filter: ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
      visit(node, ctx) {
        const { frontmatter } = (ctx.data as { astro?: { frontmatter?: { anchors?: unknown } } }).astro ?? {}
        for (const id of oldAnchorsOf(slugger.slug(ctx.textContent(node)), frontmatter?.anchors))
          ctx.prependChild(node, { type: 'element', tagName: 'span', properties: { id }, children: [] })
      },
    },
  })
}
