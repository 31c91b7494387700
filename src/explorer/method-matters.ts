import type { Diagnosis } from '../engine/model.ts'

/** What the reader says of the request, where the paste does not hold it. */
export interface Request {
  /** `null`: as in the paste, or unknown. */
  method: string | null
  /** Whether it carried an idempotency key; `null`: as in the paste. */
  isKeyed: boolean | null
}

export const asPasted: Request = { method: null, isKeyed: null }

/** Whether another method, or a key, would change the advice: where it changes nothing, nobody is asked. */
export function methodMatters({ response, retry }: Diagnosis, { method, isKeyed }: Request): boolean {
  if (retry.byMethod !== null || method !== null || isKeyed !== null) return true
  return response.method !== null && retry.processed !== 'no' && sendsAgain.has(retry.verdict)
}

const sendsAgain = new Set<string>(['wait', 'backoff', 'reconcile'])
