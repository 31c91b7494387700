import type { AdviceInput } from '../advice-input.ts'
import { readBodyFlag, readBodyHint } from './body-hint.ts'
import { clockOf } from './clock.ts'
import type { Clock } from './clock.ts'
import { displayName, headerOf } from './headers.ts'
import { hintOf, type Hint, type Remark, type Source } from './hint.ts'
import { readMessage } from './message-hint.ts'
import { readCost } from './query-cost.ts'
import { readRateLimitReset } from './rate-limit-reset.ts'
import { readRateLimit } from './rate-limit.ts'
import { isPushback, pushback, readMilliseconds, readPushback, readRetryAfter } from './retry-after.ts'

/** What the response itself says about retrying. */
export interface ServerWord {
  /** A plain yes or no; `null` where there is none. */
  mayRepeat: { value: boolean; source: Source } | null
  /** Times, the most binding first. */
  hints: Hint[]
  /** What looked like a time and couldn't be used. */
  remarks: Remark[]
  clock: Clock
}

/** Reads what the response says about retrying, in every form that servers are known to use, without judging whether a retry could help. */
export function readServerWord(input: AdviceInput): ServerWord {
  const clock = clockOf(input.response, input.now)
  const read = readers.flatMap((reader) => reader(input, clock))
  return {
    mayRepeat: readHeaderFlag(input) ?? readBodyFlag(input),
    hints: read.filter((each): each is Hint => 'seconds' in each).map(hintOf),
    remarks: read.filter((each): each is Remark => !('seconds' in each)),
    clock,
  }
}

type Reader = (input: AdviceInput, clock: Clock) => (Hint | Remark)[]

/**
 * The order of OpenAI's, Anthropic's, Stripe's and Azure's clients; that Retry-After overrides
 * RateLimit is a MUST of the IETF draft (ratelimit-headers, section 4). Prose comes last: it may be meant for a
 * person.
 */
const readers: Reader[] = [
  readPushback,
  readMilliseconds,
  readRetryAfter,
  readBodyHint,
  readRateLimit,
  readRateLimitReset,
  readCost,
  readMessage,
]

/**
 * `x-should-retry` (OpenAI, Anthropic) and `stripe-should-retry` (Stripe): their own clients obey it before anything
 * else. A gRPC pushback that isn't a wait means no (gRFC A6).
 */
function readHeaderFlag({ response, locateHeader }: AdviceInput): ServerWord['mayRepeat'] {
  for (const name of ['x-should-retry', 'stripe-should-retry']) {
    const value = headerOf(response.headers, name)?.trim().toLowerCase()
    if (value !== 'true' && value !== 'false') continue
    return { value: value === 'true', source: { name: `${displayName(name)} header`, span: locateHeader(name) } }
  }
  const value = headerOf(response.headers, pushback)?.trim()
  if (value === undefined || isPushback(value)) return null
  return { value: false, source: { name: `${pushback} header`, span: locateHeader(pushback) } }
}
