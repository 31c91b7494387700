import { advise, causeOf, refinedKind, type AdviceInput } from './advise/index.ts'
import { OutOfSteps, withBudget } from './budget.ts'
import { bestMatch, preferChosen, rulesOf, withConcludedStatus, type Best } from './best-match.ts'
import { clientIn } from './classify/vendors.ts'
import { classify } from './classify/index.ts'
import { kindOf } from './classify/kind.ts'
import { readEnvelope } from './envelopes/index.ts'
import { actOf } from './explain/act.ts'
import { droppedMessage } from './explain/dropped-message.ts'
import { credentialFlag } from './credential-flag.ts'
import { explain } from './explain/index.ts'
import { findFailureWord } from './judge/failure-words.ts'
import { judgeOutcome } from './judge/outcome.ts'
import { gatherFacts } from './gather-facts.ts'
import { explainHeaders } from './headers/index.ts'
import type { Catalogue, Diagnosis, Facts, Limit, Response, Span } from './model.ts'
import { isKeyHeader } from './advise/method.ts'
import { whoAnswered } from './origin/index.ts'
import { pathOf } from './origin/path.ts'
import { readAnswers, readHead, type Reading } from './read/index.ts'
import { givenUp } from './read/limits.ts'
import { matchesToName } from './sureness.ts'
import { contradictingStatus, statusPassedOn, withStatus } from './status.ts'

export interface Options {
  /** The reader's clock, in milliseconds since 1970: the "now" of waits in responses without a date. */
  now: number
  /** The request method, by the reader, if it isn't in the paste. */
  method?: string
  /** Whether the request had an idempotency key; by default, as in the paste. */
  isKeyed?: boolean
  /** The reader chose this match: the API's id and the entry's URL. */
  chosenUrl?: string
  /** If the paste has several responses: which one to read, from 0; by default the first that failed. */
  part?: number
}

/**
 * Says what a pasted error response is, what it means, and whether, when and how often to retry.
 * Never throws: an unreadable paste has a diagnosis too.
 */
export function diagnose(paste: string, catalogue: Catalogue, options: Options): Diagnosis {
  const opened = openPaste(paste, catalogue)
  return opened.diagnose(opened.read(options.part ?? null), options)
}

/** A paste that is scanned once, however many of its responses are read. */
export interface OpenedPaste {
  /** Reads one response, in time linear in its length; for `null`, the first that failed. */
  read(part: number | null): Reading
  /** The characters of the paste that a reading is of. */
  textOf(reading: Reading): string
  diagnose(reading: Reading, options: Options): Diagnosis
}

/**
 * Scans a paste. Never throws, like `diagnose`: if a step fails, or takes too long, the result is what is known by then, and `input.limit`
 * says so.
 */
export function openPaste(paste: string, catalogue: Catalogue): OpenedPaste {
  const attempt = <T>(run: () => T, otherwise: (limit: Limit) => T): T => {
    try {
      return withBudget(paste.length, run)
    } catch (error) {
      return otherwise(givenUp(error instanceof OutOfSteps))
    }
  }
  const headOf = (limit: Limit): Reading => attempt(() => readHead(paste, limit), () => readHead('', limit)) // prettier-ignore
  const read = attempt(() => readAnswers(paste), (limit) => () => headOf(limit)) // prettier-ignore
  return {
    read: (part) => attempt(() => read(part), headOf),
    textOf: (reading) => paste.slice(...placeOf(reading, paste)),
    diagnose: (reading, options) =>
      attempt(
        () => diagnoseReading(withReadersWord(reading, options), paste, catalogue, options),
        (limit) =>
          attempt(
            () => diagnoseReading(withoutBody(reading, limit), '', noCatalogue, options),
            () => diagnoseReading(readHead('', limit), '', noCatalogue, options),
          ),
      ),
  }
}

const noCatalogue: Catalogue = { apis: [], entries: [], statuses: [] }

/** What HTTP itself says, without the body. */
const withoutBody = (reading: Reading, limit: Limit): Reading => ({
  ...reading,
  input: { ...reading.input, limit },
  response: { ...reading.response, body: null },
  json: undefined,
  bareCode: null,
  stated: null,
})

/** Each of several responses is read by itself: what is in another one doesn't count. */
const placeOf = ({ parts, part }: Reading, paste: string): Span => parts[part]?.span ?? [0, paste.length]

