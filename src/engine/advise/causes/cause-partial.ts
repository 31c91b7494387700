import type { AdviceInput } from '../advice-input.ts'
import type { Cause } from './cause.ts'
import { isAllFailed, isPartial } from './partial.ts'
import { defaultFor } from '../status-default.ts'
import { whyKind } from '../words/why-default.ts'
import { say } from '../words/words.ts'

/** A success with parts that failed (207, a bulk response, GraphQL's `data` beside `errors`). */
export function partialCause(input: AdviceInput): Cause | null {
  if (!isPartial(input)) return null
  const isKnown = input.kind !== 'unknown'
  const usual = defaultFor(null, input.kind)
  if (isKnown && isAllFailed(input))
    return { kind: input.kind, usual, why: whyKind[input.kind], caveats: [], isDecisive: false, hasNoStatus: true }
  const mayHelp = usual.verdict === 'backoff' || !isKnown
  const silent = { ...usual, verdict: 'reconcile', processed: 'yes', name: 'the parts that failed' } as const
  return {
    kind: input.kind,
    usual: isKnown ? usual : silent,
    why: mayHelp ? say.partsFailed : whyKind[input.kind],
    caveats: [mayHelp ? say.onlyFailedParts : say.othersDone],
    isDecisive: false,
    met: 'a partial failure',
  }
}
