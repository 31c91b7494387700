import { isObject } from '../../json.ts'
import type { Json } from '../../model.ts'
import type { AdviceInput } from '../advice-input.ts'
import type { Clock } from './clock.ts'
import { secondsUntil, type Hint, type Remark, type Source } from './hint.ts'
import { membersNamed } from '../members.ts'
import { readDuration, readTimeNumber, readTimeText } from './time-text.ts'

/**
 * A wait in a member of the body, with its unit: seconds in `retry_after` (Discord, Telegram, Shopify) and
 * `retryAfterSeconds` (Kubernetes), milliseconds in `retry_after_ms` (Matrix), a protobuf duration in `retryDelay`
 * (Google RetryInfo), seconds until a model is loaded in `estimated_time` (Hugging Face). The outermost counts; of several at the same depth, the longest.
 */
export function readBodyHint({ json, locate, namedWait }: AdviceInput, clock: Clock): (Hint | Remark)[] {
  const named =
    namedWait &&
    readWait(namedWait.value, namedWait.unit, { name: `${namedWait.name} in the body`, span: namedWait.span }, clock)
  if (named) return [named]
  let best: Hint | null = null
  let depth = Infinity
  const isPolled = membersNamed(json, (key) => key === 'error').some(({ value }) => polls.has(value))
  for (const { key, value, path } of membersNamed(json, (name) => isWait(name) || (isPolled && name === 'interval'))) {
    const unit = key === 'interval' ? 'seconds' : waits[bare(key) as keyof typeof waits]
    if (path.length > depth) continue
    const hint = readWait(value, unit, { name: `${key} in the body`, span: null }, clock)
    if (!hint || (best && hint.seconds <= best.seconds)) continue
    best = { ...hint, source: { ...hint.source, span: locate(path) } }
    depth = path.length
  }
  return best ? [best] : []
}

/** By name in lowercase, without `_` and `-`. */
// prettier-ignore
const waits = {
  retryafter: 'seconds', retryafterseconds: 'seconds', retryafterinseconds: 'seconds', retryinseconds: 'seconds', backoffseconds: 'seconds',
  waitseconds: 'seconds', estimatedtime: 'seconds', retryafterms: 'milliseconds', retryinms: 'milliseconds', backoffms: 'milliseconds',
  retryaftermilliseconds: 'milliseconds', retrydelay: 'duration',
} as const

const bare = (key: string) => key.slice(0, 40).replace(/[_-]/g, '').toLowerCase()

/** RFC 8628, section 3.5: the token that a device polls for isn't ready. GitHub sends the new `interval` beside it. */
const polls = new Set<Json>(['authorization_pending', 'slow_down'])

const isWait = (key: string) => Object.hasOwn(waits, bare(key))

function readWait(
  value: Json,
  unit: 'seconds' | 'milliseconds' | 'duration',
  source: Source,
  clock: Clock,
): Hint | null {
  const hint = (seconds: number, remarks: Remark[] = []): Hint => ({ seconds, source, strength: 'asked', remarks })
  if (unit === 'milliseconds') {
    const number = typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : value
    return typeof number === 'number' && number >= 0 && number < Infinity ? hint(number / 1000) : null
  }
  if (unit === 'duration') {
    if (isObject(value)) return typeof value.seconds === 'number' && value.seconds >= 0 ? hint(value.seconds) : null
    const seconds = typeof value === 'string' ? readDuration(value) : null
    return seconds === null ? null : hint(seconds)
  }
  const time =
    typeof value === 'number'
      ? readTimeNumber(value)
      : typeof value === 'string'
        ? readTimeText(value.trim(), clock.now ?? 0)
        : null
  const until = time && secondsUntil(time, clock, source.name)
  return until && hint(until.seconds, until.remarks)
}

/**
 * `retryable` (Cloudflare), `is_retriable` and `should_retry` (errors for agents), `is_transient` (Facebook): used only if all of them in
 * the body agree, since a batch may mix them. Of Stripe's `advice_code` values, only the one that means no: the others don't say when.
 */
export function readBodyFlag({ json, locate }: AdviceInput): { value: boolean; source: Source } | null {
  const said = membersNamed(json, (key) => flags.has(key))
    .map((member) => (member.value === 'do_not_try_again' ? { ...member, value: false } : member))
    .filter(({ value }) => typeof value === 'boolean')
  const [first] = said
  if (!first || said.some(({ value }) => value !== first.value)) return null
  return { value: first.value === true, source: { name: `${first.key} in the body`, span: locate(first.path) } }
}

// prettier-ignore
const flags = new Set([
  'retryable', 'isRetryable', 'is_retryable', 'retriable', 'isRetriable', 'is_retriable', 'should_retry', 'shouldRetry',
  'is_transient', 'isTransient', 'advice_code',
])
