import { leastToRely } from '../../engine/sureness.ts'
import type { Branch, Diagnosis, Match } from '../../engine/model.ts'
import { duration, headline, headlineSentence, pauseRange, rounded } from '../../engine/wording.ts'

/** What shared texts are made from. */
export interface Shareable {
  /** The paste with its secrets masked. */
  paste: string
  /** The diagnosis of the masked paste, so that it contains nothing that was masked. */
  diagnosis: Diagnosis
  /** When it was pasted, in milliseconds since 1970. */
  at: number
  /** Address of the site with its base, without a slash at its end; `null` if unknown: nothing is linked then. */
  site: string | null
  /** Name of the site. */
  siteName: string
  /** The full link that opens this paste in the explorer, if there is one. */
  link?: string | null
}

/** The matching entry, if it is certain enough to be named. */
export const sureMatch = ({ matches: [best] }: Diagnosis): Match | null =>
  best && best.score >= leastToRely ? best : null

/** When the response was sent, by its `Date` header; else when it was pasted. Milliseconds since 1970. */
export function timeOf({ diagnosis, at }: Shareable): { at: number; by: 'response' | 'paste' } {
  const date = diagnosis.response.headers.find(([name]) => name === 'date')?.[1]
  const sent = date === undefined ? NaN : Date.parse(date)
  return Number.isNaN(sent) ? { at, by: 'paste' } : { at: sent, by: 'response' }
}

/** A time in UTC: "2026-11-28 06:30:00 UTC". An invalid time is "unknown". */
export function utc(at: number): string {
  const date = new Date(at)
  return Number.isNaN(date.getTime()) ? 'unknown' : `${date.toISOString().slice(0, 19).replace('T', ' ')} UTC`
}

/** The verdict in one sentence; a wait also as a clock time. */
export function verdictSentence({ outcome, retry: advice }: Diagnosis, at: number): string {
  const isOver = Boolean(advice.waitSeconds) && advice.dueAt !== null && advice.dueAt <= at
  const until = advice.verdict === 'wait' && advice.waitSeconds && advice.dueAt !== null ? advice.dueAt : null
  const sentence = headlineSentence(headline(advice, outcome, isOver))
  return until === null ? sentence : `${sentence} (${isOver ? 'since' : 'not before'} ${utc(until)})`
}

/** The retry plan in one line; `null` if the request must not be retried as it is. */
export function planLine({ plan, attempts }: Branch): string | null {
  if (!plan || attempts.length === 0) return null
  const pauses = attempts.map(({ minSeconds, maxSeconds }) => pauseRange(minSeconds, maxSeconds))
  const shown = [...pauses.slice(0, 4), ...(pauses.length > 4 ? ['…'] : [])].join(', then ')
  return `${pauses.length > 1 ? 'pauses' : 'one pause'} of ${shown}; stop after ${plan.tries} attempts, with at most ${duration(rounded(plan.worstSeconds))} of waiting in total`
}

/** Method and address, as far as known. */
export const requestLine = ({ response: { method, url } }: Diagnosis): string | null =>
  [method, url].filter((part) => part !== null).join(' ') || null

/** Status and reason: "429 Too Many Requests". */
export const statusLine = ({ response: { status, reason } }: Diagnosis): string | null =>
  status === null ? null : [status, reason].filter((part) => part !== null).join(' ')
