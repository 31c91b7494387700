import { mdxToMdast } from 'satteri'
import type { MdastNode } from 'satteri'
import { isMap, isScalar, isSeq, LineCounter, parse as parseYaml, parseDocument, YAMLParseError, type Node } from 'yaml'
import type { SourceFile } from './model.ts'
import type { Problem } from './content-error.ts'
import type { Fill } from '../engine/model.ts'

/** A page of `content/`, taken apart but not yet understood. Lines count from 1, front matter included. */
export interface Page {
  path: string
  /** `undefined` if there is none, `null` if it isn't YAML. */
  frontMatter: unknown
  /** The line of a member of the front matter; for a missing one, the line of what it would be in. */
  lineOfMember: (path: readonly PropertyKey[]) => number
  headings: { depth: number; text: string; line: number }[]
  tables: Table[]
  /** Those inside `<HeaderTable>`. */
  headerTables: Omit<Table, 'element'>[]
  examples: RawExample[]
  disagreements: { line: number; items: number; applies: boolean }[]
  links: { url: string; line: number }[]
  /** Number of list items under each `##` heading, by its text. */
  listItems: Map<string, number>
}

/** A table inside `<StatusTable>`, `<CodeTable>` or `<RetiredTable>`. */
export interface Table {
  element: 'StatusTable' | 'CodeTable' | 'RetiredTable'
  line: number
  columns: string[]
  rows: { line: number; cells: Cell[] }[]
}

export interface Cell {
  /** Without its markup, but with the backticks of what is literal. */
  text: string
  /** The cell is one piece of inline code and nothing else. */
  isLiteral: boolean
  /** Words that a value of the response replaces: links to a member or a header. */
  fills: Fill[]
  /** The address of each link. */
  links: string[]
}

export interface RawExample {
  line: number
  attributes: Record<string, string>
  fences: { language: string; text: string }[]
  /** The `##` heading above it. */
  section: string | null
}

/**
 * Reads one MDX file.
 * @returns the page, or `null` with a problem if it can't be parsed at all
 */
export function readPage(file: SourceFile, problems: Problem[]): Page | null {
  const root = parse(file, problems)
  if (!root) return null
  const page: Page = {
    path: file.path,
    frontMatter: undefined,
    lineOfMember: () => 1,
    headings: [],
    tables: [],
    headerTables: [],
    examples: [],
    disagreements: [],
    links: [],
    listItems: new Map(),
  }
  for (const node of childrenOf(root)) readBlock(node, page, problems)
  reportCode(root, page, problems)
  return page
}

/** Text in braces would run as code when the site is built. Comments are harmless. */
function reportCode(node: MdastNode, page: Page, problems: Problem[]): void {
  if (isCode(node))
    problems.push({
      path: page.path,
      line: lineOf(node),
      what: 'MDX runs text between { and } as code.',
      expected: 'braces only inside backticks',
      found: `{${node.value}}`,
      fix: 'Put it in backticks, or write \\{ for the brace.',
    })
  for (const child of childrenOf(node)) reportCode(child, page, problems)
}

