import type { Decision } from './decision.ts'
import { repeats } from './decision.ts'
import type { Repeatability } from './method.ts'
import type { Situation } from './situation.ts'
import { say } from './words/words.ts'

/**
 * A request that may have been applied is retried only where that is safe: RFC 9110, section 9.2.2 forbids it for a method that isn't
 * idempotent, unless the client knows that a retry has no further effect (a key, a condition, the API's documentation). An API's "retry
 * with backoff" says whether a retry could help, not whether it is safe.
 */
export function guardMethod(
  decision: Decision,
  repeatability: Repeatability,
  { input, own, cause }: Situation,
): Decision {
  if (!repeats(decision) || !['maybe', 'yes'].includes(decision.processed)) return decision
  const { method, status } = input.response
  const adding = (...caveats: string[]) => ({ ...decision, caveats: [...decision.caveats, ...caveats] })
  if (repeatability === 'keyed') return adding(say.sameKey)
  if (repeatability === 'conditional') return adding(say.conditionMayFail)
  if (repeatability === 'idempotent') return method === 'DELETE' ? adding(say.deletedAlready) : decision

  // What the API documents for its own responses doesn't cover a proxy's.
  const isPromised = own?.rule.anyMethod === true
  if (isPromised && input.originKind !== 'intermediary')
    return { ...decision, because: [...decision.because, say.anyMethod(own.name)] }
  const met = say.met(method ?? 'POST', status, input.kind, cause?.met)
  return {
    ...decision,
    verdict: 'reconcile',
    decidedBy: met,
    span: cause?.span ?? input.spans?.status ?? null,
    because:
      decision.processed === 'yes'
        ? [say.partsFailed, ...decision.because]
        : [say.mayBeDone(met), say.findOut(decision.waitSeconds), ...decision.because],
    caveats: [...(isPromised ? [say.promiseIsNotTheirs(own.name)] : []), say.useKeys, ...decision.caveats],
  }
}
