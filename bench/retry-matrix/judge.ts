import type { Verdict } from '../../src/engine/model.ts'
import { repeats } from './advice.ts'
import type { Cell } from './cells.ts'
import type { Disagreement } from './disagreements.ts'
import type { Votes } from './votes.ts'

/** One cell: what we say, what the families do, and why the two differ. */
export interface Judged {
  cell: Cell
  verdict: Verdict
  votes: Votes
  /** `null`: the families have no majority to agree with. */
  agrees: boolean | null
  agreesWithAll: boolean
  /** The first reason that covers it; `null` if none does, or none is needed. */
  reason: Disagreement | null
}

/** Sets a verdict beside the votes in its cell. */
export function judge(cell: Cell, verdict: Verdict, votes: Votes, list: readonly Disagreement[]): Judged {
  const ours = repeats(verdict)
  const agrees = votes.majority === null ? null : votes.majority === ours
  const agreesWithAll = votes.split.length === 0 && (ours ? votes.leave : votes.retry).length === 0
  const reason =
    agrees === false ? (list.find(({ weRepeat, covers }) => weRepeat === ours && covers(cell)) ?? null) : null
  return { cell, verdict, votes, agrees, agreesWithAll, reason }
}

/** What makes the run fail, one sentence each: a disagreement without a reason, and a reason without a disagreement. */
export function faultsOf(judged: readonly Judged[], list: readonly Disagreement[]): string[] {
  const unexplained = judged.filter(({ agrees, reason }) => agrees === false && reason === null)
  const isUsed = new Set(judged.map(({ reason }) => reason))
  return [
    ...unexplained.map(
      ({ cell, verdict, votes }) =>
        `${cell.method} after ${cell.status}${cell.isTimed ? ' with Retry-After' : ''}: we say ${verdict}, ` +
        `${votes.retry.length} families retry and ${votes.leave.length} do not; ` +
        `disagreements.ts gives no reason${verdict === 'never' ? ' for a "never" that most retry' : ''}.`,
    ),
    ...list
      .filter((entry) => !isUsed.has(entry))
      .map(({ name }) => `"${name}" in disagreements.ts no longer matches anything: remove it.`),
  ]
}
