import type { Processed, RetryRule, Span } from '../model.ts'
import type { AdviceInput } from './advice-input.ts'
import type { Hint } from './times/hint.ts'
import type { Cause, LocatedCause } from './causes/cause.ts'
import { countingHints } from './times/counting-hints.ts'
import { isPartial } from './causes/partial.ts'
import { readServerWord, type ServerWord } from './times/server-word.ts'
import { defaultFor, type Default } from './status-default.ts'
import type { Pace } from './schedule.ts'

/** All that the rungs of the ladder look at, read once. */
export interface Situation {
  input: AdviceInput
  word: ServerWord
  /** The times of the server's word that matter for this failure, the most binding first. */
  hints: Hint[]
  /** What the words of the response say beyond status and code. */
  cause: LocatedCause | null
  /** What holds where the API says nothing. */
  usual: Default
  /** The API's own rule, and the rung's name. */
  own: { rule: RetryRule; name: string; span: Span | null } | null
  processed: Processed
  isRateLimit: boolean
  pace: Pace
}

export function situationOf(input: AdviceInput, cause: LocatedCause | null = null): Situation {
  const { response, kind, spans } = input
  const word = readServerWord(input)
  const usual = cause?.usual ?? defaultFor(response.status, kind)
  const isRateLimit = response.status === 429 || kind === 'rate-limited'
  const hints = countingHints(input, word, usual)
  const own = isOverruled(input, cause) ? null : ownRule(input)
  // An intermediary knows of its own answer only, and not what became of a request that it had passed on.
  const isDeferred =
    input.originKind !== 'intermediary' &&
    hints.some(({ strength }) => strength === 'asked') &&
    (response.status === 503 || (response.status === null && kind === 'unavailable'))
  return {
    input,
    word,
    hints,
    cause,
    usual,
    isRateLimit,
    own: own && { ...own, span: (own.by === 'code' ? spans?.code : spans?.status) ?? null },
    // RFC 9110, 15.6.4: a 503 that names a time turns the request away; a bare one may come from a server that broke while at work.
    processed: input.isError
      ? response.status !== null && response.status < 300 && isPartial(input)
        ? 'yes'
        : isDeferred
          ? 'no'
          : usual.processed
      : processedOf(response.status),
    pace: paceOf(own?.rule ?? null, usual, isRateLimit),
  }
}

/**
 * Words that say more than the page: more than its row for the status always, more than its row for the code where that speaks of all
 * cases of the code, and would have the request repeated, or changed where money is missing.
 */
export function isOverruled({ entry }: AdviceInput, cause: Cause | null): boolean {
  if (!cause) return false
  const rule = entry?.by === 'code' ? entry.rule : null
  if (!rule) return true
  return (
    cause.isDecisive &&
    ['wait', 'backoff', 'reauth', ...(cause.kind === 'payment' ? ['fix'] : [])].includes(rule.verdict)
  )
}

/** The code's own rule; where its row is silent, the status's. */
function ownRule({ entry, statusRule }: AdviceInput) {
  const at = entry?.rule ? entry : statusRule
  if (!at?.rule || at.rule.verdict === 'none') return null
  return { rule: at.rule, by: at.by, name: at.rule.origin === 'inferred' ? `our reading of ${at.label}` : at.label }
}

/**
 * At least 1 s after a rate limit, whoever says less: 0 would bring all callers back at once. Else a base of 1 s,
 * capped at 30 s.
 */
function paceOf(rule: RetryRule | null, usual: Default, isRateLimit: boolean): Pace {
  const floor = rule?.floorSeconds ?? 0
  return {
    floorSeconds: isRateLimit ? Math.max(1, floor) : floor,
    capSeconds: rule?.capSeconds ?? 30,
    tries: rule?.tries ?? (rule?.withCare ? 3 : usual.tries),
    addedJitterSeconds: rule?.addedJitterSeconds ?? null,
  }
}

const processedOf = (status: number | null): Processed =>
  status !== null && status >= 200 && status <= 299 ? 'yes' : 'unknown'
