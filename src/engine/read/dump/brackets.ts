import { turn } from '../../budget.ts'
/**
 * The partner of each bracket of a text (`{}`, `[]`, `()`), by offset; -1 if it has none, and for all other characters. Brackets in
 * what is surely a string (after a bracket or a separator, closed on the same line) don't count. One that doesn't fit closes the
 * nearest that does, so that in `{a=[b}` the braces are a pair. Linear.
 */
export function matchBrackets(text: string): Int32Array {
  const partners = new Int32Array(text.length).fill(-1)
  const open: number[] = []
  const counts = [0, 0, 0]
  /** Up to where the line has no further quote of this kind, so that it isn't searched for again. */
  const noneUntil = new Map([[doubleQuote, 0], [singleQuote, 0], [backtick, 0]]) // prettier-ignore
  let before = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit <= 0x20) continue
    const kind = unit > 0x7d ? none : kinds[unit]!
    const preceding = before
    before = unit
    if (kind === none) continue
    if (kind === quote) {
      if (isQuotedBracket(text, at)) {
        at += 2
        continue
      }
      if ((!opensString(preceding) && !(unit === doubleQuote && isBehindSpace(text, at))) || noneUntil.get(unit)! > at)
        continue
      const end = endOnLine(text, at, unit)
      if (end < 0) noneUntil.set(unit, -end)
      else at = end
    } else if (kind < 3) {
      open.push(at)
      counts[kind]!++
    } else if (counts[kind - 3]! > 0) {
      for (let opener = open.pop(); turn() && opener !== undefined; opener = open.pop()) {
        const openKind = kinds[text.charCodeAt(opener)]!
        counts[openKind]!--
        if (openKind !== kind - 3) continue
        partners[opener] = at
        partners[at] = opener
        break
      }
    }
  }
  return partners
}

const doubleQuote = 0x22
const singleQuote = 0x27
const backtick = 0x60
const none = -1
const quote = 6

/** By character code: 0 to 2 opens, 3 to 5 closes. */
const kinds = new Int8Array(0x7e).fill(none)
for (const [kind, mark] of ['{', '[', '(', '}', ']', ')'].entries()) kinds[mark.charCodeAt(0)] = kind
for (const unit of [doubleQuote, singleQuote, backtick]) kinds[unit] = quote

/** A single bracket in quotes, as a parser's message names it: `Unexpected token '}'`. */
export const isQuotedBracket = (text: string, at: number): boolean =>
  text.charCodeAt(at) === text.charCodeAt(at + 2) && isBracket(text.charCodeAt(at + 1))

const isBracket = (unit: number): boolean => unit < 0x7e && kinds[unit]! >= 0 && kinds[unit]! < quote

/** A string begins after `{ [ ( , : = > <`, or at the start of the text. */
const opensString = (before: number): boolean =>
  before === 0 || before === 0x7b || before === 0x5b || before === 0x28 || before === 0x2c || before === 0x3a || before === 0x3d || before === 0x3c || before === 0x3e // prettier-ignore

/** `:key "text"`, `string(4) "text"`: it opens where a word follows it. */
const isBehindSpace = (text: string, at: number): boolean =>
  text[at - 1] === ' ' && /[\w\\<{[/$#%]/.test(text[at + 1] ?? '')

/** Offset of the next such quote of the line; if there is none, minus the offset of the line's end. */
function endOnLine(text: string, start: number, mark: number): number {
  for (let at = start + 1; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit === 0x5c) at++
    else if (unit === mark) return at
    else if (unit === 0x0a) return -at
  }
  return -text.length
}
