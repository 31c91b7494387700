import type { Heading, Nodes, Root, RootContent, Table, TableCell } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import { statuses as registered } from '../../engine/statuses.ts'
import { plainText } from '../cell-text.ts'
import { nothingFound, type FoundErrors, type FoundExample } from '../model.ts'
import { addRow, asStatuses } from './read-csv.ts'
import { columnsOf, isCode } from './read-row.ts'

/** Reads the codes of a Markdown or MDX page: tables, headings that start with a code, and samples in fenced code blocks. */
export function readMarkdown(source: string): FoundErrors {
  const text = withoutFrontMatter(source)
  const root: Root = fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })
  const found: FoundErrors = { ...nothingFound('Markdown'), title: titleOf(source, root) }
  const page: Page = { text, found, section: null, lineOffset: lines(source) - lines(text) }
  const codeDepth = depthOfCodes(root)
  for (const part of partsOf(root.children)) {
    if (part.heading) readHeading(part.heading, part.heading.depth === codeDepth, part.blocks, page)
    for (const block of part.blocks) readBlock(block, page)
  }
  return found
}

interface Page {
  text: string
  found: FoundErrors
  /** The nearest heading that doesn't name a code. */
  section: string | null
  lineOffset: number
}

const lines = (text: string) => text.split('\n').length

const frontMatter = /^\uFEFF?---\r?\n([\s\S]*?)\r?\n---[^\S\n]*(?:\n|$)/

const withoutFrontMatter = (source: string) => source.replace(frontMatter, '')

