import { advise } from './advise/index.ts'
import { classify, type Observed } from './classify/index.ts'
import { kindOf } from './classify/kind.ts'
import { readEnvelope } from './envelopes/index.ts'
import { explain } from './explain/index.ts'
import { at, isStatus } from './json.ts'
import type { Catalogue, Diagnosis, Entry, Match, Response } from './model.ts'
import { whoAnswered } from './origin.ts'
import { read, type Reading } from './read/index.ts'

export interface Options {
  /** The reader's clock, in milliseconds since 1970: the "now" of waits that the response does not date itself. */
  now: number
  /** What the reader says of the request, where the paste does not hold it. */
  method?: string
  /** The request carried an idempotency key. */
  isKeyed?: boolean
  /** The reader chose this match: the API's id and the entry's URL. */
  chosenUrl?: string
}

/**
 * Says what a pasted error response is, what it means, and whether, when and how often to send the request again.
 * Never throws: an unreadable paste has a diagnosis too.
 */
export function diagnose(paste: string, catalogue: Catalogue, options: Options): Diagnosis {
  const reading = withReadersWord(read(paste), options)
  const origin = whoAnswered({ ...reading, response: reading.response })
  const { envelope, facts, impliedStatus, notes } = readEnvelope(reading)
  const stated = withStatus(reading, impliedStatus)
  const isLookup = reading.input.form === 'bare-code' || reading.input.form === 'bare-status'
  const observed: Observed = { ...reading, response: stated, envelope, facts, origin, isLookup }
  const matches = preferChosen(classify(observed, catalogue), options.chosenUrl)
  const best = bestOf(matches, catalogue, isLookup)
  const code = reading.bareCode ? (best?.entry.code ?? reading.bareCode.text) : facts.code
  const response = withConcludedStatus(stated, best)
  const shown = reading.bareCode ? { ...facts, code, spans: { ...facts.spans, code: reading.bareCode.span } } : facts

  const isError = isFailure(response, shown.code, envelope !== null || best !== null)
  const kind = kindOf(best?.entry.kind ?? null, shown.code, response.status)
  const bodyStatus = statusInBody(reading)
  const explanation = explain({ response, facts: shown, notes, origin, best, matches, isError, statusPages: catalogue.statuses, bodyStatus: differs(bodyStatus, response.status) })
  const retry = advise({
    response,
    json: reading.json,
    kind,
    ...rulesOf(best, catalogue),
    message: facts.message,
    spans: { code: shown.spans.code, message: facts.spans.message, status: reading.statusSpan },
    isError,
    originKind: origin.kind,
    now: options.now,
    locate: reading.locate,
    locateHeader: reading.locateHeader,
  })
  return { input: reading.input, response, origin, envelope, facts: shown, kind, matches, explanation, retry }
}

function withReadersWord(reading: Reading, { method, isKeyed }: Options): Reading {
  const { response } = reading
  const requestHeaders: Response['requestHeaders'] = isKeyed ? [...response.requestHeaders, ['idempotency-key', 'stated by the reader']] : response.requestHeaders
  return { ...reading, response: { ...response, method: method ?? response.method, requestHeaders } }
}

/** HTTP's own status, else the one that the body states, else the one that comes with the envelope. */
function withStatus(reading: Reading, impliedStatus: number | null): Response {
  const { response } = reading
  if (response.status !== null) return response
  const inBody = statusInBody(reading)
  if (inBody !== null) return { ...response, status: inBody, statusFrom: 'body' }
  return impliedStatus === null ? response : { ...response, status: impliedStatus, statusFrom: 'code' }
}

/** Members in which bodies repeat the status, the telling names first; a bare `code` counts only where it is one. */
const statusPaths = [
  ['statusCode'], ['status'], ['status_code'], ['httpStatus'], ['http_status'], ['http_code'], ['httpCode'], ['httpStatusCode'],
  ['error', 'status'], ['error', 'statusCode'], ['error', 'status_code'], ['error', 'http_status'], ['error', 'code'], ['errors', 0, 'status'], ['code'],
] // prettier-ignore

function statusInBody({ json }: Reading): number | null {
  for (const path of statusPaths) {
    const value = at(json, ...path)
    const status = typeof value === 'string' && /^[1-5]\d\d$/.test(value) ? Number(value) : value
    if (isStatus(status) && status >= 200) return status
  }
  return null
}

const differs = (inBody: number | null, status: number | null) => (inBody !== null && inBody !== status ? inBody : null)

/** A code alone has the status of its row. */
function withConcludedStatus(response: Response, best: Best | null): Response {
  if (response.status !== null || !best || best.entry.status.from !== best.entry.status.to) return response
  return { ...response, status: best.entry.status.from, statusFrom: 'code' }
}

interface Best {
  match: Match
  entry: Entry
}

/** Advice rests on an API's page only from this score on. */
const leastToRely = 0.4

function bestOf(matches: Match[], catalogue: Catalogue, isLookup: boolean): Best | null {
  const [match, next] = matches
  if (!match || (match.score < leastToRely && !(isLookup && match.by !== 'status'))) return null
  if (isLookup && match.code === null && next) return null
  const entry = catalogue.entries.find(({ url }) => url === match.url)
  return entry ? { match, entry } : null
}

function preferChosen(matches: Match[], url: string | undefined): Match[] {
  const chosen = matches.find((match) => match.url === url)
  return chosen ? [chosen, ...matches.filter((match) => match !== chosen)] : matches
}

/** The rule of the entry, and below it that of its status. */
function rulesOf(best: Best | null, catalogue: Catalogue) {
  if (!best) return { entry: null, statusRule: null }
  const { entry, match } = best
  const row = entry.code === null ? undefined : catalogue.entries.find(({ api, code, status }) => api === entry.api && code === null && status.from <= entry.status.from && entry.status.to <= status.to)
  const label = (of: Entry) => `${match.apiName}’s row for ${of.code ?? match.status ?? 'this status'}`
  return {
    entry: { rule: entry.retry, by: entry.code === null ? ('status' as const) : ('code' as const), label: label(entry) },
    statusRule: row ? { rule: row.retry, by: 'status' as const, label: `${match.apiName}’s row for ${entry.status.from}` } : null,
  }
}

/** An error body is an error, also with a 2xx: Slack, GraphQL and S3 send them so. */
function isFailure({ status }: Response, code: string | null, isRecognised: boolean): boolean {
  if (isRecognised || (status !== null && status >= 400)) return true
  return status === null && code !== null
}

export type { Diagnosis } from './model.ts'