function diagnoseReading(reading: Reading, paste: string, catalogue: Catalogue, options: Options): Diagnosis {
  const { input, parts, part, json, bareCode } = reading
  const [start, end] = placeOf(reading, paste)
  const text = paste.slice(start, end)
  const origin = whoAnswered({ ...reading, paste: text, from: start })
  const { envelope, facts: fromBody, impliedStatus, narrower, wait, notes } = readEnvelope(reading, catalogue)
  const gathered = gatherFacts(fromBody, reading, paste)
  const stated = withStatus(reading.response, json, impliedStatus, gathered.quoted)
  const isLookup = input.form === 'bare-code' || input.form === 'bare-status'

  const observed = {
    ...reading,
    response: stated,
    envelope,
    facts: gathered.facts,
    narrower: narrower ?? ('code' in origin && origin.code ? { text: origin.code, span: null } : null),
    origin,
    isLookup,
    client: clientIn(text),
    // Everyone who uses Google's types sends this host.
    spoken: `${stated.body?.slice(0, 16_384)} ${gathered.facts.message?.slice(0, 16_384)}`.replaceAll(
      'type.googleapis.com',
      '',
    ),
  }
  const matches = preferChosen(classify(observed, catalogue), options.chosenUrl)
  const passedOn = statusPassedOn(gathered.facts.code, gathered.quoted)
  const best = passedOn !== null ? null : bestMatch(matches, catalogue, isLookup)
  const facts = withLookedUp(gathered.facts, bareCode, best, isLookup)
  const response = withConcludedStatus(stated, best)
  const failed = failedStatus(response.status, passedOn ?? impliedStatus)
  const said = failed === null ? reading.stated : null
  const named = {
    ...facts,
    code: passedOn === null ? facts.code : null,
    exception: said?.exception?.value ?? null,
    message: facts.message ?? response.reason ?? (response.status === null && text.length < 1000 ? text : null),
  }
  const flag = credentialFlag(json, failed)
  const { kind, isOfWords } = kindOf(
    kindOfEntry(best) ?? said?.kind ?? (flag === null ? null : 'unauthenticated'),
    named,
    failed,
  )
  const outcome = judgeOutcome({
    status: response.status,
    isHttpStatus: response.statusFrom === 'status-line' || isBehindHttp(paste, reading.statusSpan),
    isError: isFailure(
      response,
      facts.code,
      envelope !== null || best !== null || said !== null || reading.isMarkedFailed,
    ),
    isIntermediary: origin.kind === 'intermediary',
    kind,
    hasFailureWord: findFailureWord(response.statusFrom === 'status-line' ? (response.body ?? '') : text) !== null,
    isShort: text.length < 400,
    isLimited: input.limit !== null,
  })
  const isError = outcome === 'failed'

  const asked: AdviceInput = {
    ...reading,
    ...rulesOf(best, catalogue),
    response,
    kind,
    isKindOfWords: isOfWords,
    isError,
    limit: input.limit,
    message: facts.message,
    namedWait: wait,
    spans: { code: facts.spans.code, message: facts.spans.message, status: reading.statusSpan },
    originKind: origin.kind,
    printed: isPrinted(response, text) ? text : null,
    now: options.now,
    locateText: (words) => lastPlaceOf(words, text, start),
  }
  const cause = causeOf(asked)
  const retry = advise(asked, cause)
  const act = actOf({ retry, kind: refinedKind(asked, cause), best, facts, response, json })
  const explanation = explain({
    limit: input.limit,
    response,
    facts,
    notes: [
      ...notes,
      ...(flag ? [`\`${flag}\` is \`true\`.`] : []),
      ...gathered.notes,
      ...droppedMessage(facts.message),
    ],
    origin,
    best,
    matches: matchesToName({ matches, facts }),
    isError,
    json,
    act,
    because: retry.because,
    verdict: retry.verdict,
    statusPages: catalogue.statuses,
    bodyStatus: contradictingStatus(response, json),
  })
  return {
    outcome: cause === null ? outcome : 'failed',
    input,
    parts,
    part,
    response,
    origin,
    envelope,
    facts,
    kind: refinedKind(asked, cause),
    matches,
    explanation,
    act,
    retry,
    headers: explainHeaders(response, reading.headerSpans, catalogue.headers, options.now),
    path: isLookup
      ? []
      : pathOf({ ...reading, response, origin, isUnanswered: Boolean(cause?.hasNoStatus && cause.met) }),
  }
}

/** What a client or a log printed, and not a body alone. */
const isPrinted = ({ headers, statusFrom }: Response, text: string): boolean =>
  headers.length === 0 && statusFrom !== 'status-line' && text.length <= 4000 && !/^\s{0,20}[{[<]/.test(text)

/** A request comes before its response, so the last place is the response's. */
function lastPlaceOf(words: string, text: string, from: number): Span | null {
  const at = text.lastIndexOf(words)
  return at < 0 ? null : [from + at, from + at + words.length]
}

function withReadersWord(reading: Reading, { method, isKeyed }: Options): Reading {
  const { response } = reading
  const others = response.requestHeaders.filter(([name]) => !isKeyHeader(name))
  const requestHeaders: Response['requestHeaders'] =
    isKeyed === undefined || isKeyed === others.length < response.requestHeaders.length
      ? response.requestHeaders
      : isKeyed
        ? [...others, ['idempotency-key', 'stated by the reader']]
        : others
  return { ...reading, response: { ...response, method: method ?? response.method, requestHeaders } }
}

/** A row for a whole class of statuses says nothing about each of them: there, the status decides. */
const kindOfEntry = (best: Best | null) =>
  best && best.entry.status.from === best.entry.status.to ? best.entry.kind : null

/** With a 2xx, the status of the failure is the one in the body. */
const failedStatus = (status: number | null, impliedStatus: number | null) =>
  status !== null && status < 400 ? (impliedStatus ?? status) : status

/** A code that is looked up is spelled as in its row, one of a response as sent; several words that no row has are a message. */
function withLookedUp(facts: Facts, bareCode: Reading['bareCode'], best: Best | null, isLookup: boolean): Facts {
  if (!bareCode) return facts
  const code = isLookup ? (best?.entry.code ?? null) : facts.code
  if (best?.match.by === 'code') return { ...facts, code, message: null }
  if (best?.entry.code) return { ...facts, code }
  if (!/\s/.test(bareCode.text)) return facts
  const spans = { ...facts.spans, code: null, message: bareCode.span }
  return { ...facts, code: null, message: bareCode.text, spans }
}

/** `<-- HTTP/1.1 200 OK`, `"GET /a HTTP/1.1" 200`: a log writes it where HTTP does. */
const isBehindHttp = (paste: string, at: Span | null): boolean =>
  at !== null && /HTTP\/\d(?:\.\d)?["']?\s{1,3}$/i.test(paste.slice(Math.max(0, at[0] - 20), at[0]))

/** An error body is an error, even with a 2xx: Slack, GraphQL and S3 send those. */
function isFailure({ status }: Response, code: string | null, isRecognised: boolean): boolean {
  if (isRecognised || (status !== null && status >= 400)) return true
  return status === null && code !== null
}
