import type { Advice, Branch, Kind } from '../model.ts'
import type { AdviceInput } from './advice-input.ts'
import type { Cause, LocatedCause } from './causes/cause.ts'
import { causeOf } from './causes/causes.ts'
import { repeats, type Decision } from './decision.ts'
import { guardMethod } from './guard-method.ts'
import { repeatabilityOf, type Repeatability } from './method.ts'
import { noError } from './no-error.ts'
import { apiRule, usualAdvice } from './page-rungs.ts'
import { othersDecide, type Case } from './others.ts'
import { attemptsOf, bounded, oneAttempt, planOf } from './schedule.ts'
import { serverForbids, serverInvites, serverNamesTime } from './server-rungs.ts'
import { isOverruled, situationOf, type Situation } from './situation.ts'
import { say } from './words/words.ts'

export type { AdviceInput, RuleAtHand } from './advice-input.ts'
export { causeOf } from './causes/causes.ts'

/**
 * Whether, when and how often to retry, and which rung of the ladder decides. Three questions: could a retry help, is it safe, when? Times
 * are seconds from the moment of the response (its `Date` header, where needed).
 */
export function advise(given: AdviceInput, cause: LocatedCause | null = causeOf(given)): Advice {
  const input = cause ? withCause(given, cause) : given
  const situation = situationOf(input, cause)
  const repeatability = repeatabilityOf(input.response)
  const isUnknown = repeatability === 'unknown'
  const decision = decide(situation, isUnknown ? 'idempotent' : repeatability)
  const other = isUnknown ? decide(situation, 'other') : decision
  const isSplit = other.verdict !== decision.verdict
  return {
    ...branchOf(isSplit ? { ...decision, caveats: [say.methodUnknown, ...decision.caveats] } : decision),
    decidedBy: decision.decidedBy,
    decidedBySpan: decision.span,
    dueAt: dueAt(decision, situation),
    byMethod: isSplit ? { idempotent: branchOf(decision), other: branchOf(other) } : null,
    others: input.isError ? othersDecide(caseOf(decision, repeatability, situation)) : [],
  }
}

/**
 * The kind by the words of the response. What an API documents for its code overrides words that aren't decisive, and all words where it
 * says that the same request can't succeed.
 */
export const refinedKind = (input: AdviceInput, cause: Cause | null): Kind =>
  cause && (cause.isDecisive || input.entry?.by !== 'code') && isOverruled(input, cause) ? cause.kind : input.kind

/** The words may name a failure where the status doesn't. */
const withCause = (input: AdviceInput, { kind, hasNoStatus }: Cause): AdviceInput => ({
  ...input,
  kind,
  isError: true,
  response: hasNoStatus ? { ...input.response, status: null } : input.response,
})

/** The ladder, the highest rung first; what it decides must then be safe for the method. */
function decide(situation: Situation, repeatability: Repeatability): Decision {
  if (!situation.input.isError) return noError(situation)
  const below = apiRule(situation) ?? usualAdvice(situation)
  const decision =
    serverForbids(situation, below) ?? serverNamesTime(situation, below) ?? serverInvites(situation, below) ?? below
  return guardMethod(decision, repeatability, situation)
}

function dueAt({ waitSeconds }: Decision, { word }: Situation): number | null {
  const { base } = word.clock
  return waitSeconds === null || base === null ? null : base + bounded(waitSeconds) * 1000
}

const caseOf = (decision: Decision, repeatability: Repeatability, { input, word }: Situation): Case => ({
  status: input.response.status,
  verdict: decision.verdict,
  repeatability,
  hasRetryAfter: word.hints.some(({ strength }) => strength === 'asked'),
  waitSeconds: decision.waitSeconds,
})

function branchOf(decision: Decision): Branch {
  const { verdict, processed, actor, because, caveats, pace } = decision
  const waitSeconds = decision.waitSeconds === null ? null : bounded(decision.waitSeconds)
  const plan = repeats(decision) ? planOf(pace, waitSeconds) : null
  const attempts = plan ? attemptsOf(plan) : verdict === 'reauth' ? [oneAttempt(waitSeconds)] : []
  return {
    verdict,
    waitSeconds,
    processed,
    actor,
    attempts,
    plan,
    because: [...new Set(because)],
    caveats: [...new Set(caveats)],
  }
}
