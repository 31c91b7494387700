import type { Processed, RetryRule, Span } from '../model.ts'
import type { AdviceInput } from './advice-input.ts'
import type { Hint } from './times/hint.ts'
import type { Cause, LocatedCause } from './causes/cause.ts'
import { countingHints } from './times/counting-hints.ts'
import { isPartial } from './causes/partial.ts'
import { readServerWord, type ServerWord } from './times/server-word.ts'
import { defaultFor, type Default } from './status-default.ts'
import type { Pace } from './schedule.ts'

/** Everything that the rungs of the ladder look at, read once. */
export interface Situation {
  input: AdviceInput
  word: ServerWord
  /** The times of the server's word that matter for this failure, the most binding first. */
  hints: Hint[]
  /** What the words of the response add to status and code. */
  cause: LocatedCause | null
  /** The default where the API documents nothing. */
  usual: Default
  /** The API's own rule, the name of the rung, and that of its documentation. */
  own: { rule: RetryRule; name: string; label: string; span: Span | null } | null
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
  // An intermediary knows only its own response, and not what became of a request that it passed on.
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
    // RFC 9110, 15.6.4: a 503 with a time rejects the request; one without may come from a server that failed midway.
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
 * Whether the words of the response override the documentation: always its row for the status; its row for the code only where that
 * covers all cases of the code and says to retry, or to fix the request where a payment is missing.
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

/** The rule of the code; where its row has none, that of the status. */
function ownRule({ entry, statusRule }: AdviceInput) {
  const at = entry?.rule ? entry : statusRule
  if (!at?.rule || at.rule.verdict === 'none') return null
  return {
    rule: at.rule,
    by: at.by,
    label: at.label,
    name: at.rule.origin === 'inferred' ? `${at.label} (inferred)` : at.label,
  }
}

/** At least 1 s after a rate limit, even if a source says less: with 0, all clients would retry at once. Else a base of 1 s, at most 30 s. */
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
