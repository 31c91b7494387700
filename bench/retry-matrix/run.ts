/**
 * Compares our advice with what client stacks really do: every status x method x Retry-After through each of them, against a
 * server on loopback. Prints a report; fails if we differ from most families without a reason on the list.
 */
import { verdictOf } from './advice.ts'
import { disagreements } from './disagreements.ts'
import { installLocked } from '../install.ts'
import { faultsOf, judge } from './judge.ts'
import { measure } from './measure.ts'
import { report } from './report.ts'
import { votesByCell } from './votes.ts'

installLocked(import.meta.dirname, 'the clients to compare with')
// A proxy from the environment would get the requests instead of our server; some clients read it when they load.
for (const name of Object.keys(process.env)) if (/^(https?|all)_proxy$/i.test(name)) delete process.env[name]
const { clientsAt } = await import('./clients.ts')

const start = performance.now()
const outcomes = await measure(clientsAt)
const seconds = (performance.now() - start) / 1000

const judged = [...votesByCell(outcomes)].map(([cell, votes]) => judge(cell, verdictOf(cell), votes, disagreements))
const unmeasured = outcomes.filter(({ hits, end }) => hits === 0 || end === 'cut-off')
const faults = [
  ...new Set(unmeasured.map(({ client }) => `${client.name} sent nothing, or was cut off, in some cells.`)),
  ...faultsOf(judged, disagreements),
]

console.log(report({ judged, outcomes, seconds, list: disagreements }))
for (const fault of faults) console.error(fault)
process.exitCode = faults.length > 0 ? 1 : 0
