import type { Diagnosis, Span } from '../engine/model.ts'

/** A stretch of the paste with its highlights, the most important first; none for plain text. */
export interface Segment {
  text: string
  /** Offset of its first character in the paste. */
  start: number
  marks: Marked[]
}

/** A highlight in the paste. */
export interface Marked {
  span: Span
  mark: Mark
  /** What it is, for the reader: "code", or what the evidence says. */
  note: string
}

export type Mark = 'status' | 'code' | 'message' | 'field' | 'request-id' | 'retry' | 'evidence' | 'header'

/** What each highlight means, for the legend and for readers who can't see its color. */
export const markNames = {
  status: 'status',
  code: 'code',
  message: 'message',
  field: 'field to fix',
  'request-id': 'request ID',
  retry: 'decides the retry',
  evidence: 'evidence',
  header: 'header',
} satisfies Record<Mark, string>

/** Maximum number of highlights. */
const most = 400

/**
 * Cuts the paste, or a stretch of it, wherever a highlight starts or ends.
 * @param from where the stretch starts
 */
export function segments(text: string, diagnosis: Diagnosis | null, from = 0): Segment[] {
  const to = from + text.length
  const marked = diagnosis
    ? placesOf(diagnosis)
        .filter(({ span }) => span[0] >= from && span[1] <= to)
        .slice(0, most)
    : []
  const cuts = [...new Set([from, ...marked.flatMap(({ span }) => span), to])].sort((a, b) => a - b)
  return cuts.slice(0, -1).map((start, index) => {
    const end = cuts[index + 1]!
    return {
      text: text.slice(start - from, end - from),
      start,
      marks: marked.filter(({ span }) => covers(span, [start, end])),
    }
  })
}

export const covers = (outer: Span, [start, end]: Span) => outer[0] <= start && end <= outer[1]

export const isSame = (one: Span, other: Span) => one[0] === other[0] && one[1] === other[1]

/** Everything in the diagnosis that has a place in the paste. If several share one, the first sets the color. */
export function placesOf({ facts, retry, matches, envelope, origin, headers }: Diagnosis): Marked[] {
  const at = (span: Span | null, mark: Mark, note: string = markNames[mark]): Marked[] =>
    span && span[1] > span[0] ? [{ span, mark, note }] : []
  const signs = [matches[0]?.evidence ?? [], envelope?.evidence ?? [], origin.evidence].flat()
  return [
    ...at(retry.decidedBySpan, 'retry', `decides the retry: ${retry.decidedBy}`),
    ...at(facts.spans.status, 'status'),
    ...at(facts.spans.code, 'code'),
    ...at(facts.spans.requestId, 'request-id'),
    ...facts.fields.flatMap(({ span, path }) => at(span, 'field', `field to fix: ${path}`)),
    ...at(facts.spans.message, 'message'),
    ...at(facts.spans.docUrl, 'evidence', 'documentation link'),
    ...signs.flatMap(({ span, text }) => at(span, 'evidence', text.replaceAll('`', ''))),
    ...headers.flatMap(({ span, name, means, entry }) =>
      at(
        span,
        'header',
        `${name}: ${(means ?? entry?.about ?? "a header that isn't in our list").replaceAll('`', '')}`,
      ),
    ),
  ]
}
