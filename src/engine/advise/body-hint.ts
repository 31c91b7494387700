import { isObject } from '../json.ts'
import type { Json, Path } from '../model.ts'
import type { AdviceInput } from './advice-input.ts'
import type { Clock } from './clock.ts'
import { secondsUntil, type Hint, type Remark, type Source } from './hint.ts'
import { readDuration, readTimeNumber, readTimeText } from './time-text.ts'

/**
 * A wait that a member of the body names, with its unit: seconds in `retry_after` (Discord, Telegram, Shopify) and
 * `retryAfterSeconds` (Kubernetes), milliseconds in `retry_after_ms` (Matrix), a protobuf duration in `retryDelay`
 * (Google RetryInfo). The outermost counts, of several equally deep the longest.
 */
export function readBodyHint({ json, locate }: AdviceInput, clock: Clock): (Hint | Remark)[] {
  let best: Hint | null = null
  let depth = Infinity
  for (const { key, value, path } of membersOf(json)) {
    const unit = Object.hasOwn(waits, key) ? waits[key as keyof typeof waits] : null
    if (!unit || path.length > depth) continue
    const hint = readWait(value, unit, { name: `${key} in the body`, span: null }, clock)
    if (!hint || (best && hint.seconds <= best.seconds)) continue
    best = { ...hint, source: { ...hint.source, span: locate(path) } }
    depth = path.length
  }
  return best ? [best] : []
}

// prettier-ignore
const waits = {
  retry_after: 'seconds', retryAfter: 'seconds', 'retry-after': 'seconds', retry_after_seconds: 'seconds', retryAfterSeconds: 'seconds',
  retry_after_ms: 'milliseconds', retryAfterMs: 'milliseconds', retryDelay: 'duration', retry_delay: 'duration',
} as const

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
 * `retryable` (Cloudflare), `is_transient` (Facebook): taken only where all that stand in the body say the same, since
 * a batch may mix them.
 */
export function readBodyFlag({ json, locate }: AdviceInput): { value: boolean; source: Source } | null {
  const said = [...membersOf(json)].filter(({ key, value }) => flags.has(key) && typeof value === 'boolean')
  const [first] = said
  if (!first || said.some(({ value }) => value !== first.value)) return null
  return { value: first.value === true, source: { name: `${first.key} in the body`, span: locate(first.path) } }
}

const flags = new Set(['retryable', 'isRetryable', 'is_retryable', 'is_transient', 'isTransient'])

/** Bounds of the search: errors name their wait near the top. */
const deepest = 4
const widest = 100
const most = 500

/** Members that echo what the caller sent: a `retry_after` in there is no word of the server. */
const echoes = new Set(['input', 'request', 'body', 'payload', 'query', 'headers', 'config'])

/** Members of the body's objects, outermost first. */
function* membersOf(json: Json | undefined): Generator<{ key: string; value: Json; path: Path }> {
  let level: { value: Json; path: Path }[] = json === undefined ? [] : [{ value: json, path: [] }]
  let seen = 0
  for (let depth = 0; depth <= deepest && level.length > 0; depth++) {
    const next: typeof level = []
    for (const { value, path } of level) {
      const isList = Array.isArray(value)
      for (const [key, member] of entriesOf(value)) {
        if (++seen > most) return
        const here = [...path, isList ? Number(key) : key]
        if (!isList) yield { key, value: member, path: here }
        if (!echoes.has(key)) next.push({ value: member, path: here })
      }
    }
    level = next
  }
}

/** The first members only: to list all of a large object would cost its size for nothing. */
function* entriesOf(value: Json): Generator<[string, Json]> {
  if (typeof value !== 'object' || value === null) return
  let left = widest
  if (Array.isArray(value)) {
    for (const [index, member] of value.slice(0, widest).entries()) yield [String(index), member]
    return
  }
  for (const key in value) {
    if (left-- === 0) return
    if (Object.hasOwn(value, key)) yield [key, (value as Record<string, Json>)[key] as Json]
  }
}