function titleOf(source: string, { children }: Root): string | null {
  const title = /^title:\s*["']?(.+?)["']?\s*$/m.exec(frontMatter.exec(source)?.[1] ?? '')?.[1]
  const first = children.find((node) => node.type === 'heading' && node.depth === 1)
  return title ?? (first ? plainText(words(first)) : null)
}

interface Part {
  heading: Heading | null
  blocks: RootContent[]
}

/** A heading owns everything up to the next one. */
function partsOf(children: RootContent[]): Part[] {
  const parts: Part[] = [{ heading: null, blocks: [] }]
  for (const node of children) {
    if (node.type === 'heading') parts.push({ heading: node, blocks: [] })
    else parts.at(-1)?.blocks.push(node)
  }
  return parts
}

/** The depth at which two or more headings start with a code; a single one can be a year or a version. */
function depthOfCodes({ children }: Root): number | null {
  const depths = children.flatMap((node) => (node.type === 'heading' && codeOf(node) !== null ? [node.depth] : []))
  return depths.find((depth) => depths.filter((other) => other === depth).length > 1) ?? null
}

/** `-1121 BAD_SYMBOL`, `` `rate_limited` ``, `E1001: Too many requests`, `card_declined (402)`: the code, and what follows. */
function codeOf(heading: Heading): { code: string; rest: string } | null {
  const [first] = heading.children
  const isLiteral = first?.type === 'inlineCode'
  const [, code = '', rest = ''] = /^(\S+?):?(?:\s+(?:[-–—:]\s+)?(.*))?$/.exec(words(heading).trim()) ?? []
  const isTelling =
    isLiteral ||
    /^(?:-?\d{2,8}|[A-Z]{1,6}[-_]?\d{2,8}|[A-Za-z]\w*_\w*[A-Za-z0-9])$/.test(code) ||
    (rest === '' && /^[A-Z]{4,}$/.test(code))
  return isTelling && isCode(code) ? { code, rest } : null
}

function readHeading(heading: Heading, isOfCodes: boolean, blocks: RootContent[], page: Page): void {
  const named = isOfCodes ? codeOf(heading) : null
  if (named === null) {
    page.section = plainText(words(heading))
    return
  }
  const { facts, description } = describe(blocks, page)
  const status = /\(?\b(?:HTTP )?([1-5]\d\d)\)?$/i.exec(named.rest)?.[1]
  const name = named.rest.replace(/\s*\(?\b(?:HTTP )?[1-5]\d\d\)?$/i, '').trim()
  const isStatus = Object.hasOwn(registered, named.code)
  const row = { description, ...facts, ...(status && { status }) }
  const context = page.section === null ? {} : { section: page.section }
  if (!isStatus) addRow({ ...row, code: named.code, ...(name && { name }) }, page.found, context)
  else if (/^\w*_\w*$/.test(name) && isCode(name))
    addRow({ ...row, code: name, status: named.code }, page.found, context)
  else page.found.statuses.push({ status: named.code, meaning: description || name || null, retry: null })
}

/** Paragraphs and list items: one that starts with the name of a fact (`**Fix:** …`) gives that fact, the others describe the code. */
function describe(blocks: RootContent[], page: Page): { facts: Record<string, string>; description: string } {
  const facts: Record<string, string> = {}
  const texts: string[] = []
  const items = blocks.flatMap((block): Nodes[] =>
    block.type === 'list' ? block.children : block.type === 'paragraph' ? [block] : [],
  )
  for (const item of items) {
    const text = sourceOf(item, page).replace(/^(?:[-*+]|\d+[.)])\s+/, '')
    const [, label = '', value = ''] =
      /^[*_`]{0,3}([A-Za-z][A-Za-z ]{2,25}?)[*_`]{0,3}:[*_`]{0,3}\s+([\s\S]+)$/.exec(text) ?? []
    if (label !== '' && Object.keys(columnsOf([label])).length > 0 && !/^(?:error|code|id|key|value)$/i.test(label))
      facts[label] = value
    else texts.push(text)
  }
  return { facts, description: texts.join('\n\n') }
}

function readBlock(block: RootContent, page: Page): void {
  if (block.type === 'table') readTable(block, page)
  else if (block.type === 'code') readFence(block.lang ?? '', block.value, page)
  else if (block.type === 'list' || block.type === 'blockquote')
    for (const child of block.children.flatMap((item) => ('children' in item ? (item.children as RootContent[]) : [])))
      readBlock(child, page)
}

function readTable(table: Table, page: Page): void {
  const { found, section } = page
  const [head, ...rows] = table.children
  const names = head?.children.map((cell) => plainText(words(cell))) ?? []
  const columns = columnsOf(names)
  const own = nothingFound('table')
  const isOfMembers = names.some((name) => /^(?:type|required|parameter|default)$/i.test(name))
  if ((columns.code !== undefined || columns.status !== undefined) && !isOfMembers) {
    for (const { children } of rows) {
      const cells = names.map((name, index) => [name, cellSource(children[index], name === columns.code, page)])
      const row: Record<string, string> = Object.fromEntries(cells)
      if (children.some((cell) => cell.children[0]?.type === 'delete')) row['retired'] = 'true'
      addRow(row, own, section === null ? {} : { section })
    }
  }
  const { codes, statuses } = asStatuses(own, columns.status !== undefined)
  found.codes.push(...codes)
  found.statuses.push(...statuses)
  if (codes.length + statuses.length > 0) return
  const line = (table.position?.start.line ?? 1) + page.lineOffset
  found.missed.push(`Skipped the table on line ${line} (${names.join(', ')}): it has no column of codes.`)
}

/** The Markdown of a cell without the pipes around it; for a code, its text. */
function cellSource(cell: TableCell | undefined, isCodeCell: boolean, { text }: Page): string {
  if (cell === undefined) return ''
  if (isCodeCell) return words(cell).trim()
  const from = cell.children[0]?.position?.start.offset ?? 0
  const source = text.slice(from, cell.children.at(-1)?.position?.end.offset ?? from)
  return source.replaceAll('~~', '').replaceAll('\\|', '|').trim()
}

/** A sample: a JSON body, or a whole response. */
function readFence(language: string, text: string, { found, section }: Page): void {
  const http = /^HTTP\/[\d.]+ (\d{3})[^\n]*\n([\s\S]*?)\n\s*\n([\s\S]*)$/.exec(text.replaceAll('\r', '').trim())
  const body = http ? (http[3] ?? '') : text
  if (!http && !/^(?:json[c5]?|js|javascript|http|)$/i.test(language)) return
  if (!isJsonObject(body)) return
  const status = http ? Number(http[1]) : null
  const example: FoundExample = {
    title: section,
    status,
    mediaType: 'application/json',
    body,
    request: null,
    isMade: false,
  }
  if (status === null || status >= 400) found.examples.push(example)
}

function isJsonObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null
  } catch {
    return false
  }
}

const sourceOf = ({ position }: Nodes, { text }: Page) =>
  text.slice(position?.start.offset ?? 0, position?.end.offset ?? 0)

const words = (node: Nodes): string =>
  'value' in node ? node.value : 'children' in node ? node.children.map(words).join('') : ''
