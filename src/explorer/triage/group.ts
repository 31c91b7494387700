import type { Outcome, Verdict } from '../../engine/model.ts'
import type { Finding } from '../../engine/triage.ts'
import { duration, kindWords, verdictWords } from '../../engine/wording.ts'

/** Responses that failed in the same way, or all that succeeded. */
export interface Group {
  key: string
  status: number | null
  /** The error code; else their common message, else the kind. `null` if they succeeded. */
  title: string | null
  isCode: boolean
  /** Their common method. */
  method: string | null
  verdict: Verdict
  outcome: Outcome
  /** The verdict for all of them: "Wait up to 20 seconds". */
  word: string
  /** Their indexes among the responses of the paste. */
  parts: number[]
}

/** A row of the list: a group, or one of its responses. */
export interface Row {
  group: Group
  /** `null` for the row of the group itself. */
  part: number | null
  isOpen: boolean
}

export type Act = 'retry' | 'fix' | 'check'

/** The label of each filter, and the verdicts that it shows. */
export const filters = {
  retry: { name: 'Can be retried', verdicts: ['wait', 'backoff'] },
  fix: { name: 'Needs a fix', verdicts: ['fix', 'reauth', 'never'] },
  check: { name: verdictWords.reconcile, verdicts: ['reconcile'] },
} satisfies Record<Act, { name: string; verdicts: Verdict[] }>

/** Which responses are listed; all if neither is set. */
export interface Filter {
  act: Act | null
  host: string | null
}

/** Groups of equal responses: failures first, then by frequency, then by first occurrence. */
export function groupsOf(findings: readonly Finding[], { act, host }: Filter): Group[] {
  const groups = new Map<string, Group>()
  for (const [part, finding] of findings.entries()) {
    if (act !== null && !isOf(finding, act)) continue
    if (host !== null && hostOf(finding) !== host) continue
    const key = keyOf(finding)
    const group = groups.get(key)
    if (group) group.parts.push(part)
    else groups.set(key, { ...headOf(finding), key, method: null, parts: [part] })
  }
  const all = [...groups.values()].sort((a, b) => rank[a.outcome] - rank[b.outcome] || b.parts.length - a.parts.length)
  return all.map((group) => withCommon(group, findings))
}

/** The rows of the list. A group of one is shown as its response. */
export const rowsOf = (groups: readonly Group[], isOpen: (group: Group) => boolean): Row[] =>
  groups.flatMap((group): Row[] => {
    const answers = () => group.parts.map((part): Row => ({ group, part, isOpen: false }))
    if (group.parts.length === 1) return answers()
    return isOpen(group) ? [{ group, part: null, isOpen: true }, ...answers()] : [{ group, part: null, isOpen: false }]
  })

/** The number of responses that each filter shows, without filters that show none. */
export function countsOf(findings: readonly Finding[]): [Act, number][] {
  const acts = Object.keys(filters) as Act[]
  return acts
    .map((act): [Act, number] => [act, findings.filter((finding) => isOf(finding, act)).length])
    .filter(([, count]) => count > 0)
}

/** The hosts of the requests, the most frequent first. */
export function hostsOf(findings: readonly Finding[]): string[] {
  const counts = new Map<string, number>()
  for (const finding of findings) {
    const host = hostOf(finding)
    if (host !== null) counts.set(host, (counts.get(host) ?? 0) + 1)
  }
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .slice(0, mostHosts)
    .map(([host]) => host)
}

const mostHosts = 100

/** "200 responses: 3 kinds of failures, 40 succeeded". */
export function summaryOf(count: number, groups: readonly Group[]): string {
  const failures = groups.filter(({ outcome }) => outcome !== 'succeeded').length
  const succeeded = groups.find(({ outcome }) => outcome === 'succeeded')?.parts.length ?? 0
  const said = [
    ...(failures > 0 ? [failures === 1 ? '1 kind of failure' : `${shown(failures)} kinds of failures`] : []),
    ...(succeeded > 0 ? [`${shown(succeeded)} succeeded`] : []),
  ]
  return `${shown(count)} responses${said.length > 0 ? `: ${said.join(', ')}` : ''}`
}

/** Path of a URL, with the host if responses come from several hosts. */
export function targetOf(url: string | null, hasHost: boolean): string {
  const short = (url ?? '').replace(/[?#].*$/s, '').replace(hasHost ? /^https?:\/\//i : anyHost, '')
  return short === '' && url ? '/' : short
}

export const shown = (count: number) => count.toLocaleString('en')

const anyHost = /^https?:\/\/[^/]*/i

const hostOf = ({ url }: Finding): string | null =>
  /^https?:\/\/([^/?#\s]+)/i.exec(url ?? '')?.[1]?.toLowerCase() ?? null

const isOf = ({ verdict }: Finding, act: Act): boolean => (filters[act].verdicts as Verdict[]).includes(verdict)

const rank = { failed: 0, unreadable: 1, unknown: 2, succeeded: 3 } satisfies Record<Outcome, number>

const keyOf = ({ outcome, status, code, kind, verdict }: Finding): string =>
  outcome === 'succeeded' ? outcome : JSON.stringify([outcome, status, code ?? { kind }, verdict])

const headOf = ({ outcome, status, code, kind, verdict, word }: Finding): Omit<Group, 'key' | 'parts' | 'method'> => {
  const isSuccess = outcome === 'succeeded'
  return {
    outcome,
    verdict,
    word,
    status: isSuccess ? null : status,
    title: isSuccess ? null : (code ?? kindWords[kind]),
    isCode: code !== null,
  }
}

/** A common message replaces a missing code as the title. The wait is the longest one. */
function withCommon(group: Group, findings: readonly Finding[]): Group {
  const all = group.parts.map((part) => findings[part]!)
  const [first] = all
  const isSame = (of: (finding: Finding) => unknown) => all.every((each) => of(each) === of(first!))
  // The title follows the status: "502 Bad Gateway" would repeat it.
  const message = first?.message?.replace(new RegExp(`^${group.status} `), '') || null
  const title =
    group.isCode || group.title === null || !message || !isSame((each) => each.message) ? group.title : message
  const method =
    first && isSame(({ method }) => method) && /^[A-Z]{1,12}$/.test(first.method ?? '') ? first.method : null
  return { ...group, title, method, word: isSame(({ word }) => word) ? group.word : commonWord(group, all) }
}

function commonWord({ verdict, word }: Group, all: readonly Finding[]): string {
  if (verdict !== 'wait') return word
  const longest = all.reduce((most, { waitSeconds }) => Math.max(most, waitSeconds ?? 0), 0)
  return longest === 0 ? verdictWords.wait : `Wait up to ${duration(longest)}`
}
