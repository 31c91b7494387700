import type { AdviceInput } from '../advice-input.ts'
import type { Clock } from './clock.ts'
import { displayName, headerOf } from './headers.ts'
import { secondsUntil, type Hint, type Remark } from './hint.ts'
import { isCached } from './rate-limit.ts'
import { readTimeText } from './time-text.ts'

/**
 * `RateLimit-Reset`, `X-RateLimit-Reset` and their many variants, in seconds from the response's own moment. The unit
 * depends on the vendor: from 1e12 milliseconds since 1970, from 1e9 seconds since 1970 (GitHub, and GitLab under the IETF's
 * own name), below 1e7 seconds to wait (the IETF drafts), unknown between them; also dates, RFC 3339 (Anthropic)
 * and durations (OpenAI).
 *
 * Used only where nothing remains: otherwise another limit, or something else, rejected this request.
 */
export function readRateLimitReset({ response, locateHeader }: AdviceInput, clock: Clock): (Hint | Remark)[] {
  const resets = response.headers
    .filter(([name]) => isReset(name))
    .slice(0, 20)
    .map(([name, value]) => ({
      name,
      source: `${displayName(name)} header`,
      value: value.trim(),
      left: leftOf(response.headers, name),
    }))
  const isSilent = response.status === 429 && resets.every(({ left }) => left === null)
  const used = resets.filter(({ left }) => (left === null ? isSilent : left <= 0))
  const [first] = used
  if (first && isCached(response.headers)) return [{ is: 'cached', name: first.source }]

  const read = used.map(({ name, source, value }): Hint | Remark => {
    const time = readTimeText(value, clock.now ?? 0)
    if (time && 'seconds' in time && time.seconds >= 1e7) return { is: 'ambiguous', name: source, value }
    const until = time && secondsUntil(time, clock, source)
    if (!until) return { is: 'ignored', name: source, value }
    const remarks =
      time.form === 'seconds' && until.seconds > 86_400
        ? [{ is: 'perhaps-milliseconds' as const, name: source, value }]
        : []
    return {
      seconds: until.seconds,
      source: { name: source, span: locateHeader(name, value) },
      strength: 'window',
      remarks: [...remarks, ...until.remarks],
    }
  })
  const hints = read.filter((each): each is Hint => 'seconds' in each).sort((a, b) => b.seconds - a.seconds)
  return hints.length > 0 ? hints.slice(0, 1) : read.slice(0, 1)
}

const isReset = (name: string) => name.length <= 80 && /rate-?limit/.test(name) && name.includes('reset')

/**
 * What remains, by the header beside it: `x-ratelimit-reset-requests` is paired with `x-ratelimit-remaining-
 * requests`.
 */
function leftOf(headers: AdviceInput['response']['headers'], resetName: string): number | null {
  const value = headerOf(headers, resetName.replace('reset', 'remaining').replace(/-after$|-?time$/, ''))
  const found = /^-?\d{1,12}(?:\.\d{1,9})?/.exec(value?.trim() ?? '')
  return found ? Number(found[0]) : null
}
