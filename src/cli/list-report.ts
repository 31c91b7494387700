import { groupsOf, summaryOf, targetOf, type Group } from '../explorer/triage/group.ts'
import type { OpenedPaste, Options } from '../engine/index.ts'
import { triage, type Finding } from '../engine/index.ts'
import { visible } from '../visible/characters.ts'
import { exitStatus } from './exit-status.ts'

/** The responses in a paste, equal ones in one line: failures first, by frequency. */
export interface Listed {
  text: string
  status: number
  /** The first response of the only kind of failure; `null` if there are several kinds or none. */
  only: number | null
}

/**
 * Says what to do about each kind of failure in a paste with several responses.
 * @param count the number of responses
 */
export function listReport(opened: OpenedPaste, count: number, options: Options): Listed {
  const find = triage(opened, options)
  const findings = Array.from({ length: count }, (_, part) => find(part))
  const groups = groupsOf(findings, { act: null, host: null })
  const failed = groups.filter(({ outcome }) => outcome !== 'succeeded')
  const lines = failed.slice(0, mostLines).map((group) => lineOf(group, findings))
  const left = failed.length - lines.length
  return {
    text: [
      visible(summaryOf(count, groups)),
      ...(lines.length > 0 ? [''] : []),
      ...columns(lines),
      ...(left > 0 ? [`and ${left} more kinds of failures`] : []),
    ].join('\n'),
    status: Math.max(0, ...failed.map(exitStatus)),
    only: failed.length === 1 ? (failed[0]?.parts[0] ?? null) : null,
  }
}

const mostLines = 40

function lineOf({ parts, status, title, method, word }: Group, findings: readonly Finding[]): string[] {
  const first = findings[parts[0] ?? 0]
  return [
    `${parts.length}×`,
    status === null ? '' : String(status),
    short(title ?? '', 48),
    word,
    short([method, targetOf(first?.url ?? null, true)].filter(Boolean).join(' '), 64),
    `#${(parts[0] ?? 0) + 1}`,
  ].map(visible)
}

function columns(rows: string[][]): string[] {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)))
  return rows.map((row) => row.map((cell, at) => (at === 0 ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0))).join('  ').trimEnd()) // prettier-ignore
}

const short = (text: string, most: number) => {
  const line = text.replace(/\s+/g, ' ')
  return line.length > most ? `${line.slice(0, most - 1)}…` : line
}
