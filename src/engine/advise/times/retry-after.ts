import type { AdviceInput } from '../advice-input.ts'
import type { Clock } from './clock.ts'
import { displayName, headersOf } from './headers.ts'
import { secondsUntil, type Hint, type Remark } from './hint.ts'
import { readTimeText, type TimeForm } from './time-text.ts'

/** Waits in milliseconds: OpenAI's and Azure's own header, Cosmos DB's, and the AWS SDKs' from 2026 on. */
export function readMilliseconds({ response, locateHeader }: AdviceInput): (Hint | Remark)[] {
  return ['retry-after-ms', 'x-ms-retry-after-ms', 'x-amz-retry-after'].flatMap((name): (Hint | Remark)[] => {
    const source = `${displayName(name)} header`
    return headersOf(response.headers, name)
      .slice(-1)
      .map((value): Hint | Remark =>
        /^\d{1,15}(?:\.\d{1,9})?$/.test(value.trim())
          ? {
              seconds: Number(value) / 1000,
              source: { name: source, span: locateHeader(name) },
              strength: 'asked',
              remarks: [],
            }
          : { is: 'ignored', name: source, value },
      )
  })
}

/** gRPC's pushback (gRFC A6): exact milliseconds; a negative value, or one that isn't a number, forbids a retry (see `readServerWord`). */
export function readPushback({ response, locateHeader }: AdviceInput): Hint[] {
  const value = headersOf(response.headers, pushback).at(-1)?.trim() ?? ''
  if (!isPushback(value)) return []
  const source = { name: `${pushback} header`, span: locateHeader(pushback) }
  return [{ seconds: Number(value) / 1000, source, strength: 'asked', remarks: [], isExact: true }]
}

export const pushback = 'grpc-retry-pushback-ms'

/** A whole number of milliseconds, not negative. */
export const isPushback = (value: string) => /^\d{1,10}$/.test(value)

/**
 * `Retry-After` in seconds from the response's own moment. RFC 9110, section 10.2.3: an HTTP date or digits. Other
 * forms that servers send are read, with a remark; of several values the largest counts. `X-Retry-After` and
 * `X-RateLimit-Retry-After` (Symfony, MailerLite) are read the same way.
 */
export function readRetryAfter({ response, locateHeader }: AdviceInput, clock: Clock): (Hint | Remark)[] {
  return ['retry-after', 'x-retry-after', 'x-ratelimit-retry-after'].flatMap((name): (Hint | Remark)[] => {
    const source = `${displayName(name)} header`
    const values = headersOf(response.headers, name).slice(0, 20).flatMap(members)
    const read = values.map((value) => readValue(value, clock, source))
    const ignored = read.filter((each): each is Remark => !('seconds' in each))
    const [longest] = read.filter((each): each is Wait => 'seconds' in each).sort((a, b) => b.seconds - a.seconds)
    if (!longest) return ignored.slice(0, 1)
    const several: Remark[] =
      values.length > 1 ? [{ is: 'not-standard', name: source, value: values.join(', '), readAs: 'duplicate' }] : []
    const remarks = [...several, ...longest.remarks]
    return [
      {
        seconds: longest.seconds,
        source: { name: source, span: locateHeader(name, longest.value) },
        strength: 'asked',
        remarks,
      },
    ]
  })
}

/** The members of a value with merged duplicates. A comma also comes after the weekday of a date. */
function members(value: string): string[] {
  const parts = value.split(',').map((part) => part.trim())
  const joined: string[] = []
  for (const part of parts) {
    const before = joined.at(-1)
    if (before !== undefined && /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6}$/.test(before))
      joined[joined.length - 1] = `${before}, ${part}`
    else joined.push(part)
  }
  return joined.slice(0, 20)
}

interface Wait {
  value: string
  seconds: number
  remarks: Remark[]
}

function readValue(value: string, clock: Clock, name: string): Wait | Remark {
  const time = readTimeText(value, clock.now ?? 0)
  const until = time && secondsUntil(time, clock, name)
  if (!until) return { is: 'ignored', name, value }
  const readAs = oddForms[time.form]
  const remarks: Remark[] = readAs ? [{ is: 'not-standard', name, value, readAs }] : []
  return {
    value,
    seconds: time.form === 'fraction' ? Math.ceil(until.seconds) : until.seconds,
    remarks: [...remarks, ...until.remarks],
  }
}

// prettier-ignore
const oddForms = {
  'seconds': null, 'http-date': null, 'fraction': 'rounded', 'duration': 'duration', 'timestamp': 'timestamp',
  'epoch-seconds': 'epoch', 'epoch-milliseconds': 'epoch',
} as const satisfies Record<TimeForm, string | null>
