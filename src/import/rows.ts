import { slugOf } from '../catalogue/urls.ts'
import type { Kind } from '../engine/model.ts'
import { kindOfStatus, statusFacts } from '../engine/statuses.ts'
import { cellText, plainText } from './cell-text.ts'
import { isCode } from './lists/read-row.ts'
import type { FoundCode, FoundErrors, FoundStatus } from './model.ts'
import { inferredStatuses, kindOfTexts, statusByName } from './status-of-code.ts'

/** A row of a table, as its cells will be written. */
export interface CodeRow {
  code: string
  /** `404`, `400 / 422`, `4xx / 5xx`. */
  status: string
  /** The status is inferred, because the file names none. */
  isStatusInferred: boolean
  kind: Kind | null
  name: string | null
  description: string
  resolution: string
  retry: string
  section: string | null
  isRetired: boolean
  isFromExample: boolean
}

export interface StatusRow {
  status: string
  name: string
  meaning: string
  retry: string
}

export interface Rows {
  statuses: StatusRow[]
  codes: CodeRow[]
  /** What the author should know about how the rows were made: sentences. */
  remarks: string[]
}

/** Merges all mentions of each code and status into one row each, in the order of the file. */
export function rowsOf({ codes, statuses }: FoundErrors): Rows {
  const remarks: string[] = []
  const groups = groupBy(
    codes.filter(({ code }) => isCode(code)),
    ({ code }) => slugOf(code),
  )
  const successes = [...groups.values()].filter(isSuccess)
  const several: string[] = []
  const rows = [...groups.values()]
    .filter((mentions) => !isSuccess(mentions))
    .map((mentions) => codeRow(mentions, several))
  if (several.length > 0)
    remarks.push(
      `Check the descriptions of ${listed(several)}: the file has several, and the row has at most the three most common.`,
    )
  if (successes.length > 0)
    remarks.push(`${listed(successes.map(([first]) => `\`${first?.code}\``))}: left out, because it isn't an error.`)
  const slugs = new Set(rows.map(({ code }) => slugOf(code)))
  const statusRows = [...groupBy(statuses, ({ status }) => status)]
    .filter(([status]) => /^[45]/.test(status))
    .map(([status, mentions]) => statusRow(status, mentions))
    .filter(({ status }) => {
      if (slugs.has(status))
        remarks.push(
          `${status} is both a status and a code, so one page covers both and the status has no row of its own.`,
        )
      return !slugs.has(status)
    })
    .toSorted((a, b) => (a.status < b.status ? -1 : 1))
  return { codes: rows, statuses: statusRows, remarks }
}

function groupBy<T>(items: T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const group = groups.get(keyOf(item))
    if (group) group.push(item)
    else groups.set(keyOf(item), [item])
  }
  return groups
}

/** Lists of results also include results that aren't errors. */
function isSuccess(mentions: FoundCode[]): boolean {
  const [first] = mentions
  if (!first) return true
  const named = statusByName(first.code)
  if (named !== null && named < 400) return true
  if (['accepted', 'success', 'ok', 'no_error', 'redirect'].includes(first.code.toLowerCase())) return true
  return (
    first.code === '0' ||
    (mentions.every(({ statuses }) => statuses.length > 0 && statuses.every((status) => /^[123]/.test(status))) &&
      /^(?:success|ok\b)/i.test(first.description ?? ''))
  )
}

