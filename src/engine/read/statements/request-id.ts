import { noId } from '../../envelopes/request-id.ts'
import type { StatedFact } from '../reading.ts'
import { toPaste } from '../text/mapped-text.ts'
import type { MappedText } from '../text/mapped-text.ts'

/**
 * The ID of the request as a log, a client or a page writes it in a text: `request_id=req_1`, `(Request ID: 6f2c)`, `RequestId: …`,
 * `x-request-id: …`, `Ray ID: …`, `Reference #18.…`. The ID that a client made up isn't one. Of several of one name the nearest to the status.
 * @param near where the status is in the paste
 */
export function requestIdIn(source: MappedText, near: number | null): StatedFact | null {
  for (const name of names) {
    const found = [...source.text.matchAll(name)].slice(0, most).flatMap((match) => idOf(source, match) ?? [])
    const distance = ({ span }: StatedFact): number => (near === null ? 0 : Math.abs(span[0] - near))
    const [nearest] = found.sort((a, b) => distance(a) - distance(b))
    if (nearest) return nearest
  }
  return null
}

const most = 50

function idOf(source: MappedText, match: RegExpExecArray): StatedFact | null {
  const value = match[1]!.replace(/[.:,/-]+$/, '')
  // A word alone isn't an ID; zeros are what a server without tracing writes, and a date is of another column.
  if (!/\d/.test(value) || noId.test(value) || /^\d{4}-\d\d-\d\d/.test(value) || value.length < 4) return null
  const start = match.indices![1]![0]
  return { value, span: toPaste(source, start, start + value.length) }
}

const between = String.raw`\\{0,2}["'\])]{0,2}\s{0,3}(?:[:=]{1,2}>?|is|#)?\s{0,3}\\{0,2}["'([]?`
const id = String.raw`([A-Za-z0-9][\w:.+/=-]{3,120})`
const named = (name: string): RegExp => new RegExp(`${name}${between}${id}`, 'dgi')

/** The API's own first, then an edge's, then those of traces. */
const names: readonly RegExp[] = [
  named(String.raw`(?<!client[-_ ]?)(?<![a-z])(?:(?:aws|service|server)[-_ ]?)?req(?:uest)?[-_ ]?(?:id|uuid)\b`),
  named(String.raw`\bRay[ -]ID\b`),
  /\bReference ?(?:#|ID: ?)([\w.]{8,120})/dgi,
  named(String.raw`(?<![a-z])(?:correlation|tracking|debug|operation|activity|error)[-_ ]?id\b`),
  named(String.raw`(?<![a-z])trace[-_ ]?id\b`),
]
