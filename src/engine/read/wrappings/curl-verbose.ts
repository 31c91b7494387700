import { readHeaderBlock } from '../http/header-block.ts'
import type { Found, Layer } from '../layer.ts'
import { count, linesOf } from '../text/lines.ts'
import { compose } from '../text/mapped-text.ts'
import type { MappedText, Part } from '../text/mapped-text.ts'
import { lastRequest } from './http-request.ts'

/**
 * What `curl -v` prints: `*` information, `>` request, `<` response, and where it isn't a terminal `{ [58 bytes data]`
 * and progress meters; the body has no prefix. Leaves the response as `curl -i` would show it.
 */
export function peelCurlVerbose(source: MappedText): Layer | null {
  if (!isTranscript(source.text)) return null
  const lines = sortLines(source.text)
  const request = compose(source, lines.request)
  const pseudo = pseudoFields(source.text)
  const found: Found = { ...pseudo, ...lastRequest(request)?.found }
  if (pseudo.method && found.requestHeaders === undefined) found.requestHeaders = readHeaderBlock(request, 0).fields
  const steps = [
    lines.head > 0 && `removed ${count(lines.head, "'< ' prefix").replace(/prefixs$/, 'prefixes')}`,
    lines.request.length > 0 && `read the request from ${count(lines.request.length, "'> ' line")}`,
    lines.information > 0 && `ignored ${count(lines.information, 'line')} about the connection`,
    lines.meters > 0 && `ignored ${count(lines.meters, 'line')} of the progress meter`,
  ].filter((step) => step !== false)
  return {
    inner: compose(source, lines.response),
    innerIs: 'paste',
    steps,
    form: 'curl-verbose',
    found: { ...found, isCurl: true },
  }
}

const isTranscript = (text: string): boolean =>
  /^[<>*] /m.test(text) &&
  (/^< ?HTTP\/\d/m.test(text) ||
    /^> [A-Z]{3,7} \S+ HTTP\/\d/m.test(text) ||
    /^\* +(?:Connected to|Trying|Host |Could not resolve)/m.test(text))

interface Sorted {
  request: Part[]
  response: Part[]
  head: number
  information: number
  meters: number
}

function sortLines(text: string): Sorted {
  const sorted: Sorted = { request: [], response: [], head: 0, information: 0, meters: 0 }
  const early: Part[] = []
  for (const { start: lineStart, end, next } of linesOf(text)) {
    const meter = meterPattern.exec(text.slice(lineStart, Math.min(end, lineStart + 2000)))
    if (meter !== null) sorted.meters++
    const start = lineStart + (meter?.[0].length ?? 0)
    const line = text.slice(start, end)
    if (start >= end && meter !== null) continue
    const mark = /^([<>*])(?: |$)/.exec(line)?.[1]
    if (mark === '<') {
      sorted.head++
      sorted.response.push({ start: Math.min(start + 2, end), end: next })
    } else if (mark === '>') sorted.request.push({ start: Math.min(start + 2, end), end: next })
    else if (mark === '*' || dataPattern.test(line)) sorted.information++
    else {
      const joined = closingPattern.exec(line.slice(-300))
      if (joined !== null) sorted.information++
      const part = { start, end: joined === null ? next : end - joined[0].length }
      if (part.start < part.end) (sorted.head === 0 ? early : sorted.response).push(part)
    }
  }
  // A pipe may deliver the body (standard output) before the transcript (standard error).
  const isBody = /^\s*[{[<]/.test(
    early
      .map(({ start, end }) => text.slice(start, end))
      .join('')
      .slice(0, 200),
  )
  if (sorted.head > 0 && isBody) sorted.response.push(...early)
  else sorted.response.unshift(...early)
  return sorted
}

/** Ends of lines that curl writes after a body that has no line end of its own. */
const closingPattern = /\* (?:Connection #\d+ to host .*|Closing connection.*|shutting down connection.*)$/i

const dataPattern = /^[{}] \[\d+ bytes data\]$/

/** Also several meters on one line, with a carriage return before each, and the heading over them. */
const meterPattern =
  /^(?:\r|[ \t]{0,8}% Total .*|[ \t]{0,40}Dload +Upload .*|[ \t]{0,4}\d{1,3} {1,9}[\d.]{1,5}[kMGTP]? {1,9}\d{1,3} {1,9}[\d.]{1,5}[kMGTP]?(?: {1,9}[\d.:dh-]{1,8}[kMGTP]?){6,8})+/

/** `* [HTTP/2] [1] [:method: GET]` (curl 8), `* h2h3 [:path: /x]` (7.88), `* h2 [:method: GET]`. */
function pseudoFields(text: string): Found {
  const found: Found = {}
  for (const match of text.matchAll(/^\* (?:\[HTTP\/[23]\] \[\d{1,9}\]|h2h3|h2|h3) \[:(method|path): ([^\]\n]*)\]/gm)) {
    if (match[1] === 'method') found.method = match[2]!
    else found.url = match[2]!
  }
  return found
}
