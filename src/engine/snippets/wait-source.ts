import { headerOf } from '../advise/times/headers.ts'
import type { Branch, Json, Path, Response } from '../model.ts'
import { bodyMembers } from './body-members.ts'

/** Where the wait is in a response, besides `Retry-After` itself, which code always reads. */
export type WaitSource =
  | { in: 'header'; name: string; unit: 'retry-after' | 'seconds' | 'milliseconds' | 'epoch' }
  | { in: 'body'; path: Path; unit: 'seconds' | 'milliseconds' | 'duration' }

/**
 * The place that the deciding rung read its wait from, if code can read it again: `Retry-After` and its variants, headers in
 * milliseconds, resets in seconds or as an epoch, members of a JSON body; `null` for a message and for formats that need a parser.
 */
export function waitSourceOf(
  response: Response,
  { decidedBy, waitSeconds }: Branch & { decidedBy: string },
): WaitSource | null {
  if (waitSeconds === null) return null
  const [, label = '', place = ''] = /^(\S{1,80}) (header|in the body)$/.exec(decidedBy) ?? []
  if (place === 'in the body') return inBody(response.body, label)
  const name = label.toLowerCase()
  const value = headerOf(response.headers, name)?.trim() ?? ''
  if (!/^[a-z0-9-]+$/.test(name) || value === '') return null
  if (name.endsWith('retry-after') && name !== 'x-amz-retry-after') return { in: 'header', name, unit: 'retry-after' }
  const unit = unitOf(name, value)
  return unit && { in: 'header', name, unit }
}

/** As the ladder reads them: ms headers by name; a reset of ten digits is seconds since 1970, a shorter one a wait. */
function unitOf(name: string, value: string): 'seconds' | 'milliseconds' | 'epoch' | null {
  if (!/^\d{1,10}(?:\.\d{1,9})?$/.test(value)) return null
  if (name.endsWith('-ms') || name === 'x-amz-retry-after') return 'milliseconds'
  return Number(value) >= 1e9 ? 'epoch' : 'seconds'
}

/** The first member of that name, the outermost first. */
function inBody(body: string | null, key: string): WaitSource | null {
  const unit = Object.hasOwn(units, key) ? units[key as keyof typeof units] : null
  const member = bodyMembers(body).find(({ path }) => path.at(-1) === key)
  return unit && member && isIn(member.value, unit) ? { in: 'body', path: member.path, unit } : null
}

const units = {
  retry_after: 'seconds', retryAfter: 'seconds', 'retry-after': 'seconds', retry_after_seconds: 'seconds', retryAfterSeconds: 'seconds',
  retry_after_ms: 'milliseconds', retryAfterMs: 'milliseconds', retryDelay: 'duration', retry_delay: 'duration',
} as const // prettier-ignore

/** Only the plain formats: a number that isn't an epoch, and protobuf's seconds ("13s"). */
const isIn = (value: Json, unit: 'seconds' | 'milliseconds' | 'duration') =>
  unit === 'duration'
    ? typeof value === 'string' && /^\d+(?:\.\d+)?s$/.test(value)
    : typeof value === 'number' && value < 1e9
