import type { Found, RedactOptions } from './model.ts'
import { meaningOf } from './names.ts'
import { secretsIn } from './take.ts'

const quote = String.raw`\\{0,7}["'\x60]`
const name = String.raw`([A-Za-z][\w.-]{0,63}(?:\[[\w-]{0,32}\])?)`
const lineBreak = String.raw`(?:\\{1,7}r\\{1,7}n|\\{1,7}n|\r\n|\n|\r(?!\n))`
const inHead = String.raw`(?:[^\r\n\\]|\\{1,7}["']){0,200}`

/** How a name precedes a value that isn't next to it, and what ends the value. */
const notations: [before: string, end: string][] = [
  // A part of a form (RFC 7578): `name="…"`, the rest of its head, and a blank line.
  [
    String.raw`(?<![\w-])name=(?:${quote})?${name}(?:${quote})?${inHead}${lineBreak}(?:[A-Za-z-]{1,40}:${inHead}${lineBreak}){0,4}${lineBreak}`,
    String.raw`${lineBreak}--`,
  ],
  // `<name>`, `<a:name type="…">`; `<entry key="name">`; `<key>name</key><string>`, `<td>name</td><td>`.
  [String.raw`<(?:[\w-]{1,32}:)?${name}(?:\s[^<>]{0,300})?>(?:<!\[CDATA\[)?`, '<'],
  [
    String.raw`<\w{1,16}\s(?:[^<>]{0,99}\s)?(?:name|key)=${quote}${name}${quote}(?:\s[^<>]{0,99})?>(?:<!\[CDATA\[)?`,
    '<',
  ],
  [
    String.raw`<(?:key|name|td|th|dt)(?:\s[^<>]{0,99})?>${name}<\\?/\w{2,4}>(?:\s|\\{1,7}[nrt]){0,16}(?:<\w[^<>]{0,99}>\s{0,16}){1,3}`,
    '<',
  ],
]
const patterns = notations.map(([before, end]) => [new RegExp(before, 'gi'), new RegExp(end, 'g')] as const)
const endOfData = /]]>/g

/** The values of names that say "secret" in XML, property lists, tables of HTML, and forms in parts. */
export const findMarkedUp = (text: string, options: RedactOptions): Found[] =>
  patterns.flatMap(([before, end]) => {
    const endAfter = ends(text, end)
    const endOfDataAfter = ends(text, endOfData)
    return [...text.matchAll(before)].flatMap(({ 0: all, 1: name = '', index }) => {
      const meaning = meaningOf(name)
      if (!meaning) return []
      const start = index + all.length
      const stop = all.endsWith('<![CDATA[') ? endOfDataAfter(start) : endAfter(start)
      return secretsIn({ text, start, end: stop, name, meaning }, options)
    })
  })

/**
 * Where a value ends, for places that rise: the next match of a pattern, at most `longestValue` on. Many names before one end don't search the
 * same text many times.
 */
function ends(text: string, pattern: RegExp): (start: number) => number {
  let next = -1
  return (start) => {
    if (next < start) {
      pattern.lastIndex = start
      next = pattern.exec(text)?.index ?? text.length
    }
    return Math.min(next, start + longestValue)
  }
}

/** In characters; a longer one is cut off here. */
const longestValue = 16_000
