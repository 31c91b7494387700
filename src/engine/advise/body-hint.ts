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
  for (const { key, value, path } of membersNamed(json, isWait)) {
    const unit = waits[key as keyof typeof waits]
    if (path.length > depth) continue
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

const isWait = (key: string) => Object.hasOwn(waits, key)

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
  const said = membersNamed(json, (key) => flags.has(key)).filter(({ value }) => typeof value === 'boolean')
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

interface Member {
  key: string
  value: Json
  path: Path
}

/** An object or list of the body, and how it was reached: paths are put together only for what is found. */
interface Branch {
  value: Json
  key: string | number | null
  parent: Branch | null
}

/** Members of the body's objects with one of these names, outermost first. */
function membersNamed(json: Json | undefined, isWanted: (key: string) => boolean): Member[] {
  const members: Member[] = []
  let level: Branch[] = json === undefined ? [] : [{ value: json, key: null, parent: null }]
  let left = most
  for (let depth = 0; depth <= deepest && level.length > 0; depth++) {
    const next: Branch[] = []
    for (const branch of level) left = searchBranch(branch, isWanted, members, next, left)
    level = next
  }
  return members
}

/** Looks at the first members only: to list all of a large object would cost its size for nothing. */
function searchBranch(
  branch: Branch,
  isWanted: (key: string) => boolean,
  members: Member[],
  next: Branch[],
  left: number,
): number {
  const { value } = branch
  if (typeof value !== 'object' || value === null) return left
  const follow = (member: Json, key: string | number) => {
    if (typeof member === 'object' && member !== null) next.push({ value: member, key, parent: branch })
  }
  let room = Math.min(widest, left)
  if (Array.isArray(value)) {
    value.slice(0, room).forEach(follow)
    return left - Math.min(room, value.length)
  }
  for (const key in value) {
    if (room-- <= 0) break
    left--
    if (!Object.hasOwn(value, key)) continue
    const member = value[key] as Json
    if (isWanted(key)) members.push({ key, value: member, path: [...pathTo(branch), key] })
    if (!echoes.has(key)) follow(member, key)
  }
  return left
}

function pathTo(branch: Branch): (string | number)[] {
  const path: (string | number)[] = []
  for (let at: Branch | null = branch; at; at = at.parent) if (at.key !== null) path.unshift(at.key)
  return path
}
