import type { Advice, Branch } from '../model.ts'
import type { AdviceInput } from './advice-input.ts'
import { repeats, type Decision } from './decision.ts'
import { guardMethod } from './guard-method.ts'
import { repeatabilityOf, type Repeatability } from './method.ts'
import { apiRule, usualAdvice } from './page-rungs.ts'
import { backoffAttempts, bounded, oneAttempt, waitAttempts } from './schedule.ts'
import { noError, serverForbids, serverInvites, serverNamesTime } from './server-rungs.ts'
import { situationOf, type Situation } from './situation.ts'
import { say } from './words.ts'

export type { AdviceInput, RuleAtHand } from './advice-input.ts'

/**
 * Whether, when and how often to send the request again, and which rung of the ladder says so. Three questions: could
 * it help, is it safe, when? Times are seconds from the response's own moment (its `Date` header where a moment has to
 * be counted from something).
 */
export function advise(input: AdviceInput): Advice {
  const situation = situationOf(input)
  const repeatability = repeatabilityOf(input.response)
  if (repeatability !== 'unknown') return adviceOf(decide(situation, repeatability), null)

  const idempotent = decide(situation, 'idempotent')
  const other = decide(situation, 'other')
  if (idempotent.verdict === other.verdict) return adviceOf(idempotent, null)
  return adviceOf(
    { ...idempotent, caveats: [say.methodUnknown, ...idempotent.caveats] },
    { idempotent: branchOf(idempotent), other: branchOf(other) },
  )
}

/** The ladder, the highest rung first; what it comes to must then be safe for the method. */
function decide(situation: Situation, repeatability: Repeatability): Decision {
  if (!situation.input.isError) return noError(situation)
  const below = apiRule(situation) ?? usualAdvice(situation)
  const decision =
    serverForbids(situation, below) ?? serverNamesTime(situation, below) ?? serverInvites(situation, below) ?? below
  return guardMethod(decision, repeatability, situation)
}

const adviceOf = (decision: Decision, byMethod: Advice['byMethod']): Advice => ({
  ...branchOf(decision),
  decidedBy: decision.decidedBy,
  decidedBySpan: decision.span,
  byMethod,
})

function branchOf(decision: Decision): Branch {
  const { verdict, processed, actor, because, caveats, pace } = decision
  const waitSeconds = decision.waitSeconds === null ? null : bounded(decision.waitSeconds)
  const attempts = repeats(decision)
    ? waitSeconds === null
      ? backoffAttempts(pace)
      : waitAttempts(waitSeconds, pace)
    : verdict === 'reauth'
      ? [oneAttempt(waitSeconds)]
      : []
  return {
    verdict,
    waitSeconds,
    processed,
    actor,
    attempts,
    because: [...new Set(because)],
    caveats: [...new Set(caveats)],
  }
}
