import type { Outcome, Verdict } from '../../engine/model.ts'
import type { Finding } from '../../engine/triage.ts'
import { duration, kindWords, verdictWords } from '../../engine/wording.ts'

/** Answers that failed alike, or all that succeeded. */
export interface Group {
  key: string
  status: number | null
  /** The code; else what all of them say, else the kind. `null` for those that succeeded. */
  title: string | null
  isCode: boolean
  /** The method of all of them. */
  method: string | null
  verdict: Verdict
  outcome: Outcome
  /** The verdict that fits all of them: "Wait up to 20 seconds". */
  word: string
  /** Their places among the answers of the paste. */
  parts: number[]
}

/** A line of the list: a group, or one of its answers. */
export interface Row {
  group: Group
  /** `null`: the row is the group's. */
  part: number | null
  isOpen: boolean
}

export type Act = 'retry' | 'fix' | 'check'

/** What a filter is called, and which verdicts it lets through. */
export const filters = {
  retry: { name: 'May be retried', verdicts: ['wait', 'backoff'] },
  fix: { name: 'Needs a fix', verdicts: ['fix', 'reauth', 'never'] },
  check: { name: verdictWords.reconcile, verdicts: ['reconcile'] },
} satisfies Record<Act, { name: string; verdicts: Verdict[] }>

/** Which answers are listed: all where neither is given. */
export interface Filter {
  act: Act | null
  host: string | null
}

/** Groups of equal answers: failures first, and of these the most frequent; of equally frequent ones the first to occur. */
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

/** The lines of the list. A group of one is its answer. */
export const rowsOf = (groups: readonly Group[], isOpen: (group: Group) => boolean): Row[] =>
  groups.flatMap((group): Row[] => {
    const answers = () => group.parts.map((part): Row => ({ group, part, isOpen: false }))
    if (group.parts.length === 1) return answers()
    return isOpen(group) ? [{ group, part: null, isOpen: true }, ...answers()] : [{ group, part: null, isOpen: false }]
  })

/** How many answers each filter lets through; those of none are left out. */
export function countsOf(findings: readonly Finding[]): [Act, number][] {
  const acts = Object.keys(filters) as Act[]
  return acts
    .map((act): [Act, number] => [act, findings.filter((finding) => isOf(finding, act)).length])
    .filter(([, count]) => count > 0)
}

/** The hosts that were asked, the most frequent first. */
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

/** "200 answers: 3 kinds of failures, 40 succeeded". */
export function summaryOf(count: number, groups: readonly Group[]): string {
  const failures = groups.filter(({ outcome }) => outcome !== 'succeeded').length
  const succeeded = groups.find(({ outcome }) => outcome === 'succeeded')?.parts.length ?? 0
  const said = [
    ...(failures > 0 ? [failures === 1 ? '1 kind of failure' : `${shown(failures)} kinds of failures`] : []),
    ...(succeeded > 0 ? [`${shown(succeeded)} succeeded`] : []),
  ]
  return `${shown(count)} answers${said.length > 0 ? `: ${said.join(', ')}` : ''}`
}

/** Host and path of a URL, as a line has room for: with the host only where answers come from several. */
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

/** Where all of them say the same in place of a code, that is their title; where they wait, it is for the longest. */
function withCommon(group: Group, findings: readonly Finding[]): Group {
  const all = group.parts.map((part) => findings[part]!)
  const [first] = all
  const isSame = (of: (finding: Finding) => unknown) => all.every((each) => of(each) === of(first!))
  // "502 Bad Gateway" stands behind the status already.
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
  return longest === 0 ? verdictWords.wait : `Wait up to ${duration(longest)}, then retry`
}
