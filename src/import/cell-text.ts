import { Parser } from 'htmlparser2'
import type { Nodes, PhrasingContent, RootContent } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown, gfmToMarkdown } from 'mdast-util-gfm'
import { toMarkdown } from 'mdast-util-to-markdown'
import { gfm } from 'micromark-extension-gfm'
import { otherSpaces, pieces } from '../visible/characters.ts'

/**
 * A text from a file as one cell of a table: a line of inline Markdown that MDX reads, with literals in backticks, and links only where they
 * lead out of the file.
 * @param text Markdown, HTML or plain
 * @returns `—` if there is nothing to say
 */
export function cellText(text: string | null, longest = 400): string {
  if (text === null) return '—'
  const blocks = fromMarkdown(asMarkdown(seen(text)), { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })
  const line = oneLine(written(trimmed(blocks.children.flatMap(phrasingIn).flatMap(simplified))))
  const unquoted = line.replace(/(['"])(`[^`]+`)\1/g, '$2')
  return shortened(unquoted, longest).replace(/(?<!\\)\|/g, '\\|') || '—'
}

/** The words without markup, for a heading or a name. */
export const plainText = (text: string): string =>
  oneLine(wordsOf(fromMarkdown(asMarkdown(seen(text)), { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })))

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim()

/** Without invisible characters, which the content contract rejects. */
const seen = (text: string) =>
  pieces(text.replace(otherSpaces, ' ').replaceAll('\ufffd', ''))
    .filter((_, index) => index % 2 === 0)
    .join('')

const written = (children: PhrasingContent[]) =>
  toMarkdown(
    { type: 'paragraph', children },
    {
      extensions: [
        gfmToMarkdown(),
        {
          unsafe: [
            { character: '{', inConstruct: 'phrasing' },
            { character: '}', inConstruct: 'phrasing' },
            { character: '<', inConstruct: 'phrasing' },
          ],
        },
      ],
      emphasis: '_',
      resourceLink: true,
    },
  )

const tags = 'a|b|br|code|div|em|font|h[1-6]|i|important|li|note|ol|p|pre|small|span|strong|sub|sup|table|td|tr|tt|u|ul'
const html = new RegExp(`<(?:p|div|ul|ol|code)\\b[^>]*>`, 'i')
const tag = new RegExp(`^</?(?:${tags})\\b[^>]*>$`, 'i')

/** HTML as Markdown, as far as a cell can hold it. */
function asMarkdown(source: string): string {
  // "1. …; 2. …" on one line is a sentence, not a list.
  const text = source.includes('\n')
    ? source
    : source
        .trim()
        .replace(/^(\d+)([.)])(?=\s)/, '$1\\$2')
        .replace(/^[-+*#>]+\s/, '')
  if (!html.test(text.replace(/`[^`]*`/g, ''))) return text
  let markdown = ''
  const parser = new Parser({
    ontext: (words) => (markdown += words),
    onopentag: (name) => (markdown += name === 'code' || name === 'tt' ? '`' : blocksOfHtml.has(name) ? '\n\n' : ''),
    onclosetag: (name) => (markdown += name === 'code' || name === 'tt' ? '`' : blocksOfHtml.has(name) ? '\n\n' : ''),
  })
  parser.end(text)
  return markdown.replace(/^[^\S\n]+/gm, '')
}

const blocksOfHtml = new Set(['p', 'div', 'ul', 'ol', 'li', 'br', 'h1', 'h2', 'h3', 'h4', 'tr', 'table', 'note'])

/** A space at either end would be written as a character reference. */
function trimmed(children: PhrasingContent[]): PhrasingContent[] {
  const isBlank = (node: PhrasingContent | undefined) => node?.type === 'text' && node.value.trim() === ''
  const from = children.findIndex((node) => !isBlank(node))
  const until = children.findLastIndex((node) => !isBlank(node)) + 1
  return children.slice(Math.max(from, 0), until).map((node, index, { length }) => {
    if (node.type !== 'text') return node
    const value = node.value.replace(/\s+/g, ' ')
    return {
      ...node,
      value:
        index === 0
          ? index === length - 1
            ? value.trim()
            : value.trimStart()
          : index === length - 1
            ? value.trimEnd()
            : value,
    }
  })
}

const space: PhrasingContent = { type: 'text', value: ' ' }

/** Blocks one after another on one line, without samples and tables. */
function phrasingIn(node: RootContent): PhrasingContent[] {
  if (node.type === 'paragraph' || node.type === 'heading') return [...node.children, space]
  if (node.type === 'list' || node.type === 'listItem' || node.type === 'blockquote')
    return node.children.flatMap(phrasingIn)
  if (node.type === 'html') return [{ type: 'html', value: node.value }, space]
  return []
}

function simplified(node: PhrasingContent): PhrasingContent[] {
  if (node.type === 'text') return withLiterals(node.value)
  if (node.type === 'html') return tag.test(node.value) ? [space] : [{ type: 'text', value: node.value }]
  if (node.type === 'break') return [space]
  if (node.type === 'image') return node.alt ? [{ type: 'text', value: node.alt }] : []
  if (node.type === 'inlineCode') return [{ type: 'inlineCode', value: oneLine(node.value) }]
  if (node.type === 'link') {
    const children = node.children.flatMap(simplified)
    if (!/^https?:\/\//.test(node.url)) return children
    // An address that is its own link text is readable without its scheme.
    const only = node.children[0]?.type === 'text' && node.children[0].value === node.url
    const words: PhrasingContent[] = [{ type: 'text', value: node.url.replace(/^https?:\/\/|\/$/g, '') }]
    return [{ ...node, children: only ? words : children, title: null } as PhrasingContent]
  }
  if (node.type === 'emphasis' || node.type === 'strong')
    return [{ ...node, children: node.children.flatMap(simplified) }]
  return 'children' in node ? node.children.flatMap(simplified) : []
}

/** Names with an underscore or camel case are literals, even without backticks. */
function withLiterals(text: string): PhrasingContent[] {
  return text.split(literal).flatMap((part, index): PhrasingContent[] => {
    if (index % 2) return [{ type: 'inlineCode', value: part }]
    return part === '' ? [] : [{ type: 'text', value: part }]
  })
}

const literal =
  /(?<![\w/.@-])((?:\w+\.)*(?:[A-Za-z]\w*_\w*[A-Za-z0-9]|[a-z]{2,}(?:[A-Z][a-z0-9]+)+)(?:\.\w+)*)(?![\w/@])/

/** Cuts a long text after a sentence, never inside a literal or a link. */
function shortened(line: string, longest: number): string {
  if (line.length <= longest) return line
  const ends = [...line.matchAll(/[.!?](?= [A-Z`[])/g)].map(({ index }) => index + 1)
  const isWhole = (end: number) =>
    (line.slice(0, end).match(/`/g)?.length ?? 0) % 2 === 0 && !/\[[^\]]*$|\]\([^)]*$/.test(line.slice(0, end))
  const end = ends.findLast((at) => at <= longest && isWhole(at)) ?? ends.find(isWhole)
  return end === undefined ? line : line.slice(0, end)
}

const wordsOf = (node: Nodes): string =>
  'value' in node
    ? node.type === 'html'
      ? ''
      : node.value
    : 'children' in node
      ? node.children.map(wordsOf).join('')
      : ''
