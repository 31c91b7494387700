import { headOf } from './note.ts'
import type { SnippetPlan } from './plan.ts'
import { idempotentMethods } from './plan.ts'
import { lines, number, type Snippet } from './snippet.ts'

/** What curl considers transient (`man curl`, --retry); for others it would have to retry on every error. */
const transient = new Set([408, 429, 500, 502, 503, 504])

/**
 * `curl --retry`, 7.66 or later: reads Retry-After, in seconds or as a date, and gives up if it doesn't fit --retry-max-time. It
 * retries every method and any transient status, so send the key; it adds no jitter.
 */
export const curl: Snippet = {
  id: 'curl',
  label: 'curl --retry',
  language: 'sh',
  applies: ({ verdict, statuses, guard }) =>
    verdict !== 'reauth' && guard === 'status' && statuses.every((status) => transient.has(status)),
  code: (plan) => {
    const isSafe = plan.method === null || idempotentMethods.some((method) => method === plan.method)
    const key = isSafe ? null : `  --header "${plan.keyHeader}: $key" \\`
    const delay = constantDelay(plan)
    return lines(
      headOf(plan, '#'),
      '# curl waits as long as Retry-After says, in seconds or as a date, and stops if that is too long.',
      delay === null
        ? '# Without Retry-After: 1 s, then twice as long each time.'
        : `# Without Retry-After: ${delay} s each time.`,
      isSafe
        ? "# curl retries every method, also after a timeout: don't use this for a POST without an idempotency key."
        : '# curl retries every method, also after a timeout: the key lets the server recognize the retry.',
      `sleep "$(od -An -N2 -tu2 /dev/urandom | awk '{ print $1 / 65536 }')" # up to 1 s of jitter, which curl doesn't add`,
      `${isSafe ? '' : 'key=$(uuidgen) && '}curl --fail-with-body --silent --show-error \\`,
      `  --retry ${plan.tries - 1} --retry-max-time ${number(plan.deadlineSeconds)}${delay === null ? '' : ` --retry-delay ${delay}`} \\`,
      ...(plan.method === null || plan.method === 'GET'
        ? []
        : [`  --request ${isSafe || plan.method === 'PATCH' ? plan.method : 'POST'} \\`]),
      key,
      '  "$url"',
    )
  },
}

/** curl's own backoff starts at 1 s and is capped at 10 minutes; if the plan's differs, a constant delay of its longest step. */
function constantDelay({
  baseSeconds,
  capSeconds,
  floorSeconds,
  tries,
  fallbackSeconds,
  source,
  waitSeconds,
}: SnippetPlan): string | null {
  const named =
    fallbackSeconds ??
    (source !== null && !(source.in === 'header' && source.name === 'retry-after') ? waitSeconds : null)
  if (named !== null) return number(Math.ceil(Math.max(named, floorSeconds)))
  if (baseSeconds === 1 && floorSeconds <= 1 && 2 ** (tries - 2) <= capSeconds) return null
  return number(Math.ceil(Math.max(1, floorSeconds, Math.min(capSeconds, baseSeconds * 2))))
}