const isCode = (
  node: MdastNode,
): node is Extract<MdastNode, { type: 'mdxFlowExpression' | 'mdxTextExpression' | 'mdxjsEsm' }> =>
  (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression' || node.type === 'mdxjsEsm') &&
  !/^\s*(?:\/\*[\s\S]*\*\/\s*)?$/.test(node.value)

function parse({ path, text }: SourceFile, problems: Problem[]): MdastNode | null {
  try {
    return mdxToMdast(text)
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    problems.push({
      path,
      line: Number(/^(\d+):\d+/.exec(message)?.[1] ?? 1),
      what: "The page isn't well-formed MDX.",
      expected: 'Markdown in which every element is closed, and < and { are in backticks',
      found: message,
      fix: 'Close the element, or put the literal in backticks.',
    })
    return null
  }
}

function readBlock(node: MdastNode, page: Page, problems: Problem[]): void {
  if (node.type === 'yaml') {
    page.frontMatter = readYaml(node.value, page.path, lineOf(node), problems)
    page.lineOfMember = (path) => lineOf(node) + lineInYaml(node.value, path)
  } else if (node.type === 'heading') page.headings.push({ depth: node.depth, text: textOf(node), line: lineOf(node) })
  else if (node.type === 'list') countItems(page, node.children.length)
  else if (node.type === 'mdxJsxFlowElement') readElement(node, page, problems)
  collectLinks(node, page)
}

function readYaml(text: string, path: string, line: number, problems: Problem[]): unknown {
  try {
    return parseYaml(text)
  } catch (error) {
    const at = error instanceof YAMLParseError ? error.linePos?.[0] : undefined
    problems.push({
      path,
      line: line + (at?.line ?? 0),
      what: "The front matter can't be read.",
      expected: 'YAML between two lines of ---',
      found:
        String(error)
          .split('\n')[0]
          ?.replace(/ at line \d+, column \d+:?$/, '') ?? '',
      fix: 'Quote any value that contains a colon, has brackets inside { }, or starts with a special character.',
    })
    return null
  }
}

/** The line of a member among the lines of YAML, from 1; 0 if no part of its path is there. */
function lineInYaml(text: string, path: readonly PropertyKey[]): number {
  const lines = new LineCounter()
  let node: Node | null = parseDocument(text, { lineCounter: lines }).contents
  let offset: number | null = null
  for (const key of path) {
    const pair = isMap(node) ? node.items.find(({ key: name }) => isScalar(name) && name.value === key) : undefined
    const next = pair ? pair.key : isSeq(node) && typeof key === 'number' ? node.items[key] : undefined
    const [start] = (next as Node | undefined)?.range ?? []
    if (start === undefined) break
    offset = start
    node = ((pair ? pair.value : next) as Node | undefined) ?? null
  }
  return offset === null ? 0 : lines.linePos(offset).line
}

function countItems(page: Page, count: number) {
  const section = sectionOf(page)
  if (section) page.listItems.set(section, (page.listItems.get(section) ?? 0) + count)
}

const sectionOf = (page: Page) => page.headings.findLast(({ depth }) => depth === 2)?.text ?? null

type Element = Extract<MdastNode, { type: 'mdxJsxFlowElement' }>

function readElement(node: Element, page: Page, problems: Problem[]): void {
  const { name } = node
  if (name === 'StatusTable' || name === 'CodeTable' || name === 'RetiredTable') {
    const table = readTable(node, name, page, problems)
    if (table) page.tables.push({ element: name, ...table })
  } else if (name === 'HeaderTable') {
    const table = readTable(node, name, page, problems)
    if (table) page.headerTables.push(table)
  } else if (name === 'Example') page.examples.push(readExample(node, page))
  else if (name === 'Disagreement') page.disagreements.push(readDisagreement(node))
  else if (!proseElements.has(name)) {
    problems.push({
      path: page.path,
      line: lineOf(node),
      what: `<${name}> isn't an element that pages can use.`,
      expected:
        '<StatusTable> <CodeTable> <RetiredTable> <HeaderTable> <Example> <Inferred> <Disagreement> <Steps> <Fleet> <Source>',
      found: `<${name}>`,
      fix: 'Use one of these elements, or plain Markdown.',
    })
  }
}

/** Elements whose content the catalogue doesn't read. */
const proseElements = new Set<string | null>(['Inferred', 'Steps', 'Fleet', 'Source'])

function readTable(node: Element, element: string, page: Page, problems: Problem[]): Omit<Table, 'element'> | null {
  const table = childrenOf(node).find((child) => child.type === 'table')
  if (table?.type !== 'table') {
    problems.push({
      path: page.path,
      line: lineOf(node),
      what: `<${element}> contains no table.`,
      expected: 'a Markdown table between the opening and the closing line',
      found: 'none',
      fix: `Leave a blank line after <${element}> and before </${element}>.`,
    })
    return null
  }
  const [head, ...rows] = table.children.map((row) => ({ line: lineOf(row), cells: row.children.map(readCell) }))
  return { line: lineOf(node), columns: head?.cells.map(({ text }) => text) ?? [], rows }
}

function readCell(cell: MdastNode): Cell {
  const [only, ...others] = childrenOf(cell)
  if (only?.type === 'inlineCode' && others.length === 0)
    return { text: only.value, isLiteral: true, fills: [], links: [] }
  return { text: textWithLiterals(cell).trim(), isLiteral: false, fills: fillsIn(cell), links: linksIn(cell) }
}

function fillsIn(node: MdastNode): Fill[] {
  if (node.type !== 'link') return childrenOf(node).flatMap(fillsIn)
  return namesValue(node.url) ? [[textWithLiterals(node), node.url]] : []
}

const linksIn = (node: MdastNode): string[] => (node.type === 'link' ? [node.url] : childrenOf(node).flatMap(linksIn))

/** A link that leads to no page: it names a value of the response, such as `member:error.details.field` or `header:retry-after`. */
export const namesValue = (url: string): url is Fill[1] => /^(?:member|header):/.test(url)

function textWithLiterals(node: MdastNode): string {
  if (node.type === 'inlineCode') return `\`${node.value}\``
  return node.type === 'text' ? node.value : childrenOf(node).map(textWithLiterals).join('')
}

function readExample(node: Element, page: Page): RawExample {
  return {
    line: lineOf(node),
    attributes: Object.fromEntries(
      node.attributes.flatMap((attribute) =>
        attribute.type === 'mdxJsxAttribute'
          ? [[attribute.name, typeof attribute.value === 'string' ? attribute.value : '']]
          : [],
      ),
    ),
    fences: childrenOf(node).flatMap((child) =>
      child.type === 'code' ? [{ language: child.lang ?? '', text: child.value }] : [],
    ),
    section: sectionOf(page),
  }
}

function readDisagreement(node: Element): Page['disagreements'][number] {
  const lists = childrenOf(node).filter((child) => child.type === 'list')
  return {
    line: lineOf(node),
    items: lists.reduce((sum, list) => sum + childrenOf(list).length, 0),
    applies: childrenOf(node).some((child) => textOf(child).startsWith('What applies here')),
  }
}

function collectLinks(node: MdastNode, page: Page): void {
  if (node.type === 'link') page.links.push({ url: node.url, line: lineOf(node) })
  for (const child of childrenOf(node)) collectLinks(child, page)
}

function textOf(node: MdastNode): string {
  if ('value' in node && typeof node.value === 'string') return node.value
  return childrenOf(node).map(textOf).join('')
}

const childrenOf = (node: MdastNode): MdastNode[] => ('children' in node ? (node.children as MdastNode[]) : [])

const lineOf = (node: MdastNode) => node.position?.start.line ?? 1
