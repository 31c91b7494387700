import type { Facts, Kind } from '../model.ts'
import { kindOfStatus } from '../statuses.ts'

/**
 * The kind of failure: from the matched entry, where it names one, else from the words of the code where they are plain, else from the status or the fields.
 * @param matched the kind of the entry that the advice rests on, or `null`
 */
export function kindOf(
  matched: Kind | null,
  { code, fields }: Pick<Facts, 'code' | 'fields'>,
  status: number | null,
): Kind {
  if (matched && matched !== 'unknown') return matched
  const byCode = code === null ? undefined : codeWords.find(([words]) => words.test(code))?.[1]
  if (byCode) return byCode
  // A success or an unknown status says nothing of an error in the body; fields at fault do.
  if (status === null || status < 400) return fields.length > 0 ? 'validation' : 'unknown'
  return kindOfStatus(status)
}

/** The first that fits counts: a quota that is used up is named before the rate limit it is reported as. */
const codeWords: [RegExp, Kind][] = [
  [/insufficient_?quota|quota_?exceeded|daily_?limit|spend_?limit|credit_?balance|usage_?limit/i, 'quota-exhausted'],
  [/billing|payment|card_declined|insufficient_funds/i, 'payment'],
  [/rate_?limit|throttl|too_?many_?requests|slow_?down|ratelimited/i, 'rate-limited'],
  [/validation|invalid_?param|missing_?param|required_?field|unprocessable/i, 'validation'],
  [
    /unauthenticated|unauthori[sz]ed|invalid_?token|token_?expired|expired_?token|session_?expired|invalid_?api_?key|not_?authed/i,
    'unauthenticated',
  ],
  [/forbidden|permission|access_?denied|insufficient_?scope/i, 'forbidden'],
  [/not_?found|no_?such|unknown_?method|does_?not_?exist/i, 'not-found'],
  [/conflict|already_?exists|duplicate/i, 'conflict'],
  [/unavailable|overloaded|maintenance/i, 'unavailable'],
  [/gateway_?timeout|deadline_?exceeded/i, 'gateway-timeout'],
  [/timeout|timed_?out/i, 'timeout'],
  [/internal_?(server_?)?error|server_?error/i, 'internal'],
]
