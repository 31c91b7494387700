import type { Diagnosis } from '../engine/model.ts'

/** What the reader says about the request, if the paste doesn't say it. */
export interface Request {
  /** `null`: as in the paste, else unknown. */
  method: string | null
  /** Whether it carried an idempotency key; `null`: as in the paste. */
  isKeyed: boolean | null
}

export const asPasted: Request = { method: null, isKeyed: null }

/** Whether another method, or a key, would change the advice. If not, the reader isn't asked. */
export function methodMatters({ response, retry }: Diagnosis, { method, isKeyed }: Request): boolean {
  if (retry.byMethod !== null || method !== null || isKeyed !== null) return true
  return response.method !== null && retry.processed !== 'no' && sendsAgain.has(retry.verdict)
}

const sendsAgain = new Set<string>(['wait', 'backoff', 'reconcile'])
