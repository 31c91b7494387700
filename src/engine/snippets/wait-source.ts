import { headerOf } from '../advise/times/headers.ts'
import type { Branch, Json, Path, Response } from '../model.ts'

/** Where the wait stands in an answer, besides `Retry-After` itself, which code reads in any case. */
export type WaitSource =
  | { in: 'header'; name: string; unit: 'retry-after' | 'seconds' | 'milliseconds' | 'epoch' }
  | { in: 'body'; path: Path; unit: 'seconds' | 'milliseconds' | 'duration' }

/**
 * The place that the deciding rung read its wait from, as far as code can read it again: `Retry-After` and its cousins, headers in
 * milliseconds, resets in seconds or as an epoch, members of a JSON body; `null` for a sentence and for forms that need a parser.
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
  if (body === null || !unit) return null
  let level: { value: Json; path: Path }[] = [{ value: parsed(body), path: [] }]
  for (let depth = 0, seen = 0; depth < 4; depth++) {
    const next: typeof level = []
    for (const { value, path } of level) {
      if (typeof value !== 'object' || value === null) continue
      for (const [name, member] of Object.entries(value).slice(0, 100)) {
        if (++seen > 500) return null
        const here = [...path, Array.isArray(value) ? Number(name) : name]
        if (name === key) return isIn(member, unit) && here.every(isName) ? { in: 'body', path: here, unit } : null
        next.push({ value: member, path: here })
      }
    }
    level = next
  }
  return null
}

const units = {
  retry_after: 'seconds', retryAfter: 'seconds', 'retry-after': 'seconds', retry_after_seconds: 'seconds', retryAfterSeconds: 'seconds',
  retry_after_ms: 'milliseconds', retryAfterMs: 'milliseconds', retryDelay: 'duration', retry_delay: 'duration',
} as const // prettier-ignore

/** Only the plain forms: a number that is no epoch, and protobuf's seconds ("13s"). */
const isIn = (value: Json, unit: 'seconds' | 'milliseconds' | 'duration') =>
  unit === 'duration'
    ? typeof value === 'string' && /^\d+(?:\.\d+)?s$/.test(value)
    : typeof value === 'number' && value < 1e9

const isName = (key: string | number) => typeof key === 'number' || /^[A-Za-z_][\w-]{0,40}$/.test(key)

function parsed(body: string): Json {
  try {
    return JSON.parse(body) as Json
  } catch {
    return null
  }
}
