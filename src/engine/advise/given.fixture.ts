import '../index.ts'
import type { Json, Kind, Response, RetryRule } from '../model.ts'
import { kindOfStatus } from '../statuses.ts'
import type { AdviceInput, RuleAtHand } from './advice-input.ts'

/** November 21, 2026, 06:30:00 UTC: the moment of every test. */
export const now = Date.UTC(2026, 10, 21, 6, 30, 0)
export const date = 'Sat, 21 Nov 2026 06:30:00 GMT'

export interface Given {
  status?: number | null
  method?: string | null
  headers?: Record<string, string> | [string, string][]
  requestHeaders?: Record<string, string>
  json?: Json
  kind?: Kind
  message?: string
  entry?: RuleAtHand | null
  statusRule?: RuleAtHand
  isError?: boolean
  originKind?: AdviceInput['originKind']
  now?: number
}

/**
 * An input for `advise` of which a test states only what matters. Spans are made up: a header's is as long as its
 * name.
 */
export function given({
  status = 500,
  method = null,
  headers = {},
  requestHeaders = {},
  json,
  kind,
  message,
  entry = null,
  ...rest
}: Given): AdviceInput {
  const response: Response = {
    method,
    url: null,
    status,
    statusFrom: null,
    reason: null,
    mediaType: null,
    body: null,
    history: [],
    headers: Array.isArray(headers) ? headers : Object.entries(headers),
    requestHeaders: Object.entries(requestHeaders),
  }
  return {
    response,
    json,
    entry,
    now,
    isError: true,
    originKind: 'api',
    ...rest,
    kind: kind ?? (status === null ? 'unknown' : kindOfStatus(status)),
    message: message ?? null,
    spans: { status: [9, 12], code: [20, 24], message: [30, 40] },
    locate: (path) => [100, 100 + path.length],
    locateHeader: (name) => [200, 200 + name.length],
  }
}

/** A Retry cell, with what the test does not state left silent. */
export function rule(
  verdict: RetryRule['verdict'],
  more: Partial<RetryRule> = {},
  by: RuleAtHand['by'] = 'status',
  label = '10ex docs for 429',
): RuleAtHand {
  return {
    by,
    label,
    rule: {
      verdict,
      actor: 'caller',
      floorSeconds: null,
      capSeconds: null,
      elseSeconds: null,
      tries: null,
      addedJitterSeconds: null,
      anyMethod: false,
      withCare: false,
      origin: 'documented',
      words: 'the cell',
      ...more,
    },
  }
}
