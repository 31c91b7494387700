import { say } from '../engine/advise/words/words.ts'
import type { Verdict } from '../engine/model.ts'
import { headline, headlineSentence, methods } from '../engine/wording.ts'
import { adviceOfStatus } from './advice.ts'

/** What the engine says about a response with nothing but this status. Any rule of an API outranks it. */
export interface StatusWords {
  verdict: Verdict
  /** The headline, without a period. */
  says: string
  /** For a request that isn't safe to send twice; `null` if the verdict is the same. */
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
    reasons: [...reasons, "This is the default for the status; an API's own rule outranks it."].join(' '),
  }
}