function codeRow(mentions: FoundCode[], several: string[]): CodeRow {
  const first = mentions[0]!
  const pick = (of: (mention: FoundCode) => string | null) => mentions.map(of).find((text) => text !== null) ?? null
  const own = mentions.filter(({ isFromExample }) => !isFromExample)
  const description = descriptionOf(
    own.some((mention) => mention.description !== null) ? own : mentions,
    first.code,
    several,
  )
  const name = pick((mention) => mention.name)
  const stated = [...new Set(mentions.flatMap(({ statuses }) => statuses))].toSorted()
  // A code that comes with more than three statuses is a member of every error: the statuses are those of the errors, not of the code.
  const isTold = stated.length > 0 && stated.length <= 3
  const section = pick((mention) => mention.section)
  const said = kindOfTexts([first.code, name, description, section])
  const statuses = isTold ? stated : inferredStatuses(first.code, said?.kind ?? null, stated)
  const ofStatus = /^\d{3}$/.test(statuses[0] ?? '') ? kindOfStatus(Number(statuses[0])) : null
  // For a class of statuses, the kind would follow from 400 or 500 and claim too much.
  const isTelling = said !== null && (ofStatus === null || (said.isClear && said.isOwn))
  const kind = isTelling ? said.kind : ofStatus === null ? 'unknown' : null
  return {
    code: first.code,
    status: statuses.join(' / '),
    isStatusInferred: !isTold,
    kind: kind === ofStatus ? null : kind,
    name: name === null ? null : nameCell(name, first.code),
    description: cellText(description),
    resolution: cellText(pick((mention) => mention.resolution)),
    retry: pick((mention) => mention.retry) ?? '—',
    section,
    isRetired: mentions.some(({ isRetired }) => isRetired),
    isFromExample: mentions.every(({ isFromExample }) => isFromExample),
  }
}

/** `BAD_SYMBOL` beside -1121 is the code's name; as a title it has words. */
function nameCell(name: string, code: string): string | null {
  const plain = plainText(name)
  if (plain === '' || plain === code) return null
  if (!/^[A-Z0-9_]+$/.test(plain) && !/^\w+_\w+$/.test(plain)) return cellText(name, 80)
  const words = plain.replaceAll('_', ' ').toLowerCase()
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** The descriptions of one code if a file has several: the most common first, at most three. */
function descriptionOf(mentions: FoundCode[], code: string, several: string[]): string | null {
  const counts = groupBy(
    mentions.flatMap(({ description }) => (description === null ? [] : [description.trim()])),
    (text) => text.toLowerCase().replace(/[^a-z0-9]/g, ''),
  )
  const texts = [...counts.values()].toSorted((a, b) => b.length - a.length).map(([text = '']) => text)
  const [best, ...others] = texts
  if (best === undefined) return null
  if (others.length === 0 || mentions.every(({ isFromExample }) => isFromExample)) return best
  several.push(`\`${code}\``)
  return [best, ...others.slice(0, 2)].map((text) => (/[.!?]$/.test(text) ? text : `${text}.`)).join(' Or: ')
}

function statusRow(status: string, mentions: FoundStatus[]): StatusRow {
  const facts = statusFacts(Number(status.replace('xx', '00')))
  const isClass = status.endsWith('xx')
  const name = isClass ? (status === '4xx' ? 'Client error' : 'Server error') : facts.name
  const meanings = groupBy(
    mentions.flatMap(({ meaning }) => (meaning === null ? [] : [plainText(meaning) === '' ? '' : meaning.trim()])),
    (text) => text,
  )
  const [[commonest, same] = ['', []]] = [...meanings].toSorted(([, a], [, b]) => b.length - a.length)
  // A meaning given by fewer than half of the operations is about those operations.
  const best = same.length * 2 > mentions.length ? commonest : ''
  const says = [facts.name, ...facts.olderNames, 'error', String(status)].map((text) => text.toLowerCase())
  const isSilent = says.includes(plainText(best).toLowerCase().replace(/[.:]$/, ''))
  const ofClass =
    status === '4xx' ? "The server can't process this request as it is." : 'Something failed on the server.'
  return {
    status,
    name,
    meaning: best === '' || isSilent ? (isClass ? ofClass : facts.meaning) : cellText(best, 300),
    retry: mentions.map(({ retry }) => retry).find((text) => text !== null) ?? '—',
  }
}

/** "a, b and 3 more": a long list for people. */
export function listed(items: string[], most = 5): string {
  if (items.length <= most) return items.join(', ')
  return `${items.slice(0, most).join(', ')} and ${items.length - most} more`
}
