import { say } from '../engine/advise/words/words.ts'
import { methods } from '../engine/wording.ts'
import type { RowAdvice } from './advise-on-row.ts'

/**
 * The engine's sentences about a row, the deciding one first: why, what else to know, and what changes for a request that isn't safe to
 * send twice. A page shows both branches, so it doesn't say that the method isn't known. Where the statuses of the row differ, no reason
 * is true for all of them.
 */
export function reasonsOf({ untimed, timed, isByStatus }: RowAdvice): string[] {
  if (isByStatus) return []
  const { because, caveats, byMethod } = untimed
  // The reason for the case without a time is last; it is shown beside the headline of that case.
  const why = timed ? because.slice(0, -1) : because
  const [forOther] = byMethod?.other.because.filter((text) => !because.includes(text)) ?? []
  return [
    ...why,
    ...caveats.filter((text) => text !== say.methodUnknown),
    ...(forOther ? [`${methods.other}: ${forOther}`] : []),
  ]
}
