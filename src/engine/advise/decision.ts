import type { Actor, Processed, Span, Verdict } from '../model.ts'
import type { Pace } from './schedule.ts'

/** What one rung of the ladder decided; `branchOf` makes the public `Branch` of it. */
export interface Decision {
  verdict: Verdict
  actor: Actor
  processed: Processed
  waitSeconds: number | null
  pace: Pace
  /** A noun phrase: "Retry-After header". */
  decidedBy: string
  span: Span | null
  because: string[]
  caveats: string[]
}

/** Only these two retry the request as it is. */
export const repeats = ({ verdict }: Decision) => verdict === 'wait' || verdict === 'backoff'
