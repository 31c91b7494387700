import type { Found } from './model.ts'

/** A text in which escapes were read, and the place of each of its characters in the original; one more for its end. */
interface Unescaped {
  text: string
  at: Uint32Array
}

/**
 * Finds in a text what is written in it with escapes: `%22password%22%3A`, `&lt;token&gt;`, `\u0022api_key\u0022`. So the finders know names
 * and values as they are, and each of them knows them in any spelling.
 */
export function findEscaped(text: string, find: (text: string) => Found[]): Found[] {
  const found: Found[] = []
  let outer: Unescaped | null = null
  for (let depth = 0; depth < deepest; depth++) {
    const inner = unescape(outer?.text ?? text)
    if (!inner) break
    const before: Unescaped | null = outer
    if (before) inner.at = inner.at.map((at) => before.at[at] ?? 0)
    for (const { span, what } of find(inner.text)) {
      const start = inner.at[span[0]] ?? 0
      const end = inner.at[span[1]] ?? text.length
      if (end > start) found.push({ what, span: [start, endOfEscaped(text, start, end)], quote: '' })
    }
    outer = inner
  }
  return found
}

/** Escapes within escapes: an address in the query of an address, in HTML. */
const deepest = 3

const escape =
  /%([2-7][\da-f]|0[ad])|&(?:#x([2-7][\da-f])|#(\d{2,3})|(quot|amp|lt|gt|apos));|\\(?:u00|x)([2-7][\da-f])/gi
const named: Record<string, string> = { quot: '"', amp: '&', lt: '<', gt: '>', apos: "'" }

/** `null` if there is nothing to read. */
function unescape(text: string): Unescaped | null {
  const at = new Uint32Array(text.length + 1)
  let read = ''
  let end = 0
  const keep = (stop: number) => {
    for (let place = end; place < stop; place++) at[read.length + place - end] = place
    read += text.slice(end, stop)
  }
  for (const match of text.matchAll(escape)) {
    const [all, percent, hex, decimal, name = '', point] = match
    const code = percent ?? hex ?? point
    keep(match.index)
    at[read.length] = match.index
    read += named[name.toLowerCase()] ?? String.fromCharCode(code ? parseInt(code, 16) : Number(decimal))
    end = match.index + all.length
  }
  if (end === 0) return null
  keep(text.length)
  at[read.length] = text.length
  return { text: read, at: at.subarray(0, read.length + 1) }
}

/** What is percent-encoded up to its value ends where that encoding does. */
function endOfEscaped(text: string, start: number, end: number): number {
  if (!/%[\da-f]{2}$/i.test(text.slice(Math.max(0, start - 3), start))) return end
  const length = text.slice(start, end).search(/[\s"<>&]|'(?![\w%])/)
  return length > 0 ? start + length : end
}
