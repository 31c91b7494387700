/**
 * Where a text ends for its reader: at the limit, and before what loggers write where they cut: `…`, `...`, ` (truncated...)`,
 * `... (1234 bytes)`.
 */
export function endOfText(text: string, start: number, length: number): { end: number; isCut: boolean } {
  const limit = Math.min(text.length, start + Math.max(0, length))
  const guzzle = text.indexOf(' (truncated...)', start)
  if (guzzle >= start && guzzle < limit && /^[^\n"']{0,20}(?:\n|$)/.test(text.slice(guzzle + 15, guzzle + 40)))
    return { end: guzzle, isCut: true }
  if (limit < text.length) return { end: limit, isCut: true }
  const tail = text.slice(Math.max(start, limit - 80), limit)
  const mark = tailMark.exec(tail)
  return mark === null ? { end: limit, isCut: false } : { end: limit - tail.length + mark.index, isCut: true }
}

const tailMark =
  /(?:\s{0,3}(?:\(truncated\.{0,3}\)|[[<]truncated[\]>]|\.\.\. ?[([<][^)\]"'{}]{0,40}[)\]>])|(?:\.\.\.|…))\s{0,80}$/i
