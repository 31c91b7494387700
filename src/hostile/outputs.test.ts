/**
 * Hostile texts in what is made from the content and from a paste as a whole document: Markdown, the feed, data for search engines,
 * the response for `curl`, images. A writer can also bring in such a text, with a code that an API really has.
 */
import { Parser } from 'htmlparser2'
import type { Nodes } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import { SaxesParser } from 'saxes'
import { describe, expect, test } from 'vitest'
import type { CodePage } from '../catalogue/model.ts'
import { diagnose } from '../engine/index.ts'
import { composeMarkdown } from '../share/compose/markdown.ts'
import { composeSupportText } from '../share/compose/support-text.ts'
import { content } from '../site/content.ts'
import { plainAnswer } from '../site/plain-answer.ts'
import { article, inScript } from '../site/structured-data.ts'
import { layout } from '../social/card.ts'
import { svgOf } from '../social/draw.ts'
import { feedOf } from '../twins/feed.ts'
import { blocks, code, heading, link, list, paragraph, quote, rich, strong, table } from '../twins/markdown/text.ts'
import { hostileTexts, responsesWith } from './texts.fixture.ts'

const site = 'https://errata.example'
const address = (path: string) => site + path

/** Elements of a document as a parser of HTML sees them. */
function elementsIn(html: string): string[] {
  const names: string[] = []
  const parser = new Parser({ onopentagname: (name) => void names.push(name) })
  parser.end(html)
  return names
}

/** As GitHub's own parser reads it. */
describe('Markdown', () => {
  const own = new Set(['root', 'heading', 'paragraph', 'list', 'listItem', 'blockquote', 'table', 'tableRow', 'tableCell', 'text', 'inlineCode', 'code', 'link', 'strong', 'break']) // prettier-ignore

  function faultsOf(markdown: string): string[] {
    const faults: string[] = []
    const walk = (node: Nodes): void => {
      if (!own.has(node.type)) faults.push(`a ${node.type}`)
      if (node.type === 'link' && !node.url.startsWith(`${site}/`)) faults.push(`a link to ${node.url}`)
      if ('children' in node) for (const child of node.children) walk(child)
    }
    walk(fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }))
    return faults
  }

  /** Every place where a text of the content can appear. */
  const placed = (text: string): string => {
    const sentence = rich(text)
    return blocks(
      heading(1, sentence),
      quote(paragraph(sentence)),
      paragraph(code(text), link(address('/e/'), sentence), sentence),
      list([sentence, `${link(address('/e/x/'), code(text))}: ${sentence}`, `${strong(text)}: ${sentence}`]),
      table(['a'], [[sentence], [code(text)]]),
    )
  }

  test.each(hostileTexts)('has no element, image or link of $name', ({ text }) => {
    expect(faultsOf(placed(text))).toEqual([])
  })

  test.each(hostileTexts)('of a diagnosis has no element, image or link of $name', ({ text }) => {
    for (const paste of responsesWith(text)) {
      const shared = { paste, diagnosis: diagnose(paste, content.catalogue, { now: 0 }), at: 0, site, siteName: text }
      const [markdown, support] = [composeMarkdown(shared), composeSupportText(shared)]
      expect(faultsOf(markdown)).toEqual([])
      // Tabs of a response stay in the block that shows it.
      expect(markdown + support).not.toMatch(
        /(?![\n\t])[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u,
      )
    }
  })

  test.each([
    '<b>x</b>',
    '![x](/y.png)',
    '[x](https://evil.example)',
    '<https://evil.example>',
    '[x]\n\n[x]: /y',
    '~~x~~',
  ])('the check sees %j', (markdown) => {
    expect(faultsOf(markdown)).not.toEqual([])
  })
})

test.each(hostileTexts)('the feed is well-formed and has its text, of $name', ({ text }) => {
  const log = [
    { date: '2026-01-01', url: '/e/acme/a/', status: '429', kind: 'rate-limited', retry: 'No' },
    { date: '2026-02-02', url: '/e/acme/b/', status: '429', kind: 'rate-limited', retry: text },
    { date: '2026-03-03', url: '/e/acme/b/', status: text, kind: 'rate-limited', retry: null },
  ]
  const entry = { url: '/e/acme/b/', code: text, status: { from: 429, to: 429 } }
  const feed = feedOf(
    log as never,
    [{ entry, summary: text } as CodePage],
    { name: text, lang: 'en' },
    { address, href: (path) => path },
  )
  const names: string[] = []
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name }) => void names.push(name))
  parser.write(feed).close()
  expect(names.filter((name) => name === 'entry')).toHaveLength(3)
  expect([...new Set(names)].toSorted()).toEqual(['author', 'entry', 'feed', 'id', 'link', 'name', 'published', 'subtitle', 'summary', 'title', 'updated']) // prettier-ignore
})

test.each(hostileTexts)('data for search engines ends with its element, and says the same, of $name', ({ text }) => {
  const data = article({ title: text, summary: text, path: '/x/', lang: 'en', published: null, changed: null }, address)
  const html = `<script type="application/ld+json">${inScript(data)}</script><p>after</p>`
  expect(elementsIn(html)).toEqual(['script', 'p'])
  expect(JSON.parse(inScript(data))).toEqual(JSON.parse(JSON.stringify(data)))
})

test.each(hostileTexts)('the response for curl stays a comment, of $name', ({ text }) => {
  const entry = {
    code: text,
  }
  const page = { entry, title: text, summary: text } as unknown as CodePage
  const answer = plainAnswer(page, `# x\n\n## What to do\n\n${text}\n`, {
    api: text,
    statuses: text,
    markdownUrl: '/x',
    retry: [text, text],
  })
  expect(elementsIn(`<!--\n${answer}\n--><p>after</p>`)).toEqual(['p'])
  expect(answer).not.toMatch(/(?!\n)[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u)
})

/** Only every fifth: each is drawn for real. */
describe('an image has outlines of letters, and no element or URL of a text', () => {
  /** A picture of the site's own: its icon. */
  const icon = `data:image/svg+xml;base64,${btoa('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"/>')}`
  const picture = (text: string) =>
    svgOf(layout({ above: text, title: text, isLiteral: true, text, verdict: { verdict: 'wait', words: text } }, { name: text, mark: null, icon })) // prettier-ignore
  const outside = (svg: string): string[] => svg.match(/href="[^"]*"|url\((?!#)[^)]*\)|<text/g) ?? []

  test.each(hostileTexts.filter((_, index) => index % 5 === 0))('$name', async ({ text }) => {
    const [plain, hostile] = [await picture('plain'), await picture(text)]
    const known = new Set([...elementsIn(plain), 'clipPath', 'defs'])
    expect(elementsIn(hostile).filter((name) => !known.has(name))).toEqual([])
    expect(outside(hostile).filter((found) => !outside(plain).includes(found))).toEqual([])
    expect(outside(plain)).toHaveLength(1)
  })
})
