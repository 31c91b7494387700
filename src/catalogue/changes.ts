import type { CodePage } from './model.ts'
import { readRetryCell } from './read-cells.ts'

/**
 * What a client program can branch on for one code or status, from a date on. The log, `content/changes.jsonl`, has a line
 * for each code when it is published and one for each later change, newest last. It is committed so that dates survive in a
 * clone without history. Wording is left out, because a better sentence isn't a change.
 */
export interface Change {
  /** When it was published: `2026-11-28`. */
  date: string
  /** Site path of the code's page, without the site's base. */
  url: string
  /** `429`, `400 / 422` or `5xx`. */
  status: string
  kind: string
  /** The Retry cell in words, `null` if the source doesn't say. */
  retry: string | null
  /** Set once the API no longer sends it. */
  retired?: true
}

/** One value of a code that has changed. */
export interface Difference {
  what: 'status' | 'kind' | 'retry' | 'retired'
  was: string | null
  is: string | null
}

/** A change beside the state before it. Without differences, the code was new. */
export interface News extends Change {
  isNew: boolean
  differences: Difference[]
}

/**
 * Reads the log.
 * @param text lines of JSON, one for each change
 * @throws SyntaxError with the number of a line that isn't a change
 */
export function readChanges(text: string): Change[] {
  return text.split('\n').flatMap((line, index) => (line.trim() === '' ? [] : [readChange(line, index + 1)]))
}

function readChange(line: string, number: number): Change {
  const parsed = parse(line)
  const { date, url, status, kind, retry, retired } = parsed ?? {}
  const isWhole = isText(date) && /^\d{4}-\d\d-\d\d$/.test(date) && isText(url) && isText(status) && isText(kind)
  if (!isWhole || (retry !== null && !isText(retry))) {
    throw new SyntaxError(`content/changes.jsonl:${number}  Not a change: ${line.slice(0, 120)}`)
  }
  return { date, url, status, kind, retry: retry && sameWords(retry), ...(retired === true ? { retired } : {}) }
}

/** A rule logged in older words is the same rule. */
function sameWords(retry: string): string {
  const read = readRetryCell(retry)
  return 'value' in read && read.value ? read.value.words : retry
}

function parse(line: string): Record<string, unknown> | null {
  try {
    return JSON.parse(line) as Record<string, unknown> | null
  } catch {
    return null
  }
}

const isText = (value: unknown): value is string => typeof value === 'string'

/** The log as text, one line for each change. */
export const writeChanges = (changes: Change[]) => changes.map((change) => `${JSON.stringify(change)}\n`).join('')

/**
 * What the log doesn't say yet about these codes.
 * @param today the date that the new lines get, `2026-11-28`
 */
export function missingChanges(codes: CodePage[], log: Change[], today: string): Change[] {
  const latest = new Map(log.map((change) => [change.url, change]))
  return codes.flatMap((page) => {
    const now = changeOf(page, today)
    const last = latest.get(now.url)
    return last && differences(last, now).length === 0 ? [] : [now]
  })
}

function changeOf({ entry }: CodePage, date: string): Change {
  const { from, to } = entry.status
  const first = from === to ? String(from) : `${from / 100}xx`
  return {
    date,
    url: entry.url,
    status: [first, ...entry.moreStatuses].join(' / '),
    kind: entry.kind,
    retry: entry.retry?.words ?? null,
    ...(entry.retired ? { retired: true as const } : {}),
  }
}

function differences(was: Change, is: Change): Difference[] {
  const sent = ({ retired }: Change) => (retired ? 'no longer sent' : 'sent')
  const facts = (['status', 'kind', 'retry'] as const)
    .filter((what) => was[what] !== is[what])
    .map((what) => ({ what, was: was[what], is: is[what] }))
  return was.retired === is.retired ? facts : [{ what: 'retired', was: sent(was), is: sent(is) }, ...facts]
}

/** Each change beside the state before it, newest first. */
export function newsOf(log: Change[]): News[] {
  const latest = new Map<string, Change>()
  const news = log.map((change) => {
    const before = latest.get(change.url)
    latest.set(change.url, change)
    return { ...change, isNew: !before, differences: before ? differences(before, change) : [] }
  })
  return news.toReversed().toSorted((a, b) => (a.date === b.date ? 0 : a.date < b.date ? 1 : -1))
}

/** When each code was first published and last changed, by its URL. */
export function datesOf(log: Change[]): Map<string, { published: string; changed: string }> {
  const dates = new Map<string, { published: string; changed: string }>()
  for (const { url, date } of log) dates.set(url, { published: dates.get(url)?.published ?? date, changed: date })
  return dates
}
