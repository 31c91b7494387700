import type { Blockquote, Code, Paragraph, PhrasingContent, RootContent } from 'mdast'
import { mdxToMdast } from 'satteri'
import { namesValue } from '../../catalogue/read-page.ts'

/** What the text of a page needs from around it. */
export interface Around {
  /** The page's own site path: what its anchors belong to. */
  url: string
  /** A site path as it is linked. */
  address: (path: string) => string
  /** Whether a site path leads to something that the site publishes: else it isn't linked. */
  isPublished: (path: string) => boolean
  /** What the engine says of a sample, in one line. */
  said: (paste: string) => string
  /** Where the messages of a sample come from; `null` where its page doesn’t say. */
  wording: (paste: string) => string | null
  /** A file of `examples/`, as text. */
  source: (file: string) => string
}

/**
 * The text of a page in `content/` as plain Markdown: its elements become what Markdown has, its links lead to this site.
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
      ? [...words, { type: 'text', value: ' (our reading, the source does not say so)' }]
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
      const from: PhrasingContent[] = wording === null ? [] : [{ type: 'text', value: `. ${wording}.` }]
      const words = strong(around.said(sample))
      return [...blocks, paragraph({ type: 'text', value: 'The explorer says of this sample: ' }, words, ...from)]
    }
    case 'Inferred':
      return [quote(paragraph(strong('Our reading, not the source’s word.')), ...blocks)]
    case 'Disagreement':
      return [quote(paragraph(strong(`The sources disagree: ${topic}`)), ...blocks)]
    case 'Fleet':
      return [picture(around)]
    case 'Source':
      return [sourceFile(file, around)]
    default:
      return blocks
  }
}

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
  paragraph(
    { type: 'text', value: 'A picture belongs here: ' } as PhrasingContent,
    { type: 'link', url: address(url), children: [{ type: 'text', value: 'see the page' }] } as PhrasingContent,
  )

const sourceFile = (file: string, { source }: Around): Code => ({
  type: 'code',
  lang: languages[file.split('.').at(-1) ?? ''] ?? null,
  value: source(file).trimEnd(),
})

const languages: Record<string, string> = { mjs: 'js', ts: 'ts', py: 'python' }
