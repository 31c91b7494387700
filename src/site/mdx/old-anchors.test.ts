import { markdownToHtml } from 'satteri'
import { expect, test } from 'vitest'
import { oldAnchors } from './old-anchors.ts'

const render = (text: string, anchors: Record<string, string> = {}) => {
  const { html } = markdownToHtml(text, {
    hastPlugins: [oldAnchors],
    data: { astro: { frontmatter: { anchors } } } as Record<string, unknown>,
  })
  return html.trim()
}

test('a heading starts with the old anchors of its page', () => {
  const anchors = {
    waits: 'where-to-find-the-wait',
    'where-the-wait-stands': 'where-to-find-the-wait',
    other: 'limits',
  }
  expect(render('## Where to find the wait', anchors)).toMatch(
    /^<h2><span id="(waits|where-the-wait-stands)"><\/span><span id="(?!\1)(waits|where-the-wait-stands)"><\/span>Where to find the wait<\/h2>$/,
  )
})

test('a heading that many pages have keeps its old anchor on each', () => {
  expect(render('## Server errors')).toBe('<h2><span id="failures-of-the-service"></span>Server errors</h2>')
})

test('of two equal headings the first has the old anchor', () => {
  expect(render('## A\n\n## A', { old: 'a' })).toBe('<h2><span id="old"></span>A</h2>\n<h2>A</h2>')
})
