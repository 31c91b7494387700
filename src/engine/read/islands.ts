import { endOfString } from './nesting.ts'

/** A part of a text that has the brackets of JSON (or of a Python or JavaScript literal) around it. */
export interface Island {
  start: number
  end: number
  /** Its brackets are balanced; else it reaches to the end of the text. */
  isClosed: boolean
}

/** The outermost bracketed parts, in order. Linear: few of those that are never closed are tried. */
export function findIslands(text: string): Island[] {
  const islands: Island[] = []
  let unclosed = 0
  opener.lastIndex = 0
  for (let match = opener.exec(text); match !== null && islands.length < mostIslands; match = opener.exec(text)) {
    const end = balancedEnd(text, match.index)
    islands.push({ start: match.index, end: end ?? text.length, isClosed: end !== null })
    if (end !== null) opener.lastIndex = end
    else if (++unclosed >= mostUnclosed) break
    else opener.lastIndex = match.index + 1
  }
  return islands
}

const mostIslands = 1000
const mostUnclosed = 4

/** A brace before a quote, a key or its own end; a bracket before a brace, a quote or a bracket: not `[ERROR]` or `{ [58 bytes data]`. */
const opener =
  /\{(?=\s{0,1000}(?:["'“‘`}]|[A-Za-z_$][\w$.-]{0,80}["']?\s{0,9}[:=]|\/[/*]|:[A-Za-z_]|\[(?:cause|errors|Symbol)))|\[(?=\s{0,1000}(?:[{"“[]|'))/g

/** One past the bracket that closes the one at `start`, strings of any kind skipped; `null` where none does. */
export function balancedEnd(text: string, start: number): number | null {
  let depth = 0
  for (let at = start; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit === 0x22) at = endOfString(text, at)
    else if (unit === 0x27 && /[{[(,:=\s]/.test(text[at - 1] ?? ' ')) at = endOfString(text, at, "'")
    else if (unit === 0x201c) at = endOf(text, at, '”')
    else if (unit === 0x7b || unit === 0x5b) depth++
    else if ((unit === 0x7d || unit === 0x5d) && --depth === 0) return at + 1
  }
  return null
}

const endOf = (text: string, start: number, mark: string): number => {
  const end = text.indexOf(mark, start)
  return end < 0 ? text.length : end
}
