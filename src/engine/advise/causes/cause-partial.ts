import type { AdviceInput } from '../advice-input.ts'
import type { Cause } from './cause.ts'
import { isAllFailed, isPartial } from './partial.ts'
import { defaultFor } from '../status-default.ts'
import { whyKind } from '../words/why-default.ts'
import { say } from '../words/words.ts'

/** A success with parts that failed (207, a bulk response, GraphQL's `data` beside `errors`). */
export function partialCause(input: AdviceInput): Cause | null {
  const isWhole = isAllFailed(input)
  if (!isWhole && !isPartial(input)) return null
  const isKnown = input.kind !== 'unknown'
  const usual = defaultFor(null, input.kind)
  const mayHelp = usual.verdict === 'backoff' || !isKnown
  const silent = { ...usual, verdict: 'reconcile', processed: isWhole ? 'no' : 'yes', name: 'the parts that failed' } as const
  return {
    kind: input.kind,
    usual: isKnown ? usual : silent,
    why: isWhole && !isKnown ? say.allFailed : mayHelp && !isWhole ? say.partsFailed : whyKind[input.kind],
    caveats: isWhole ? [] : [mayHelp ? say.onlyFailedParts : say.othersDone],
    isDecisive: false,
    ...(!isWhole && { met: 'a partial failure' }),
  }
}
