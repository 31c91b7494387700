import { headersOf } from '../advise/times/headers.ts'
import { repeatabilityOf } from '../advise/method.ts'
import { deadlineOf, planOf as scheduleOf, withJitter } from '../advise/schedule.ts'
import { usualTries } from '../advise/status-default.ts'
import type { Branch, Diagnosis, Jitter, Path, Plan } from '../model.ts'
import { codeInBody } from './code-in-body.ts'
import { waitSourceOf, type WaitSource } from './wait-source.ts'

/** What code needs to carry out an advice: the schedule, and which answers and requests it holds for. Times in seconds. */
export interface SnippetPlan extends Plan {
  /** `reauth`: one repeat with new credentials. `reconcile`: only what may be repeated, by its method or by a key. */
  verdict: 'wait' | 'backoff' | 'reauth' | 'reconcile'
  /** No try begins later than this after the first one; a longer wait is for a queue, not for a sleeping worker. */
  deadlineSeconds: number
  /** Statuses that are tried again. */
  statuses: number[]
  /**
   * What must be so besides the status. `code`: the body holds this code, since the status alone says nothing of a retry.
   * `time`: the server names a time.
   */
  guard: 'status' | 'code' | 'time'
  /**
   * Which requests are repeated. `any`: the answer means that nothing was done, or the API promises that a repeat is harmless.
   * `any-when-timed`: nothing was done if the answer names a time. `safe`: idempotent methods, and others with a key.
   */
  repeats: 'any' | 'any-when-timed' | 'safe'
  /** Upper case, `null` where it is not known. */
  method: string | null
  /** The header that makes a repeat of any method safe, in lower case. */
  keyHeader: string
  /** This very request may be repeated only with that header. */
  needsKey: boolean
  /** Where the server's wait can be read from; `null`: only from a sentence, or not at all. */
  source: WaitSource | null
  /** The wait where an answer names none: from the API's page or from a sentence; `null`: backoff. */
  fallbackSeconds: number | null
  /** What the API's own code is, and where it stands in the body. */
  code: { value: string | number; path: Path } | null
  /** Ids of the envelope and of the APIs that may have answered, the likeliest first. */
  senders: string[]
}

/** The methods of RFC 9110, section 9.2.2 whose repetition does no harm. */
export const idempotentMethods = ['GET', 'HEAD', 'OPTIONS', 'PUT', 'DELETE'] as const

/**
 * The plan for code, from a diagnosis; `null` where nothing is to be tried again by a program: never, fix, none, and a conflict
 * that somebody has to look into. Where the method is not known, the plan tells apart what may be repeated at the time of the call.
 * @param jitter another one than the plan's
 */
export function planOf(diagnosis: Diagnosis, jitter: Jitter | null = null): SnippetPlan | null {
  const { retry, response, facts, kind } = diagnosis
  const { verdict } = retry
  if (verdict === 'never' || verdict === 'fix' || verdict === 'none') return null
  if (verdict === 'reconcile' && retry.processed !== 'maybe') return null
  const statuses = [response.status ?? statusOfKind[kind as keyof typeof statusOfKind] ?? null].filter(
    (status) => status !== null,
  )
  const code = codeInBody(response.body, facts.code)
  const [status] = statuses
  if (status === undefined || (status < 400 && code === null)) return null

  const advised = retry.plan ?? scheduleInstead(diagnosis)
  const schedule = jitter ? withJitter(advised, jitter) : advised
  const named = waitSourceOf(response, retry)
  const repeats = repeatsOf(retry, diagnosis)
  return {
    ...schedule,
    baseSeconds: Math.min(schedule.baseSeconds, schedule.capSeconds),
    verdict,
    deadlineSeconds: deadlineOf(schedule),
    statuses,
    guard: speaksForItself(status) || verdict === 'reauth' ? 'status' : code ? 'code' : named ? 'time' : 'status',
    repeats,
    method: response.method,
    keyHeader: keyHeaders.find((name) => headersOf(response.requestHeaders, name).length > 0) ?? 'idempotency-key',
    needsKey: repeats === 'safe' && repeatabilityOf(response) !== 'idempotent' && response.method !== null,
    source: named,
    fallbackSeconds: named ? null : schedule.waitSeconds,
    code,
    senders: [...(diagnosis.envelope ? [diagnosis.envelope.id] : []), ...diagnosis.matches.map(({ api }) => api)],
  }
}

const keyHeaders = ['idempotency-key', 'x-idempotency-key', 'if-match', 'if-none-match', 'if-unmodified-since']

/** The status that a kind comes with, for a code that was pasted alone. */
const statusOfKind = {
  'unauthenticated': 401, 'rate-limited': 429, 'timeout': 408, 'internal': 500, 'bad-gateway': 502, 'unavailable': 503, 'gateway-timeout': 504,
} // prettier-ignore

/** Statuses that tell of a passing failure by themselves; the others need a code or a time beside them. */
const speaksForItself = (status: number) => status >= 500 || [408, 421, 423, 424, 425, 429].includes(status)

/** For one repeat after new credentials, and for what is repeated only with a key, the advice itself has no schedule. */
function scheduleInstead({ retry, kind }: Diagnosis): Plan {
  const tries = retry.verdict === 'reauth' ? 2 : usualTries(kind)
  const pace = { floorSeconds: 0, capSeconds: 30, tries, addedJitterSeconds: null }
  return retry.byMethod?.idempotent.plan ?? scheduleOf(pace, retry.waitSeconds)
}

function repeatsOf(branch: Branch, { retry, response }: Diagnosis): SnippetPlan['repeats'] {
  if (branch.processed === 'no') return response.status === 503 ? 'any-when-timed' : 'any'
  const isPromised =
    retry.byMethod === null &&
    branch.verdict !== 'reconcile' &&
    ['other', 'unknown'].includes(repeatabilityOf(response))
  return isPromised ? 'any' : 'safe'
}
