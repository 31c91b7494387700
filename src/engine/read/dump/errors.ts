import { turn } from '../../budget.ts'
import type { Cursor } from './cursor.ts'
import type { DumpMember, DumpNode } from './node.ts'

/** An error as Node prints it, up to the brace in which its members may be. */
export interface ErrorHead {
  label: string
  message: DumpMember
  start: number
  /** The cursor is at a `{`. */
  isOpen: boolean
}

/**
 * `TypeError: message` with its stack, or `[TypeError: message]` that has none; `null` if the text doesn't go on with one. Other texts
 * with a colon aren't errors: what follows decides.
 */
export function readErrorHead(cursor: Cursor): ErrorHead | null {
  const { text, at: start } = cursor
  const isBracketed = cursor.unit === 0x5b
  const named = cursor.look(isBracketed ? bracketedName : name)
  if (named === null) return null
  const from = start + named[0].length
  const found = isBracketed ? endInBrackets(cursor, from) : endBeforeStack(text, from)
  if (found === null) return null
  const { messageEnd, end } = found
  cursor.defects.printedMarks++
  cursor.at = end
  const isOpen = cursor.eat(/ (?=\{)/y) !== null
  const raw = [{ start: from, end: messageEnd, escapes: 'none' as const }]
  const node: DumpNode = { value: text.slice(from, messageEnd), start: from, end: messageEnd, raw }
  return { label: named[1]!, message: { key: 'message', node }, start, isOpen }
}

/** Whether an error is at the cursor; checked before its class is taken for a key. */
export function isAtError(cursor: Cursor): boolean {
  const { at, unit } = cursor
  if (unit < 0x41 || unit > 0x5a) return false
  const named = cursor.look(name)
  return named !== null && endBeforeStack(cursor.text, at + named[0].length) !== null
}

const name = /((?:[A-Z_$][\w$.]{0,100})?(?:Error|Exception|Rejection|Warning))(?: \[[\w .-]{1,60}\])?(?:: |(?=\r?\n))/y
const bracketedName = /\[((?:[A-Za-z_$][\w$.]{0,100})?(?:Error|Exception))(?: \[[\w .-]{1,60}\])?: /y

function endInBrackets(cursor: Cursor, from: number): { messageEnd: number; end: number } | null {
  const close = cursor.partnerOf(cursor.at)
  return close < from ? null : { messageEnd: close, end: close + 1 }
}

/** The message ends where the stack begins, or at the ` {` at the end of a line; `null` if neither is in the next lines. */
function endBeforeStack(text: string, from: number): { messageEnd: number; end: number } | null {
  let line = from
  for (let lines = 0; lines < mostLines && line <= text.length; lines++) {
    const lineEnd = endOfLine(text, line)
    if (lineEnd - from > longest) return null
    const isHead = lines === 0 && lineEnd - 2 > from && !identifier.test(text.slice(from, lineEnd - 2))
    if (isHead && text.startsWith(' {', lineEnd - 2)) return { messageEnd: lineEnd - 2, end: lineEnd - 2 }
    if (matches(frame, text, lineEnd)) return { messageEnd: lineEnd, end: endOfStack(text, lineEnd) }
    line = lineEnd + 1
  }
  return null
}

/** Of `Error: Foo {` the first word may be a key. */
const identifier = /^[\w$.]{1,100}$/
const mostLines = 12
const longest = 4000

function endOfStack(text: string, start: number): number {
  let end = start
  while (turn() && matches(frame, text, end)) {
    end = endOfLine(text, end + 1)
    if (text.startsWith(' {', end - 2)) return end - 2
  }
  return end
}

const frame = /\r?\n\s{1,80}(?:at |\.\.\. \d+ lines matching)/y

function endOfLine(text: string, start: number): number {
  const length = text.slice(start, start + 2 * longest).indexOf('\n')
  const end = start + length
  if (length < 0) return Math.min(text.length, start + 2 * longest)
  return text[end - 1] === '\r' && end > start ? end - 1 : end
}

function matches(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at
  return pattern.test(text)
}
