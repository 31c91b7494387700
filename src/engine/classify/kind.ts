import type { Facts, Kind } from '../model.ts'
import { statusByReason } from '../read/reason-phrases.ts'
import { kindOfStatus } from '../statuses.ts'

/**
 * The kind of failure: from the matched entry, where it names one, else from the words of the code where they are plain, else from the status or the fields.
 * @param matched the kind of the entry that the advice rests on, or `null`
 */
export function kindOf(
  matched: Kind | null,
  { code, fields, message }: Pick<Facts, 'code' | 'fields'> & Partial<Pick<Facts, 'message'>>,
  status: number | null,
): Kind {
  if (matched && matched !== 'unknown') return matched
  const word = code === null ? null : wordOf(code)
  const byCode = word === null ? undefined : codeWords.find(([words]) => words.test(word))?.[1]
  // RFC 9110, section 15.5.2: a 401 asks for credentials, whatever its code calls it (Hasura's `access-denied`).
  if (byCode === 'forbidden' && status === 401) return 'unauthenticated'
  if (byCode) return byCode
  if (mayHideLimits.has(status) && limitWords.test((message ?? '').slice(0, 500))) return 'rate-limited'
  const byPhrase =
    status === null ? statusByReason.get((message ?? '').trim().replace(/\.$/, '').toLowerCase()) : undefined
  if (byPhrase !== undefined) return kindOfStatus(byPhrase)
  // A success or an unknown status says nothing of an error in the body; fields at fault do.
  if (status === null || status < 400) return fields.length > 0 ? 'validation' : 'unknown'
  // Fields at fault say what was wrong with a request that is bad.
  if (status === 400 && fields.length > 0) return 'validation'
  return kindOfStatus(status)
}

/** The telling end of a problem type's URL; words may be joined by hyphens or blanks (OAuth 1's `rate limit exceeded`). */
const wordOf = (code: string) =>
  (/^https?:/.test(code) ? code.split(/[/]|#(?!quota)/).at(-1)! : code).replace(/(?<=[a-z])[- ](?=[a-z])/gi, '_')

/** Statuses that rate limits without a code of their own come with: GitHub's 403, Facebook's 400, a 200 of a GraphQL API; or none is known. */
const mayHideLimits = new Set<number | null>([null, 200, 400, 403])
const limitWords =
  /\b(?:rate|request) limit (?:was |has been |is )?(?:exceeded|reached|hit)|exceeded (?:a|your|the) [a-z ]{0,20}rate limit|^too many requests/i

/** The first that fits counts: a quota that is used up is named before the rate limit it is reported as. */
const codeWords: [RegExp, Kind][] = [
  // IETF draft ratelimit-headers, section 6: the quota of a window, which comes back.
  [/#quota_exceeded$|^abnormal_usage_detected$/, 'rate-limited'],
  [/^temporary_reduced_capacity$/, 'unavailable'],
  // JSON-RPC 2.0, section 5.1; -32005 by EIP-1474.
  [/^-32(?:600|700)$/, 'bad-request'],
  [/^-32601$/, 'not-found'],
  [/^-32602$/, 'validation'],
  [/^-32603$/, 'internal'],
  [/^-32005$/, 'rate-limited'],
  [/^(?:ECONNREFUSED|ENOTFOUND|EAI_\w+|ECONNRESET|EPIPE|EHOSTUNREACH|ENETUNREACH)$/, 'unavailable'],
  [/^lock_timeout$/, 'conflict'],
  [/insufficient_?quota|quota_?exceeded|daily_?limit|spend_?limit|credit_?balance|usage_?limit/i, 'quota-exhausted'],
  [
    /billing|payment|card_?(?:declined|error|exception)|out_?of_?credits?|insufficient_?(?:funds|credits?|balance)/i,
    'payment',
  ],
  [
    /rate_?limit|throttl|too_?many_?requests|request_?limit|slow_?down|ratelimited|rejected_?execution/i,
    'rate-limited',
  ],
  [/validation|invalid_?param|missing_?param|invalid_?arguments?|required_?field|unprocessable/i, 'validation'],
  [
    /unauthenticated|unauthori[sz]ed|invalid_?token|token_?expired|expired_?token|session_?expired|invalid_?api_?key|not_?authed|authentication_?(?:failed|error|exception)|invalid_?auth|(?:key|token)_?revoked|account_?inactive/i,
    'unauthenticated',
  ],
  [/forbidden|permission|access_?denied|authorization_?failed|(?:insufficient|missing)_?scope/i, 'forbidden'],
  [/not_?found|no_?such|unknown_?method|does_?not_?exist/i, 'not-found'],
  [/^(?:stripe_?)?(?:bad_?|invalid_?)request/i, 'bad-request'],
  [/conflict|already_?exists|duplicate|unique_?violation/i, 'conflict'],
  [/unavailable|overloaded|maintenance/i, 'unavailable'],
  [/gateway_?timeout|deadline_?exceeded/i, 'gateway-timeout'],
  [/timeout|timed_?out/i, 'timeout'],
  [/^Abort(?:ed)?(?:Error)?$|Cancell?ed(?:Error|Exception)?$/, 'canceled'],
  [/internal_?(server_?)?error|(?:^|_)server_?error/i, 'internal'],
]
