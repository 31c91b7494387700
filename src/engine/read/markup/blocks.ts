import { turn } from '../../budget.ts'
import { compose, mapWhole } from '../text/mapped-text.ts'
import type { MappedText, Part } from '../text/mapped-text.ts'
import { openElements } from './open-elements.ts'
import type { BlockKind } from './open-elements.ts'
import { tokenize } from './tokenize.ts'

/** A paragraph, heading, cell, or anything else that a browser puts on its own lines. */
export interface Block {
  is: BlockKind
  /** Of a heading, 1 to 6. */
  level: number
  /** All of its text; `<br>` is the end of a line in it, as is each line end of the source. */
  text: MappedText
  /** Its lines as a browser shows them, cut at `<br>` and inside `<pre>` at each end of a line. None is blank. */
  lines: Line[]
  /** Classes and ids of the elements around it. */
  names: string
  /** How many `<hr>` precede it. */
  rules: number
  /** All of it can be clicked. */
  isLink: boolean
}

/** A line of a block: where it is in the block's text. */
export interface Line {
  start: number
  end: number
  /** How many of its first characters are bold, as labels are. */
  bold: number
}

/** The blocks of a page in its order: what a reader sees, and the title. What isn't text (scripts, styles, navigation, forms) is left out. */
export function blocksOf(page: string): Block[] {
  const source = mapWhole(page)
  const elements = openElements()
  const blocks: Block[] = []
  let block = emptyBlock()
  let line = emptyLine(0, false)
  let rules = 0
  const endLine = () => {
    if (!line.isBlank) block.lines.push({ start: line.start, end: block.length, bold: line.bold })
    line = emptyLine(block.length, elements.isBold())
  }
  const endBlock = () => {
    endLine()
    const { parts, lines, isLink } = block
    if (lines.length > 0 && blocks.length < most)
      blocks.push({ ...elements.blockHere(), text: compose(source, parts), lines, rules, isLink })
    block = emptyBlock()
    line = emptyLine(0, elements.isBold())
  }
  const add = (part: Part) => {
    const text = part.text ?? page.slice(part.start, part.end)
    const isBlank = text.trimStart() === ''
    block.parts.push(part)
    block.length += text.length
    block.isLink &&= isBlank || elements.isLink()
    line.isBlank &&= isBlank
  }
  tokenize(page, 'html', {
    open(tag) {
      if (tag.name === 'br') {
        if (block.length > 0) add({ start: tag.nameStart - 1, end: tag.end + 1, text: '\n' })
        return endLine()
      }
      if (elements.breaksAt(tag.name)) endBlock()
      if (tag.name === 'hr') rules++
      elements.open(tag)
      if (line.boldFrom < 0 && elements.isBold()) line.boldFrom = line.isBlank ? line.start : block.length
    },
    close(name) {
      if (elements.breaksAt(name)) endBlock()
      elements.close(name)
      if (line.boldFrom < 0 || elements.isBold()) return
      if (line.boldFrom === line.start && !line.isBlank) line.bold ||= block.length - line.start
      line.boldFrom = -1
    },
    text(start, end, decoded) {
      if (elements.isHidden()) return
      if (decoded !== undefined) return add({ start, end, text: decoded })
      for (let from = start; turn() && from < end;) {
        const newline = elements.isVerbatim() ? page.indexOf('\n', from) : -1
        const until = newline < 0 || newline >= end ? end : newline + 1
        add({ start: from, end: until })
        if (until === newline + 1) endLine()
        from = until
      }
    },
  })
  endBlock()
  return blocks
}

/** Blocks that are kept: further down a page doesn't say why it failed. */
const most = 500

const emptyBlock = () => ({ parts: [] as Part[], length: 0, lines: [] as Line[], isLink: true })

/** `boldFrom`: where in the block the bold begins that is open; -1: none is. */
const emptyLine = (start: number, isBold: boolean) => ({ start, isBlank: true, bold: 0, boldFrom: isBold ? start : -1 })
