import type { Layer } from '../layer.ts'
import { count, linesOf } from '../text/lines.ts'
import { compose } from '../text/mapped-text.ts'
import type { MappedText, Part } from '../text/mapped-text.ts'

/**
 * What `wget -S` prints: lines of its own, the response's head indented by two spaces, and with `--content-on-error` the body. Leaves
 * the response as `curl -i` would show it.
 */
export function peelWget(source: MappedText): Layer | null {
  const request = /^--\d{4}-\d\d-\d\d \d\d:\d\d:\d\d--  (\S{1,2000})$/dm.exec(source.text.slice(0, 8192))
  if (request === null || !/HTTP request sent, awaiting response/.test(source.text)) return null
  const lines = linesOf(source.text)
  const parts: Part[] = []
  let isHead = false
  let head = 0
  for (const { start, end, next } of lines) {
    const line = source.text.slice(start, Math.min(end, start + 300))
    if (/^ {2}(?:HTTP\/\d|[\w-]+:)/.test(line)) {
      isHead = true
      head++
      parts.push({ start: start + 2, end: next })
    } else {
      if (isHead) parts.push({ start, end: start, text: '\n' })
      isHead = false
      if (head > 0 && line.trim() !== '' && !ofWget.test(line)) parts.push({ start, end: next })
    }
  }
  if (head === 0) return null
  const steps = [`read ${count(head, 'line')} of the response from wget's output`]
  return {
    inner: compose(source, parts),
    innerIs: 'paste',
    steps,
    form: 'wget',
    found: { method: 'GET', url: request[1]! },
  }
}

const ofWget =
  /^(?:--\d{4}-|Resolving |Connecting to |HTTP request sent|Length: |Saving to: |\d{4}-\d\d-\d\d \d\d:\d\d:\d\d |Location: |Reusing existing|Retrying\.|Username\/Password|Server file|[ -]{0,8}\d{1,3}%|.{0,60}\[ ?<?=>?|\s*\d+K[ .]|Remote file)/
