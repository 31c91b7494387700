import type { Decision } from './decision.ts'
import type { Hint } from './times/hint.ts'
import type { Situation } from './situation.ts'
import { defaultCaveats, say, sayRemarks, whyDefault } from './words/words.ts'

/** What the API documents for the code, or else for the status. */
export function apiRule({ input, word, own, usual, cause, processed, pace }: Situation): Decision | null {
  if (!own) return null
  const { rule, label, span } = own
  const isInferred = rule.origin === 'inferred'
  const decision: Decision = {
    verdict: rule.verdict,
    // The client that sends too much, or at the same time as another, can fix it; a Retry cell names nobody.
    actor: repeating.has(rule.verdict) && usual.actor === 'caller' ? 'caller' : rule.actor,
    processed,
    pace,
    waitSeconds: null,
    decidedBy: isInferred ? `inferred from ${label}` : label,
    span,
    because: [
      isInferred ? say.inferred(label, rule.words) : say.documented(label, rule.words),
      // Our own reason may contradict an API that knows better.
      ...(agree(rule.verdict, usual.verdict) ? [cause?.why ?? whyDefault(input)] : []),
    ],
    caveats: [
      ...(input.originKind === 'intermediary' ? [say.writtenBefore] : []),
      ...(rule.withCare ? [say.withCare(rule.origin === 'documented')] : []),
      ...(cause?.caveats ?? []),
      ...defaultCaveats(input, rule.verdict),
      ...askedFor(word.hints, rule.verdict),
      ...sayRemarks(word.remarks),
    ],
  }
  if (rule.verdict !== 'wait') return withAskedTime(decision, word.hints)
  if (rule.elseSeconds === null)
    return { ...decision, verdict: 'backoff', because: [...decision.because, say.noTime(pace.floorSeconds)] }
  const waitSeconds = Math.max(rule.elseSeconds, pace.floorSeconds)
  return { ...decision, waitSeconds, because: [...decision.because, say.elseWait(waitSeconds)] }
}

const agree = (a: Decision['verdict'], b: Decision['verdict']) => a === b || (repeating.has(a) && repeating.has(b))

const repeating = new Set<Decision['verdict']>(['wait', 'backoff'])

/** The default for the status, or for the kind where that says more. */
export function usualAdvice({ input, word, usual, cause, processed, pace }: Situation): Decision {
  const { status } = input.response
  const decision: Decision = {
    verdict: usual.verdict,
    actor: usual.actor,
    processed,
    pace,
    waitSeconds: null,
    decidedBy: input.isKindOfWords && cause === null ? `${usual.name}, read from the message` : usual.name,
    span: cause?.span ?? input.spans?.status ?? null,
    because: [cause?.why ?? whyDefault(input)],
    caveats: [
      ...(cause?.caveats ?? []),
      ...defaultCaveats(input, usual.verdict),
      ...askedFor(word.hints, usual.verdict),
      ...sayRemarks(word.remarks),
    ],
  }
  const isBlockedBefore = input.originKind === 'intermediary' && status === 403
  return withAskedTime(
    isBlockedBefore ? { ...decision, actor: 'provider', because: [say.blockedBefore] } : decision,
    word.hints,
  )
}

/** A changed request must wait as long as the server asks, too; but waiting alone isn't enough. */
function withAskedTime(decision: Decision, hints: Hint[]): Decision {
  const hint = hints.find(({ strength }) => strength === 'asked')
  const isChanged = decision.verdict === 'fix' || decision.verdict === 'reauth'
  return hint && isChanged ? { ...decision, waitSeconds: hint.seconds } : decision
}

function askedFor(hints: Hint[], verdict: Decision['verdict']): string[] {
  const hint = hints.find(({ strength }) => strength === 'asked')
  if (!hint || hint.seconds === 0 || repeating.has(verdict)) return []
  return [verdict === 'never' ? say.timeMendsNothing(hint) : say.changedAndTimed(hint)]
}
