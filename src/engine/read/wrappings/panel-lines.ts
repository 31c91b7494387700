import { readStatus } from '../http/status.ts'
import type { Found } from '../layer.ts'
import { isFieldName } from '../segment/field-names.ts'
import { lineAt } from '../text/lines.ts'
import { toPaste } from '../text/mapped-text.ts'
import type { MappedText } from '../text/mapped-text.ts'

/** What the lines below a heading of a panel are. `documented` is what an API's documentation says of other responses. */
export type Section = 'general' | 'request' | 'response' | 'payload' | 'body' | 'documented'

/** A line that begins a section, and where the section's own text begins, if that is on the same line. */
export interface Heading {
  section: Section
  inlineAt: number | null
}

/** The heading on a line, as Chrome, Firefox, Safari, Postman and Swagger UI write it; `null` if it is none. */
export function headingOf(line: string): Heading | null {
  for (const [section, pattern] of headings) {
    const match = pattern.exec(line.slice(0, 400))
    if (match === null) continue
    const [, colon = '', rest = ''] = match
    if (/^(?:\([^()]{0,40}\)|view (?:source|parsed|decoded)|raw|pretty)?\s*$/i.test(rest))
      return { section, inlineAt: null }
    const mayHaveText = section === 'body' || section === 'payload'
    return mayHaveText && colon !== '' ? { section, inlineAt: match[0].length - rest.length } : null
  }
  return null
}

const named = (names: string): RegExp =>
  new RegExp(String.raw`^\s{0,20}(?:[▼▶▾▸]\s{0,4})?(?:${names})\s{0,4}(:?)\s{0,4}(.*)$`, 'i')

/** The longer names before those that they begin with. */
const headings: readonly (readonly [Section, RegExp])[] = [
  ['response', named('response headers')],
  ['request', named('request headers')],
  ['payload', named('(?:request )?payload|request (?:body|data)|form data|query string(?: parameters)?|(?:request |response )?cookies')],
  ['general', named('general|headers|summary|server response|timings?')],
  ['documented', named('responses')],
  ['body', named('response(?: (?:body|content|data|payload))?|preview')],
] // prettier-ignore

/** A name and its value, on one line or on two. */
export interface Pair {
  name: string
  value: string
  valueStart: number
  takesTwo: boolean
}

/** `name: value`, `name:"value"`, a tab between them, or a name alone with the value in the next line; before another field it has none. */
export function pairAt(text: string, start: number, end: number, next: number): Pair | null {
  const match = /^\s*(:?[A-Za-z][\w -]{0,80}?)(?:(?::\s*|[ ]*\t\s*)(.*))?$/d.exec(text.slice(start, end))
  if (match === null) return null
  const name = match[1]!.trim()
  if (match[2]) {
    const quoted = /^"(.*)"$/.exec(match[2])
    const valueStart = start + match.indices![2]![0] + (quoted ? 1 : 0)
    return { name, value: (quoted?.[1] ?? match[2]).trim(), valueStart, takesTwo: false }
  }
  const line = lineAt(text, next)
  const value = text.slice(next, line.end)
  const following = /^\s*([\w-]{1,80}):\s/.exec(value)?.[1]
  if (match[2] === '' && following !== undefined && isFieldName(following))
    return { name, value: '', valueStart: next, takesTwo: false }
  if (value.trim() === '') return null
  return { name, value: value.trim(), valueStart: next + value.search(/\S/), takesTwo: true }
}

/** Takes the status with its reason phrase out of a line, if the response has none yet. */
export function setStatus(source: MappedText, found: Found, value: string, start: number): boolean {
  const match = /(\d{3})(?: \(?([A-Za-z][^)\n]{0,80}))?/d.exec(value)
  const status = readStatus(match?.[1] ?? '')
  if (match === null || status === null || found.status) return false
  const at = start + match.indices![1]![0]
  found.status = { value: status, from: 'status-line', span: toPaste(source, at, at + 3) }
  if (match[2]) found.reason = match[2].trim()
  return true
}

/** Names of a panel that say nothing about the response. */
export const ofPanel =
  /^(?:Remote Address|Referrer Policy|Transferred|DNS Resolution|Request Priority|Scheme|Filename|Address|Initiator|Version|Source|Blocking)$/
