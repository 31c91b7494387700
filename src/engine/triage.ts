import { isKeyHeader } from './advise/method.ts'
import type { OpenedPaste, Options } from './diagnose.ts'
import type { Diagnosis, Kind, Outcome, Verdict } from './model.ts'
import type { Reading } from './read/index.ts'
import { leastToRely } from './sureness.ts'
import { headline } from './wording.ts'

/** What a list of many responses says about one of them: small enough for ten thousand. */
export interface Finding {
  outcome: Outcome
  verdict: Verdict
  /** The verdict as a headline: "Wait 20 seconds". */
  word: string
  waitSeconds: number | null
  method: string | null
  url: string | null
  status: number | null
  code: string | null
  /** Its message or reason phrase. */
  message: string | null
  kind: Kind
  /** The API that sent it; `null` if that isn't sure. */
  api: string | null
}

/**
 * Says about each response in a paste what a list of them needs. Of similar responses, only the first is diagnosed.
 * @returns the finding for one of them, by its index in `parts`
 */
export function triage(paste: OpenedPaste, { method: stated, ...options }: Options): (part: number) => Finding {
  const known = new Map<string, Finding>()
  return (part) => {
    const reading = paste.read(part)
    const likeness = likenessOf(reading, paste)
    const { method, url } = reading.response
    // The reader's method is for responses without one of their own.
    const asked = method === null && stated ? { ...options, method: stated } : options
    const finding = known.get(likeness) ?? findingOf(paste.diagnose(reading, asked))
    if (known.size < mostKnown) known.set(likeness, finding)
    return { ...finding, method, url: start(url) }
  }
}

const mostKnown = 2000

/** A key that responses with the same finding share: everything that the finding is based on, without what identifies one request. */
function likenessOf(reading: Reading, paste: OpenedPaste): string {
  const { method, url, status, statusFrom, reason, headers, requestHeaders, body, history } = reading.response
  const isOfHttp = statusFrom === 'status-line' && (body !== null || headers.length > 0)
  const ofHeaders = isOfHttp && [
    status,
    reason,
    headers.filter(([name, value]) => !namesOne.test(name) && !(name === 'date' && !isDated(headers) && value)),
    requestHeaders.some(([name]) => isKeyHeader(name)),
    history.length,
  ]
  const target = url?.replace(/[?#].*$/s, '').replace(/\d+/g, '0') ?? ''
  const text = isOfHttp
    ? body
    : paste
        .textOf(reading)
        .replace(ownTime, '')
        .replace(url ?? '', () => target)
  return JSON.stringify([method, target, ofHeaders, text]).replace(ids, '')
}

/** Headers that identify one response. */
const namesOne =
  /(?:request|trace|correlation)-?id|^traceparent$|^cf-ray$|^x-amz-(?:cf-)?id|^age$|^etag$|^set-cookie$|^content-length$|^server-timing$|^x-(?:runtime|response-time)$/

/** Only a wait until a point in time is counted from the response's own date. */
const isDated = (headers: [string, string][]): boolean =>
  headers.some(([name, value]) => /reset/.test(name) || (name === 'retry-after' && /\D/.test(value)))

/** When a line of a log was written. */
const ownTime =
  /"(?:time|ts|@?timestamp|date)"\s*:\s*(?:"[^"]*"|[\d.]+)|^\S*\d{4}-\d\d-\d\d[T ][\d:.,]+Z?|\[\d\d\/[A-Z][a-z]{2}\/\d{4}:[^\]]*\]/

/** UUIDs, and hexadecimal IDs, which aren't codes. */
const ids = /\b[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\b|\b[0-9a-f]{16,64}\b/gi

function findingOf({ outcome, retry, response, facts, kind, matches }: Diagnosis): Finding {
  const best = matches.find(({ score }) => score >= leastToRely)
  return {
    outcome,
    verdict: retry.verdict,
    word: headline(retry, outcome).word,
    waitSeconds: retry.verdict === 'wait' ? retry.waitSeconds : null,
    method: response.method,
    url: start(response.url),
    status: response.status,
    code: start(facts.code),
    message: start(facts.message ?? response.reason),
    kind,
    api: best?.apiName ?? null,
  }
}

/** A line of a list has room for no more. */
const start = (text: string | null) => text && text.slice(0, 200)
