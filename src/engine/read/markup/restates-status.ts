import { statusByReason } from '../http/reason-phrases.ts'

/** Whether a text says nothing but what the status says: its number, HTTP's words for it, or those that servers use for these. */
export function restatesStatus(text: string): boolean {
  if (text.length > 80) return false
  const words = plainWords(text)
  return known.has(words) || known.has(words.replace(fillers, ' ').replace(/ +/g, ' ').trim())
}

/** A page that was copied as text: its first line is the status in words or digits, and below it is the rest. */
export function isCopiedPage(text: string): boolean {
  const [first = '', ...rest] = text.slice(0, 400).trim().split('\n')
  return rest.length > 0 && /[\p{L}\d]/u.test(first) && restatesStatus(first)
}

/** In lowercase, without marks, numbers of a status and `HTTP/1.1`. */
const plainWords = (text: string): string =>
  text
    .toLowerCase()
    .replace(/\bhttps?\/\d(?:\.\d)?/g, ' ')
    .replace(/[’']/g, '')
    .replace(/\b[1-5]\d\d(?:\.\d{1,2})?\b/g, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

const fillers =
  /\b(?:http|errors?|status|code|message|reason|response|oops|ooops|whoops|sorry|uh oh|fatal|an|thats|the|was|is|page|you are)\b/g

const known: ReadonlySet<string> = new Set([
  ...[...statusByReason.keys()].map(plainWords),
  ...'|server|server error|internal server|internal|internal error|application|application error|bad message|unknown|unknown error|unexpected|unexpected error|access denied|access forbidden|permission denied|access is denied|not authorized|not authorised|unauthorised|authorization required|authentication required|authorization failed|authentication failed|file not found|resource not found|document not found|object not found|url not found|site not found|file or directory not found|requested url not found|not allowed|method not supported|not available|unavailable|temporarily unavailable|service is unavailable|service is temporarily unavailable|gateway time out|request time out|request timed out|gateway timed out|timeout|timed out|rate limit exceeded|request too large|entity too large|uri too large|validation|http version not supported|no message available'.split(
    '|',
  ),
])
