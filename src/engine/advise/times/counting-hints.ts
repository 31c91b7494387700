import type { Kind } from '../../model.ts'
import type { AdviceInput } from '../advice-input.ts'
import { noQuota } from '../causes/cause-quota.ts'
import { limitWindow } from '../causes/limit-window.ts'
import { signsOf } from '../causes/signs.ts'
import type { Hint } from './hint.ts'
import type { ServerWord } from './server-word.ts'
import type { Default } from '../status-default.ts'

/**
 * The times that matter for this failure: waiting fixes a rate limit and an overload, not a wrong password. A 403,
 * 409 or 413 is treated as a rate limit if the server gives a time (GitHub, Salesforce) and nothing says what else
 * it is; so is a failure without a known status or code; a 400 only if its code says so.
 */
export function countingHints(input: AdviceInput, word: ServerWord, usual: Default): Hint[] {
  const {
    response: { status },
    kind,
    isError,
  } = input
  if (!isError)
    return word.hints.filter(({ strength }) => strength === 'asked' && (status === 202 || isRedirect(status)))
  if (kind === 'payment' || status === noRoom || isForbiddenByOwnCode(input) || isUsedUpForGood(input)) return []
  if (word.mayRepeat?.value === true) return word.hints
  const isRateLimit = kind === 'rate-limited' || (status === 429 && kind !== 'quota-exhausted')
  const isOverload = status === 503 || kind === 'unavailable'
  return word.hints.filter((hint) => {
    const { strength } = hint
    if (isRateLimit) return true
    if (kind === 'quota-exhausted' && hint.seconds < shortest && isOfADay(input)) return false
    if (strength === 'prose')
      return isOverload || kind === 'quota-exhausted' || (usual.verdict === 'backoff' && namesRetry(hint))
    if (strength === 'window') return isOverload || kind === 'quota-exhausted' || (status === 403 && isOpen(input))
    return (
      usual.verdict === 'backoff' ||
      repeatsByRule(input) ||
      kind === 'quota-exhausted' ||
      (mayBeLimits.has(status ?? 0) && isOpen(input)) ||
      (status === null && kind === 'unknown')
    )
  })
}

/** "Try again in 30 seconds"; a wait alone may be how long something took. */
const namesRetry = ({ remarks }: Hint): boolean =>
  remarks.some((remark) => remark.is === 'prose' && /^(?:try again|retry)/i.test(remark.words))

/** A payment is missing, so nothing resets: OpenAI's and DeepSeek's code, and those of credits. */
function isUsedUpForGood(input: AdviceInput): boolean {
  if (input.kind !== 'quota-exhausted') return false
  const { codes, prose } = signsOf(input)
  return noQuota.test(prose) || codes.some((code) => usedUpForGood.test(code))
}

const usedUpForGood = /^insufficient_?quota$|^(?:out_?of|no|insufficient)_?credits?$/i

/** A daily quota doesn't reset in a minute: such a wait is from the limiter, which doesn't know the quota (Google's RetryInfo). */
const isOfADay = (input: AdviceInput) => limitWindow(input, signsOf(input))?.is === 'day'

const shortest = 3600

/** The API documents that this failure is temporary. */
function repeatsByRule({ entry, statusRule }: AdviceInput): boolean {
  const verdict = (entry?.rule ?? statusRule?.rule)?.verdict
  return verdict === 'wait' || verdict === 'backoff'
}

const isRedirect = (status: number | null) => status !== null && status >= 300 && status <= 399

/** RFC 4918, section 11.5: only when a person retries, whatever the time. */
const noRoom = 507

const mayBeLimits = new Set([403, 409, 413])

const vague: ReadonlySet<Kind> = new Set(['bad-request', 'forbidden', 'conflict', 'too-large', 'unknown'])

/** Nothing says what else it is: the kind is only that of the status, and no code of the API says that there is something to fix. */
function isOpen({ kind, entry }: AdviceInput): boolean {
  return (
    vague.has(kind) && !(entry?.by === 'code' && entry.rule && ['never', 'fix', 'reauth'].includes(entry.rule.verdict))
  )
}

/**
 * A used-up quota that the API documents as final: a limiter in front of it may still give a time, which wouldn't
 * help.
 */
function isForbiddenByOwnCode({ kind, entry }: AdviceInput): boolean {
  const isFinal = entry?.by === 'code' && entry.rule?.verdict === 'never' && entry.rule.origin === 'documented'
  return isFinal && kind === 'quota-exhausted'
}
