import { repeats, verdictOf } from './advice.ts'
import { methods, statuses } from './cells.ts'
import { families, type Family, type Outcome } from './client.ts'
import type { Disagreement } from './disagreements.ts'
import type { Judged } from './judge.ts'
import { majorityOf, type Votes } from './votes.ts'

interface Measured {
  judged: readonly Judged[]
  outcomes: readonly Outcome[]
  seconds: number
  list: readonly Disagreement[]
}

/** The whole comparison as Markdown, the agreement figure first. */
export function report({ judged, outcomes, seconds, list }: Measured): string {
  const weLeave = judged.filter(({ agrees, votes }) => agrees === false && votes.majority === true)
  const weRepeat = judged.filter(({ agrees, votes }) => agrees === false && votes.majority === false)
  const covered = ({ name }: Disagreement) => judged.filter(({ reason }) => reason?.name === name).length
  return [
    '## Our retry advice compared with client stacks',
    setting(judged, outcomes, seconds),
    figures(judged, weLeave, weRepeat),
    byFamily(judged),
    '### We say no, most families retry',
    differences(weLeave),
    "### We say yes, most families don't",
    differences(weRepeat),
    '### Why',
    list.map((each) => `- **${each.name}** (${covered(each)} cells). ${each.reason} *${each.source}*`).join('\n'),
  ].join('\n\n')
}

function setting(judged: readonly Judged[], outcomes: readonly Outcome[], seconds: number): string {
  const clients = new Set(outcomes.filter(({ client }) => client.family !== null).map(({ client }) => client.name))
  const keyed = new Set(
    outcomes.filter(({ isKeyed }) => isKeyed).map(({ client, cell }) => `${client.name} (${cell.method})`),
  )
  const requests = outcomes.reduce((sum, { hits }) => sum + hits, 0)
  return (
    `${judged.length} cells: ${statuses.length} statuses, ${methods.length} methods, with and without \`Retry-After: 1\`. ` +
    `${clients.size} clients of ${families.length} families, ${requests} requests in ${seconds.toFixed(1)} s. ` +
    `Clients that send their own idempotency key: ${[...keyed].join(', ') || 'none'}.`
  )
}

function figures(judged: readonly Judged[], weLeave: readonly Judged[], weRepeat: readonly Judged[]): string {
  const decided = judged.filter(({ agrees }) => agrees !== null)
  const united = judged.filter(
    ({ votes: { retry, leave, split } }) => split.length === 0 && (retry.length === 0 || leave.length === 0),
  )
  const keyed = weLeave.filter(({ cell }) => repeats(verdictOf(cell, { isKeyed: true })))
  // prettier-ignore
  return table(
    ['', 'cells', 'of', 'share'],
    [
      ['**we agree with most families**, if there is a majority', ...share(decided.filter(({ agrees }) => agrees), decided)],
      ['we agree with all families', ...share(judged.filter(({ agreesWithAll }) => agreesWithAll), judged)],
      ['we agree, if all families do the same', ...share(united.filter(({ agrees }) => agrees), united)],
      ["as many families retry as don't", ...share(judged.filter(({ agrees }) => agrees === null), judged)],
      ['we say no, most retry', ...share(weLeave, decided)],
      ['of those, we say yes if the request has an idempotency key', ...share(keyed, weLeave)],
      ["we say yes, most don't", ...share(weRepeat, decided)],
    ],
  )
}

function byFamily(judged: readonly Judged[]): string {
  const rows = families.map((family) => {
    const asked = judged.filter(({ votes: { retry, leave } }) => retry.includes(family) || leave.includes(family))
    const withUs = asked.filter(({ verdict, votes }) => votes.retry.includes(family) === repeats(verdict))
    const decided = asked.filter(({ votes }) => majorityWithout(family, votes) !== null)
    const withMost = decided.filter(({ votes }) => majorityWithout(family, votes) === votes.retry.includes(family))
    return [family, ...share(withUs, asked), ...share(withMost, decided)]
  })
  return table(['family', 'agrees with us in', 'of', 'share', 'with most of the others in', 'of', 'share'], rows)
}

const majorityWithout = (family: Family, { retry, leave }: Votes) =>
  majorityOf(retry.filter((each) => each !== family).length, leave.filter((each) => each !== family).length)

/** One line for each status and verdict; methods and times with the same result share a line. */
function differences(differing: readonly Judged[]): string {
  const keyOf = ({ cell, verdict, votes, reason }: Judged) =>
    [cell.status, verdict, votes.retry.join(), votes.leave.length, reason?.name].join('|')
  const timesOf = (one: Judged) =>
    differing
      .filter((other) => other.cell.method === one.cell.method && keyOf(other) === keyOf(one))
      .map(({ cell }) => (cell.isTimed ? 'with' : 'without'))
      .join(', ')
  const alike = Map.groupBy(differing, (one) => `${keyOf(one)}|${timesOf(one)}`)
  const rows = [...alike.values()].map((group) => {
    const { cell, verdict, votes, reason } = group[0] as Judged
    const names = [...new Set(group.map((one) => one.cell.method))].join(' ')
    const those = `${votes.retry.length} of ${votes.retry.length + votes.leave.length}: ${votes.retry.join(', ') || 'none'}`
    return [cell.status, names, timesOf(group[0] as Judged), verdict, those, reason?.name ?? '**no reason**']
  })
  return table(['status', 'methods', 'Retry-After', 'we say', 'families that retry', 'why'], rows)
}

const table = (head: string[], rows: (string | number)[][]) =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')

const share = (part: readonly unknown[], whole: readonly unknown[]) =>
  [part.length, whole.length, whole.length === 0 ? '' : `${((100 * part.length) / whole.length).toFixed(1)}%`] as const
