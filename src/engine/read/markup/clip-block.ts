import { cutStack } from '../text/cut-stack.ts'
import { cut, rewrite } from '../text/mapped-text.ts'
import type { MappedText } from '../text/mapped-text.ts'
import type { Block } from './blocks.ts'

/** A block without the stack trace that it ends in. */
export interface ClippedBlock extends Omit<Block, 'text' | 'lines'> {
  lines: ClippedLine[]
  /** It begins with the traceback, and the line that ends it is what is left. */
  isTraceback: boolean
}

export interface ClippedLine {
  /** Without blanks at its ends. */
  text: MappedText
  /** The same, each run of blanks one blank. */
  plain: string
  /** How many of the first characters of `text` are bold. */
  bold: number
}

export function clipBlock({ text, lines, ...block }: Block): ClippedBlock {
  const [from, to] = cutStack(text.text) ?? [0, text.text.length]
  const kept = lines.slice(0, mostLines).flatMap((line): ClippedLine[] => {
    const first = Math.max(line.start, from)
    const inner = text.text.slice(first, Math.min(line.end, to))
    if (inner.trim() === '') return []
    const start = first + inner.length - inner.trimStart().length
    const clipped = cut(text, start, start + inner.trim().length)
    return [{ text: clipped, plain: plainOf(clipped), bold: Math.max(0, line.start + line.bold - start) }]
  })
  return { ...block, lines: kept, isTraceback: /^\s*Traceback \(/.test(text.text.slice(0, 200)) }
}

const mostLines = 200

const plainOf = (text: MappedText): string => rewrite(text, /\s+/g, () => ' ').text
