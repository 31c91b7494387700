import { say } from '../engine/advise/words/words.ts'
import type { Verdict } from '../engine/model.ts'
import { headline, headlineSentence, methods } from '../engine/wording.ts'
import { adviceOfStatus } from './advice.ts'

/** What the engine says of a response with this status that says nothing more: the default, below every word of an API. */
export interface StatusWords {
  verdict: Verdict
  /** Without a period. */
  says: string
  /** For a request that may not be sent twice, where that makes a difference. */
  other: { methods: string; verdict: Verdict; says: string } | null
  /** Backticks mark literals. */
  reasons: string
}

export function wordsOfStatus(status: number): StatusWords {
  const { byMethod, ...advice } = adviceOfStatus(status)
  const other = byMethod?.other
  const reasons = [...advice.because, ...advice.caveats].filter((text) => text !== say.methodUnknown)
  return {
    verdict: advice.verdict,
    says: headlineSentence(headline(advice, 'failed')),
    other: other
      ? { methods: methods.other, verdict: other.verdict, says: headlineSentence(headline(other, 'failed')) }
      : null,
    reasons: [...reasons, 'That is the default; the rule of the API comes first.'].join(' '),
  }
}
