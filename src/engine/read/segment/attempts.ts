import { methodNames } from '../http/methods.ts'

interface Place {
  start: number
  end: number
  value: number
}

/**
 * Of the statuses that a text has for several attempts of one call, the last, because that is what came of it. Attempts are lines of the same
 * wording, or lines that speak of trying again before a later one. An error and its cause are not attempts.
 * @param places the statuses that are sure, in the order of the text
 * @param from the one that would be taken otherwise
 */
export function lastAttempt<P extends Place>(text: string, places: readonly P[], from: P): P {
  let last = from
  let line = lineOf(text, last)
  for (const place of places) {
    if (place.start <= last.start) continue
    const next = lineOf(text, place)
    if (next.start === line.start) continue
    if (isCause(text, line.end, place.start)) break
    if (!isOfOneCall(line, next)) continue
    last = place
    line = next
  }
  return last
}

interface StatusLine {
  start: number
  end: number
  /** What is before the status, without what differs between two lines of one wording. */
  wording: string
  isRetried: boolean
  isAttempt: boolean
  failed: boolean
  request: string | null
}

const longest = 600

function lineOf(text: string, { start, end, value }: Place): StatusLine {
  const from = Math.max(0, start - longest)
  const lineStart = from + text.slice(from, start).lastIndexOf('\n') + 1
  const rest = text.slice(end, end + longest).indexOf('\n')
  const lineEnd = rest < 0 ? Math.min(text.length, end + longest) : end + rest
  const line = text.slice(lineStart, lineEnd)
  const wording = text.slice(lineStart, start).replace(varying, '#').toLowerCase()
  return {
    start: lineStart,
    end: lineEnd,
    wording: /[a-z]{2}/.test(wording) ? wording : '',
    isRetried: retried.test(line) && !givenUp.test(line),
    isAttempt: attempt.test(line) || givenUp.test(line),
    failed: value >= 400,
    request: request.exec(line)?.[0] ?? null,
  }
}

/** Times, levels of a log, counts and IDs. */
const varying =
  /\b(?:warn(?:ing)?|error|err|info|debug|fatal|critical|notice|trace|severe)\b|\w{0,40}\d[\w:.,-]{0,40}/gi
const retried =
  /\bre-?try(?:ing)?\b|\bwill (?:try again|be retried)\b|\btry(?:ing)? again\b|\bback(?:ing)?[ -]?off\b|\battempt\b|\bretries (?:left|remaining)\b/i
const attempt = /\battempts?\b|\bretr(?:y|ies|ied|ying)\b/i
const givenUp = /\b(?:giving|gave|given) up\b|\bexhausted\b|\bno (?:more )?(?:retries|attempts)\b|\bfinal(?:ly)?\b|\bmax(?:imum)?[ _](?:retries|attempts)\b|\bafter \d{1,3} (?:attempts|retries|tries)\b/i // prettier-ignore
const request = new RegExp(String.raw`\b(?:${methodNames}) (?:https?:/)?/[^\s"']{0,300}`)

function isOfOneCall(line: StatusLine, next: StatusLine): boolean {
  if (line.request !== null && next.request !== null && line.request !== next.request) return false
  if (line.wording !== '' && line.wording === next.wording) return true
  // What succeeded may be another call on the way: a new token, a look at the health of the service.
  return line.isRetried && (next.failed || next.isAttempt)
}

const isCause = (text: string, from: number, to: number): boolean =>
  /\b(?:caused by|cause:|root cause|inner exception|underlying)/i.test(text.slice(from, to).slice(-longest))
