import type { AdviceInput } from './advice-input.ts'
import { headersOf } from './headers.ts'
import type { Hint, Remark } from './hint.ts'

/**
 * The `RateLimit` field: seconds until the limits that are used up start anew (IETF draft ratelimit-headers:
 * `"default";r=0;t=30`; its version 07: `limit=100, remaining=0, reset=50`). One that has something left says nothing
 * about this failure. A malformed field is ignored, as the draft demands; so is one from a cache.
 */
export function readRateLimit({ response, locateHeader }: AdviceInput): (Hint | Remark)[] {
  // A policy's name is quoted and may hold anything, also commas and what looks like parameters.
  const value = headersOf(response.headers, 'ratelimit')
    .slice(0, 20)
    .join(', ')
    .replace(/"[^"]*"/g, '""')
  if (value === '') return []
  const name = 'RateLimit header'
  const waits = [readFlat(value), ...value.split(',').slice(0, 50).map(readMember)].filter(
    (seconds) => seconds !== null,
  )
  if (waits.length === 0) return []
  if (isCached(response.headers)) return [{ is: 'cached', name }]
  return [
    { seconds: Math.max(...waits), source: { name, span: locateHeader('ratelimit') }, strength: 'window', remarks: [] },
  ]
}

/**
 * Whether a cache kept the response for a while (`Age` above 0): its limits are then those of somebody else's moment.
 */
export function isCached(headers: AdviceInput['response']['headers']): boolean {
  return headersOf(headers, 'age').some((age) => /^0*[1-9]\d*$/.test(age.trim()))
}

const readMember = (member: string) => waitOf(parameter(member, 'r'), parameter(member, 't'))

const readFlat = (value: string) => waitOf(parameter(`,${value}`, 'remaining'), parameter(`,${value}`, 'reset'))

const waitOf = (left: number | null, wait: number | null) => (left === 0 ? wait : null)

/**
 * A whole number after `;name=` or `,name=`.
 */
function parameter(text: string, name: string): number | null {
  const found = new RegExp(`[;,] *${name}=(\\d{1,12})(?![\\d.])`).exec(text)
  return found ? Number(found[1]) : null
}
