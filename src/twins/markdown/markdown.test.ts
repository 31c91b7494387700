import { markdownToMdast, type MdastNode } from 'satteri'
import { describe, expect, test } from 'vitest'
import { content } from '../../site/content.ts'
import { siblingsOf } from '../../site/entries.ts'
import { codeMarkdown } from './code-page.ts'
import { readMdx } from './read-mdx.ts'
import { write } from './write.ts'

const around = {
  url: '/e/acme/slow/',
  address: (path: string) => `https://example.com/docs${path}`,
  isPublished: (path: string) => !path.startsWith('/e/unseen/'),
  said: (paste: string) => `wait for ${paste}`,
  wording: (paste: string) => (paste === '{"a":2}' ? 'Made up' : null),
  source: (file: string) => `// ${file}\n`,
  rows: ({ code, status }: { code?: string; status?: string }) =>
    code === 'slow' || status === '429'
      ? [
          {
            words: code ?? '429',
            isCode: code !== undefined,
            url: `/e/acme/${code ?? '429'}/index.md`,
            kind: 'rate limited',
            retry: 'Wait',
          },
        ]
      : [],
}

const markdownOf = (mdx: string) => write(readMdx(mdx, around)).trim()

describe('an element of the content becomes plain Markdown', () => {
  test.each([
    ['front matter is left out', '---\ntitle: A\n---\n\nText.', 'Text.'],
    [
      'a sample keeps its text and gets its verdict',
      '<Example verdict="wait" wait="7">\n\n```json\n{"a":1}\n```\n\n</Example>',
      '```json\n{"a":1}\n```\n\nThe explorer says about this sample: **wait for {"a":1}**',
    ],
    [
      'a sample says where its messages come from',
      '<Example verdict="never">\n\n```json\n{"a":2}\n```\n\n</Example>',
      '```json\n{"a":2}\n```\n\nThe explorer says about this sample: **wait for {"a":2}**\n\nMade up.',
    ],
    [
      'an inference is marked',
      '<Inferred>\n\nSo it is.\n\n</Inferred>',
      "> **Inferred; the source doesn't say this.**\n>\n> So it is.",
    ],
    [
      'an inference inside a sentence is marked',
      'It is <Inferred>so</Inferred>.',
      "It is so (inferred; the source doesn't say this).",
    ],
    [
      'a disagreement keeps both sides',
      '<Disagreement topic="Who?">\n\n- A\n- B\n\n**What applies here:** A.\n\n</Disagreement>',
      '> **The sources disagree: Who?**\n>\n> - A\n> - B\n>\n> **What applies here:** A.',
    ],
    ['steps are a list', '<Steps>\n\n1. A\n2. B\n\n</Steps>', '1. A\n2. B'],
    [
      'a table stays one',
      '<CodeTable>\n\n| Code |\n| --- |\n| `a\\|b` |\n\n</CodeTable>',
      '| Code |\n| - |\n| `a\\|b` |',
    ],
    [
      "a row is as on the page: a link, the kind after the code, the engine's verdict",
      '<CodeTable>\n\n| Code | Status | Kind | Retry |\n| --- | --- | --- | --- |\n| `slow` | 429 | rate-limited | Wait, then retry |\n\n</CodeTable>',
      '| Code | Kind | Status | Retry |\n| - | - | - | - |\n| [`slow`](https://example.com/docs/e/acme/slow/index.md) | rate limited | 429 | Wait |',
    ],
    [
      'a row of a status has a link on the status',
      '<StatusTable>\n\n| Status | Retry |\n| --- | --- |\n| 429 | Wait, then retry |\n| 200 | — |\n\n</StatusTable>',
      '| Status | Retry |\n| - | - |\n| [429](https://example.com/docs/e/acme/429/index.md) | Wait |\n| 200 | — |',
    ],
    [
      'a picture is linked',
      '<Fleet />',
      'The page has a picture here: [see the page](https://example.com/docs/e/acme/slow/)',
    ],
    ['a file of the examples is included', '<Source file="express/a.mjs" />', '```js\n// express/a.mjs\n```'],
    ['a link inside the site gets the address of the site', '[a](/e/a/b/#c)', '[a](https://example.com/docs/e/a/b/#c)'],
    ['a link to an anchor becomes a link to the page', '[a](#c)', '[a](https://example.com/docs/e/acme/slow/#c)'],
    ['an external link stays', '[a](https://example.org/)', '[a](https://example.org/)'],
  ])('%s', (_, mdx, markdown) => {
    expect(markdownOf(mdx)).toBe(markdown)
  })
})

describe('every code page as Markdown', () => {
  const places = { href: (path: string) => `/docs${path}`, address: around.address }
  const pages = content.codes.map((page) => [page.entry.url, page, codeMarkdown(page, places)] as const)

  test.each(pages)('%s', (_, page, markdown) => {
    const { entry, title, examples, path } = page
    const siblings = siblingsOf(page).length > 0 ? ['Similar codes'] : []
    const nodes = flat(markdownToMdast(markdown))
    const headings = nodes.filter((node) => node.type === 'heading')
    expect(headings[0] && textOf(headings[0])).toContain(title)
    expect(headings.filter(({ depth }) => depth === 2).map(textOf)).toEqual([
      'What to do',
      ...(path === null ? [] : ['Why it happens']),
      ...(path === null && !markdown.includes('## What you will see') ? [] : ['What you will see']),
      ...(path === null ? siblings : ['Whether to retry']),
      ...(markdown.includes('The same error in other APIs') ? ['The same error in other APIs'] : []),
      'Where this comes from',
    ])
    expect(nodes.filter(({ type }) => type === 'html' || type.startsWith('mdx'))).toEqual([])
    for (const node of nodes) if (node.type === 'link') expect(node.url).toMatch(/^https?:\/\//)
    expect(nodes.flatMap((node) => (node.type === 'code' ? [node.value] : []))).toEqual(
      expect.arrayContaining(examples.map(({ paste }) => paste)),
    )
    // The answer is on the first screen: 24 lines.
    const first = markdown.split('\n').slice(0, 24).join('\n')
    if (entry.code) expect(first).toContain(entry.code)
    expect(first).toContain('**Retry**')
    expect(first).toContain('## What to do')
  })
})

const flat = (node: MdastNode): MdastNode[] => [
  node,
  ...('children' in node ? (node.children as MdastNode[]).flatMap(flat) : []),
]

const textOf = (node: MdastNode): string =>
  flat(node)
    .map((inner) => ('value' in inner ? String(inner.value) : ''))
    .join('')
