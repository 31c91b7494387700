import { say } from '../engine/advise/words/words.ts'
import { methods } from '../engine/wording.ts'
import type { RowAdvice } from './advise-on-row.ts'

/**
 * The sentences of the engine on a row, the deciding one first: why, what else to mind, and what changes for a request that may not be
 * sent twice. A page shows both branches, so that it need not say that the method is not known.
 * Where the statuses of the row differ there is no reason for all of them.
 */
export function reasonsOf({ untimed, timed, isByStatus }: RowAdvice): string[] {
  if (isByStatus) return []
  const { because, caveats, byMethod } = untimed
  // What holds where no time is named comes last, and stands beside the headline of that case.
  const why = timed ? because.slice(0, -1) : because
  const [forOther] = byMethod?.other.because.filter((text) => !because.includes(text)) ?? []
  return [
    ...why,
    ...caveats.filter((text) => text !== say.methodUnknown),
    ...(forOther ? [`${methods.other}: ${forOther}`] : []),
  ]
}
