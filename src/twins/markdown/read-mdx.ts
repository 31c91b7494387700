import type { Blockquote, Code, Paragraph, PhrasingContent, RootContent, Table, TableCell, TableRow, Text } from 'mdast'
import { mdxToMdast } from 'satteri'
import { namesValue } from '../../catalogue/read-page.ts'

/** What the conversion of a page needs. */
export interface Around {
  /** The page's site path, which its anchors belong to. */
  url: string
  /** Turns a site path into an address. */
  address: (path: string) => string
  /** Whether the site publishes a site path. Links to other paths are removed. */
  isPublished: (path: string) => boolean
  /** What the engine says about a sample, in one line. */
  said: (paste: string) => string
  /** Where the messages of a sample come from; `null` if its page doesn't say. */
  wording: (paste: string) => string | null
  /** A file of `examples/`, as text. */
  source: (file: string) => string
  /** The entries of a row in an API's tables, by its code or status cell. */
  rows: (by: { code?: string; status?: string }) => RowOfTable[]
}

/** An entry as the row of its table shows it. */
export interface RowOfTable {
  /** The code, else the status. */
  words: string
  isCode: boolean
  /** Site path of its Markdown. */
  url: string
  /** In words. */
  kind: string
  /** The engine's verdict in a few words. */
  retry: string
}

/**
 * Turns a page in `content/` into plain Markdown, without MDX elements and with links to this site.
 * @param mdx the file, front matter included
 */
export function readMdx(mdx: string, around: Around): RootContent[] {
  return plainBlocks((mdxToMdast(mdx) as { children: RootContent[] }).children, around)
}

const plainBlocks = (nodes: RootContent[], around: Around) => nodes.flatMap((node) => plainBlock(node, around))

function plainBlock(node: RootContent, around: Around): RootContent[] {
  if (node.type === 'mdxJsxFlowElement') return elementAsBlocks(node, around)
  if (node.type === 'mdxJsxTextElement') {
    const words = plainBlocks(node.children as RootContent[], around)
    return node.name === 'Inferred'
      ? [...words, { type: 'text', value: " (inferred; the source doesn't say this)" }]
      : words
  }
  if (omitted.has(node.type)) return []
  if (node.type === 'link' && (namesValue(node.url) || !around.isPublished(node.url))) return inside(node, around)
  if (node.type === 'link') return [{ ...node, url: linked(node.url, around), children: inside(node, around) as never }]
  return 'children' in node ? [{ ...node, children: inside(node, around) } as RootContent] : [node]
}

const omitted = new Set(['yaml', 'mdxjsEsm', 'mdxFlowExpression', 'mdxTextExpression'])

const inside = (node: { children: readonly unknown[] }, around: Around) =>
  plainBlocks(node.children as RootContent[], around)

function linked(url: string, { url: own, address }: Around): string {
  return url.startsWith('#') ? address(own + url) : url.startsWith('/') ? address(url) : url
}

type FlowElement = Extract<RootContent, { type: 'mdxJsxFlowElement' }>

function elementAsBlocks(node: FlowElement, around: Around): RootContent[] {
  const blocks = inside(node, around)
  const { topic = '', file = '' } = attributesOf(node)
  switch (node.name) {
    case 'Example': {
      const sample = blocks.find((block): block is Code => block.type === 'code')?.value ?? ''
      const wording = around.wording(sample)
      const words = strong(around.said(sample))
      return [
        ...blocks,
        paragraph(text('The explorer says about this sample: '), words),
        ...(wording === null ? [] : [paragraph(text(`${wording}.`))]),
      ]
    }
    case 'Inferred':
      return [quote(paragraph(strong("Inferred; the source doesn't say this.")), ...blocks)]
    case 'Disagreement':
      return [quote(paragraph(strong(`The sources disagree: ${topic}`)), ...blocks)]
    case 'Fleet':
      return [picture(around)]
    case 'Source':
      return [sourceFile(file, around)]
    case 'StatusTable':
    case 'CodeTable':
    case 'RetiredTable':
      return blocks.map((block) => (block.type === 'table' ? entryRows(block, around) : block))
    default:
      return blocks
  }
}

/**
 * The rows of a table of codes or statuses as the page shows them: with links, with the engine's verdict in the Retry column, and with the kind
 * after the code.
 */
function entryRows({ children, ...table }: Table, { rows, address }: Around): Table {
  const [head, ...body] = children
  const columns = head?.children.map(cellText) ?? []
  const places = columns.map((_, index) => index)
  const order = columns[0] === 'Code' ? places.toSorted((a, b) => rank(columns[a]) - rank(columns[b])) : places
  const at = (cells: TableCell[], name: string) => cells[columns.indexOf(name)]
  const shown = body.map(({ children: cells, ...row }) => {
    const [first] = cells.map(cellText)
    const isOfCode = columns[0] === 'Code' && first !== '—'
    const status = at(cells, 'Status')
    const entries = rows(isOfCode ? { code: first ?? '' } : { status: status ? cellText(status) : '' })
    const [entry] = entries
    const own: Record<string, PhrasingContent[]> = entry
      ? {
          [isOfCode ? 'Code' : 'Status']: entries.flatMap((each, index) => [
            ...(index > 0 ? [text(' / ')] : []),
            linkTo(address(each.url), each),
          ]),
          Kind: [text(entry.kind)],
          Retry: [text(entry.retry)],
        }
      : {}
    return {
      ...row,
      children: cells.map((cell, index) => ({ ...cell, children: own[columns[index] ?? ''] ?? cell.children })),
    }
  })
  const inOrder = ({ children: cells, ...row }: TableRow) => ({
    ...row,
    children: order.flatMap((index) => cells[index] ?? []),
  })
  return { ...table, children: [...(head ? [head] : []), ...shown].map(inOrder) }
}

const rank = (column = '') => (column === 'Code' ? 0 : column === 'Kind' ? 1 : 2)

const cellText = (node: { children: readonly unknown[] }): string =>
  (node.children as PhrasingContent[])
    .map((child) => ('value' in child ? child.value : 'children' in child ? cellText(child) : ''))
    .join('')
    .trim()

const linkTo = (url: string, { words, isCode }: RowOfTable): PhrasingContent => ({
  type: 'link',
  url,
  children: [isCode ? { type: 'inlineCode', value: words } : text(words)],
})

const text = (value: string): Text => ({ type: 'text', value })

const paragraph = (...children: PhrasingContent[]): Paragraph => ({ type: 'paragraph', children })

const strong = (value: string): PhrasingContent => ({ type: 'strong', children: [{ type: 'text', value }] })

const quote = (...children: RootContent[]): RootContent => ({
  type: 'blockquote',
  children: children as Blockquote['children'],
})

const attributesOf = ({ attributes }: FlowElement): Record<string, string> =>
  Object.fromEntries(
    attributes.flatMap((attribute) =>
      attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string'
        ? [[attribute.name, attribute.value]]
        : [],
    ),
  )

const picture = ({ url, address }: Around) =>
  paragraph(text('The page has a picture here: '), {
    type: 'link',
    url: address(url),
    children: [text('see the page')],
  } as PhrasingContent)

const sourceFile = (file: string, { source }: Around): Code => ({
  type: 'code',
  lang: languages[file.split('.').at(-1) ?? ''] ?? null,
  value: source(file).trimEnd(),
})

const languages: Record<string, string> = { mjs: 'js', ts: 'ts', py: 'python' }
