import { lastPart } from './urls.ts'

/** Returns a code in words, for a row without a name: `rate_limit_exceeded` and `RateLimitExceeded` become "Rate limit exceeded". */
export function codeInWords(code: string): string {
  const spaced = lastPart(code)
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/[_.:/]+|(?<=\w)-(?=\w)/g, ' ')
  const words = spaced.toLowerCase()
  return words.charAt(0).toUpperCase() + words.slice(1)
}
