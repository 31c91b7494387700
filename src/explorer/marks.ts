import type { Diagnosis, Span } from '../engine/model.ts'

/** A stretch of the paste, and what stands there; `null` for text that nothing rests on. */
export interface Segment {
  text: string
  mark: Mark | null
  /** What it is, for a person: "code", or what the evidence says. */
  note: string
}

export type Mark = 'status' | 'code' | 'message' | 'field' | 'request-id' | 'retry' | 'evidence'

/** What each mark means, for the legend and for whoever cannot see colours. */
export const markNames = {
  status: 'status',
  code: 'code',
  message: 'message',
  field: 'field at fault',
  'request-id': 'request id',
  retry: 'decides the retry',
  evidence: 'evidence',
} satisfies Record<Mark, string>

/** Cuts the paste, or its start, where the diagnosis rests on it. Where two marks meet, the one named first in `spansOf` is kept. */
export function segments(paste: string, diagnosis: Diagnosis | null): Segment[] {
  const cut: Segment[] = []
  let end = 0
  for (const { span, mark, note } of withoutOverlaps(diagnosis ? spansOf(diagnosis) : [], paste.length)) {
    if (span[0] > end) cut.push({ text: paste.slice(end, span[0]), mark: null, note: '' })
    cut.push({ text: paste.slice(span[0], span[1]), mark, note })
    end = span[1]
  }
  return end < paste.length ? [...cut, { text: paste.slice(end), mark: null, note: '' }] : cut
}

interface Marked {
  span: Span
  mark: Mark
  note: string
}

function spansOf({ facts, retry, matches, envelope }: Diagnosis): Marked[] {
  const marked = (span: Span | null, mark: Mark, note: string = markNames[mark]): Marked[] =>
    span && span[1] > span[0] ? [{ span, mark, note }] : []
  return [
    ...marked(retry.decidedBySpan, 'retry', `decides the retry: ${retry.decidedBy}`),
    ...marked(facts.spans.code, 'code'),
    ...marked(facts.spans.requestId, 'request-id'),
    ...facts.fields.flatMap(({ span, path }) => marked(span, 'field', `field at fault: ${path}`)),
    ...marked(facts.spans.message, 'message'),
    ...(matches[0]?.evidence ?? []).flatMap(({ span, text }) =>
      marked(span, text.startsWith('status') ? 'status' : 'evidence', text.replaceAll('`', '')),
    ),
    ...(envelope?.evidence ?? []).flatMap(({ span, text }) => marked(span, 'evidence', text.replaceAll('`', ''))),
  ]
}

function withoutOverlaps(all: Marked[], length: number): Marked[] {
  const kept: Marked[] = []
  for (const next of all) {
    if (next.span[1] <= length && kept.every(({ span }) => next.span[1] <= span[0] || next.span[0] >= span[1]))
      kept.push(next)
  }
  return kept.sort((a, b) => a.span[0] - b.span[0])
}
