import { turn } from '../../budget.ts'
import { openAngle } from './angles.ts'
import { Cursor } from './cursor.ts'
import { readErrorHead } from './errors.ts'
import { groupOf } from './group.ts'
import type { Opening } from './group.ts'
import { readOpening } from './labels.ts'
import { usualLimits } from './node.ts'
import { isWorthReading } from './worth.ts'

/** A stretch of a text that a language may have printed, with its brackets and the class name before them. */
export interface FoundDump {
  start: number
  end: number
  /** Its brackets are balanced; else it reaches to the end of the text. */
  isClosed: boolean
}

/**
 * The outermost bracketed stretches of a text that are worth reading, in order. Not `[ERROR]`, `{ [58 bytes data]`, `(see below)` and the calls of
 * a stack. Linear: few of those that are never closed are tried.
 */
export function findDumps(text: string): FoundDump[] {
  const cursor = new Cursor(text, 0, usualLimits)
  const found: FoundDump[] = []
  let unclosed = 0
  let tried = 0
  let behind = 0
  opener.lastIndex = 0
  for (
    let match = opener.exec(text);
    turn() && match !== null && found.length < mostFound && tried++ < mostTried;
    match = opener.exec(text)
  ) {
    const opening = openingAt(cursor, match.index, behind)
    if (opening === null) continue
    const brace = braceOfError(cursor, opening)
    if (brace < 0 && !isWorthReading(cursor, groupOf(opening, null))) continue
    const last =
      opening.open === '<' ? endOfAngle(cursor, opening) : cursor.partnerOf(brace < 0 ? opening.inside - 1 : brace)
    found.push({ start: opening.start, end: last < 0 ? text.length : last + 1, isClosed: last >= 0 })
    if (last < 0 && ++unclosed >= mostUnclosed) break
    behind = last < 0 ? opening.inside : last + 1
    opener.lastIndex = behind
  }
  return found
}

const mostFound = 1000
/** Brackets that are looked at: a text that has more is data as a whole, or none. */
const mostTried = 20_000
const mostUnclosed = 4
/** Not a tag, words in parentheses, a place in a file; of angle brackets only those with a name after them. */
const opener = /\{|[[(](?![\w .-]{0,60}[\])])(?!(?<=\()[\w./-]{1,60}:\d)|#?<(?=[A-Z_a-z][\w.:]{0,100}[ (])/g

/** The bracket at an offset, with the longest label before it that ends there and begins no earlier than `behind`. */
function openingAt(cursor: Cursor, at: number, behind: number): Opening | null {
  const { text } = cursor
  cursor.at = at
  if (text[at] === '<' || text[at] === '#') return openAngle(cursor)
  for (const start of labelStarts(cursor, at, behind)) {
    cursor.at = start
    const opening = readOpening(cursor)
    if (opening?.inside === at + 1) return isWordBefore(text, opening) ? { ...opening, start: at, label: '' } : opening
  }
  return null
}

/** `response {"a":1}`, `https://x.test/a {"b":1}`: neither a word of the sentence nor a URL is a class. */
const isWordBefore = (text: string, { inside, label }: Opening): boolean =>
  label.includes('//') ||
  /:\s*$/.test(text.slice(inside - 3, inside - 1)) ||
  (label !== 'array' && /^[a-z]+$/.test(label) && /\s/.test(text[inside - 2]!))

/** Where a label may begin: at the last words before the bracket and at the marks in front of them, the longest first; last the bracket. */
function labelStarts({ text }: Cursor, at: number, behind: number): number[] {
  const starts = [at]
  let words = 0
  let isInWord = false
  for (let before = at - 1; before >= behind && at - before <= longestLabel && starts.length <= mostStarts; before--) {
    const mark = text[before]!
    if (noLabel.test(mark)) break
    const isSpace = mark <= ' '
    if (isInWord && isSpace && ++words >= mostWords) break
    isInWord = !isSpace
    if (first.test(mark) && (before === behind || !inWord.test(text[before - 1]!))) starts.unshift(before)
  }
  return starts
}

const longestLabel = 160
const mostStarts = 6
const mostWords = 3
const noLabel = /["'`=;]/
const first = /[A-Za-z_$\\&%#@*<[(]/
const inWord = /[\w$.:\\/@-]/

/** Offset of the brace of Node's `[Error: message] {…}`; -1 if there is none. */
function braceOfError(cursor: Cursor, { start, inside, open, label }: Opening): number {
  if (open !== '[' || label !== '') return -1
  cursor.at = start
  const brace = readErrorHead(cursor)?.isOpen === true ? cursor.at : -1
  cursor.at = inside
  return brace
}

/** Offset of the closing `>`, brackets between skipped; -1 if there is none. */
function endOfAngle(cursor: Cursor, { inside }: Opening): number {
  const { text } = cursor
  let depth = 1
  for (let at = inside; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    const partner = cursor.partnerOf(at)
    if (partner > at) at = partner
    else if (unit === 0x3c) depth++
    else if (unit === 0x3e && text[at - 1] !== '=' && text[at - 1] !== '-' && --depth === 0) return at
  }
  return -1
}
