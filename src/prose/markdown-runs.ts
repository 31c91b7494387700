import { markdownToMdast, mdxToMdast } from 'satteri'
import { isMap, isScalar, LineCounter, parseDocument, visit } from 'yaml'
import { asRun, literal, withoutCode, type Run } from './runs.ts'

/** The part of a tree that is looked at here. */
interface Node {
  type: string
  value?: string
  children?: Node[]
  attributes?: { name?: string; value?: unknown }[]
  position?: { start: { line: number } }
}

/**
 * The prose of a page: paragraphs, headings, cells, captions, and the texts of its front matter. Code is left out.
 * @param path decides by its end whether it is MDX
 */
export function markdownRuns(path: string, text: string): Run[] {
  const tree = (path.endsWith('.mdx') ? mdxToMdast(text) : markdownToMdast(text)) as Node
  return runsIn(tree)
}

function runsIn(node: Node): Run[] {
  if (node.type === 'yaml') return frontMatterRuns(node.value ?? '', lineOf(node) + 1)
  if (inOneRun.has(node.type)) return [asRun(lineOf(node), wordsOf(node)) ?? []].flat()
  return [...captions(node), ...(node.children ?? []).flatMap(runsIn)]
}

const inOneRun = new Set(['paragraph', 'heading', 'tableCell'])

const lineOf = ({ position }: Node) => position?.start.line ?? 1

function wordsOf({ type, value, children }: Node): string {
  if (type === 'text') return value ?? ''
  if (type === 'inlineCode' || type.includes('Expression')) return literal
  return (children ?? []).map(wordsOf).join('')
}

const captions = (node: Node): Run[] =>
  (node.attributes ?? []).flatMap(({ name, value }) =>
    (name === 'title' || name === 'caption') && typeof value === 'string' ? (asRun(lineOf(node), value) ?? []) : [],
  )

/** Values that are text for people; the others are ids, patterns and addresses. */
const texts = new Set(['title', 'summary', 'says', 'name', 'tagline', 'about'])

function frontMatterRuns(yaml: string, firstLine: number): Run[] {
  const lines = new LineCounter()
  const runs: Run[] = []
  visit(parseDocument(yaml, { lineCounter: lines }), {
    Pair(_, { key, value }) {
      if (!isScalar(key) || !texts.has(String(key.value)) || isMap(value) || !isScalar(value)) return
      const at = lines.linePos(value.range?.[0] ?? 0).line
      const run = asRun(firstLine + at - 1, withoutCode(String(value.value)))
      if (run) runs.push(run)
    },
  })
  return runs
}
