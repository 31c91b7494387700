import type { AdviceInput } from './advice-input.ts'
import { membersNamed } from './members.ts'

/**
 * Whether a response may say when, or that, it may be repeated, elsewhere than in `Retry-After`: cheap signs that say yes too often rather than too seldom.
 */
export function mayNameTime({ response: { headers }, json, message }: AdviceInput): boolean {
  return (
    headers.some(([name]) => name !== 'retry-after' && ofHeaders.test(name)) ||
    membersNamed(json, (key) => ofMembers.test(key)).length > 0 ||
    ofSentences.test((message ?? '').slice(0, 2000))
  )
}

const ofHeaders = /retry|rate-?limit/
const ofMembers = /retry|^estimated_time$|transient|^interval$|^cost$/i
const ofSentences = /(?:try again|retry|wait|available)[^.\d]{0,40}\d/i
