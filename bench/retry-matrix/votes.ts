import type { Cell } from './cells.ts'
import type { Family, Outcome } from './client.ts'

/** What the families do in one cell. A family whose members differ, or that can't be measured, is in neither list. */
export interface Votes {
  retry: Family[]
  leave: Family[]
  split: Family[]
  /** What more than half of those with an opinion do; `null`: a tie. */
  majority: boolean | null
}

/** The votes of each cell, from its measurements. */
export function votesByCell(outcomes: readonly Outcome[]): Map<Cell, Votes> {
  return new Map([...Map.groupBy(outcomes, ({ cell }) => cell)].map(([cell, inCell]) => [cell, votesOf(inCell)]))
}

/** The votes in one cell, from the outcomes of all clients in it. */
export function votesOf(inCell: readonly Outcome[]): Votes {
  const control = inCell.find(({ client }) => client.family === null)
  const opinions = new Map<Family, Set<boolean>>()
  for (const outcome of inCell) {
    const { family } = outcome.client
    const opinion = opinionOf(outcome, control)
    if (family !== null && opinion !== null) opinions.set(family, (opinions.get(family) ?? new Set()).add(opinion))
  }
  const those = (holds: (opinion: Set<boolean>) => boolean) =>
    [...opinions].filter(([, opinion]) => holds(opinion)).map(([family]) => family)
  const retry = those((opinion) => opinion.size === 1 && opinion.has(true))
  const leave = those((opinion) => opinion.size === 1 && opinion.has(false))
  return { retry, leave, split: those((opinion) => opinion.size > 1), majority: majorityOf(retry.length, leave.length) }
}

/** Whether more do than don't; `null` for a tie. */
export const majorityOf = (retry: number, leave: number) => (retry === leave ? null : retry > leave)

/**
 * Whether the client itself retried. Node's fetch retries a 421 on a new connection and turns a 407 into a network
 * error, so a client on top of it is measured against fetch alone: extra requests are its own, and if
 * fetch returns no response at all, the client never saw the status and has no opinion.
 */
function opinionOf({ client, hits }: Outcome, control: Outcome | undefined): boolean | null {
  if (!client.isOnFetch || !control) return hits > 1
  return control.end === 'threw' ? null : hits > control.hits
}
