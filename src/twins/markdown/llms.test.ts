import { markdownToMdast, type MdastNode } from 'satteri'
import { describe, expect, test } from 'vitest'
import { content } from '../../site/content.ts'
import { llmsText } from './llms.ts'
import { apiMarkdown, codesMarkdown, envelopeMarkdown, guideMarkdown, statusMarkdown } from './pages.ts'

const places = { href: (path: string) => `/docs${path}`, address: (path: string) => `https://example.com/docs${path}` }

test('llms.txt has the format of llmstxt.org: a title, a quote, then sections of links with notes', () => {
  const blocks = blocksOf(llmsText(content, 'Acme Errors', places))
  expect(blocks.slice(0, 2).map(({ type }) => type)).toEqual(['heading', 'blockquote'])
  expect(blocks.filter((block) => block.type === 'heading' && block.depth === 1)).toHaveLength(1)
  expect(llmsText(content, 'Acme Errors', places).match(/^## .+$/gm)).toEqual([
    '## APIs', '## Services', '## Standards and platforms', '## Guides', '## Data', '## Statuses', '## Kinds', '## Optional',
  ]) // prettier-ignore
  const items = llmsText(content, 'Acme Errors', places)
    .split('\n')
    .filter((line) => line.startsWith('- '))
  expect(items.length).toBeGreaterThan(100)
  for (const item of items) expect(item).toMatch(/^- \[[^\]]+\]\(https:\/\/example\.com\/docs\/[^)]+\): \S/)
})

describe('every other page as Markdown has a title and a summary, and no MDX', () => {
  const pages = [
    ...content.apis.flatMap((page) => [apiMarkdown(page, places), codesMarkdown(page, places)]),
    ...content.statuses.map((page) => statusMarkdown(page, places)),
    ...content.envelopes.map((page) => envelopeMarkdown(page, places)),
    ...content.guides.map((page) => guideMarkdown(page, places)),
  ].map((text) => [text.split('\n')[0] ?? '', text] as const)

  test.each(pages)('%s', (_, text) => {
    const blocks = blocksOf(text)
    expect(blocks.slice(0, 2).map(({ type }) => type)).toEqual(['heading', 'blockquote'])
    expect(blocks.filter((block) => block.type === 'heading' && block.depth === 1)).toHaveLength(1)
    expect(blocks.filter(({ type }) => type === 'html' || type.startsWith('mdx'))).toEqual([])
  })
})

const blocksOf = (text: string) => (markdownToMdast(text) as { children: MdastNode[] }).children
