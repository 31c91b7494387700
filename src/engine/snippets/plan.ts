import { headersOf } from '../advise/times/headers.ts'
import { repeatabilityOf } from '../advise/method.ts'
import { deadlineOf, planOf as scheduleOf, withJitter } from '../advise/schedule.ts'
import { usualTries } from '../advise/status-default.ts'
import type { Branch, Diagnosis, Jitter, Path, Plan } from '../model.ts'
import { codeInBody } from './code-in-body.ts'
import { waitSourceOf, type WaitSource } from './wait-source.ts'

/** What code needs to follow an advice: the schedule, and which responses and requests it is for. Times in seconds. */
export interface SnippetPlan extends Plan {
  /** `reauth`: one retry with new credentials. `reconcile`: retries only what is safe to retry, by its method or a key. */
  verdict: 'wait' | 'backoff' | 'reauth' | 'reconcile'
  /** No attempt begins later than this after the first one; a longer wait needs a queue instead of a sleeping worker. */
  deadlineSeconds: number
  /** Statuses that are retried. */
  statuses: number[]
  /**
   * The condition besides the status. `code`: the body has this code, since the status alone doesn't call for a retry. `time`: the
   * server gives a time.
   */
  guard: 'status' | 'code' | 'time'
  /**
   * Which requests are retried. `any`: the response means that nothing was applied, or the API documents that a retry is safe.
   * `any-when-timed`: nothing was applied if the response gives a time. `safe`: idempotent methods, and others with a key.
   */
  repeats: 'any' | 'any-when-timed' | 'safe'
  /** Uppercase; `null` if it isn't known. */
  method: string | null
  /** The header that makes a retry of any method safe, in lowercase. */
  keyHeader: string
  /** This request is safe to retry only with that header. */
  needsKey: boolean
  /** Where code can read the server's wait; `null`: it is only in a message, or nowhere. */
  source: WaitSource | null
  /** The wait if a response gives none: from the API's documentation or a message; `null`: backoff. */
  fallbackSeconds: number | null
  /** The API's own code, and where it is in the body. */
  code: { value: string | number; path: Path } | null
  /** IDs of the envelope and of the APIs that may have responded, the likeliest first. */
  senders: string[]
}

/** The methods of RFC 9110, section 9.2.2 that are safe to retry. */
export const idempotentMethods = ['GET', 'HEAD', 'OPTIONS', 'PUT', 'DELETE'] as const

/**
 * The plan for code, from a diagnosis; `null` if a program shouldn't retry: never, fix, none, and a conflict that a person must look at.
 * If the method isn't known, the code decides at the time of the call what is safe to retry.
 * @param jitter in place of the plan's
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

/** The usual status of a kind, for a code that was pasted alone. */
const statusOfKind = {
  'unauthenticated': 401, 'rate-limited': 429, 'timeout': 408, 'internal': 500, 'bad-gateway': 502, 'unavailable': 503, 'gateway-timeout': 504,
} // prettier-ignore

/** Statuses that indicate a temporary failure by themselves; the others need a code or a time. */
const speaksForItself = (status: number) => status >= 500 || [408, 421, 423, 424, 425, 429].includes(status)

/** For a retry with new credentials, and for what is retried only with a key, the advice itself has no schedule. */
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
