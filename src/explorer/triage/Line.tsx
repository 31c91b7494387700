import type { KeyboardEvent } from 'react'
import type { Finding } from '../../engine/triage.ts'
import { Literal, Shown } from '../Shown.tsx'
import { shown, targetOf, type Group, type Row } from './group.ts'

interface Props {
  row: Row
  /** When the response was sent, in milliseconds since 1970. */
  time: number | null
  label: string
  /** `null` for a group. */
  finding: Finding | null
  hasHost: boolean
  /** It is, or contains, the response shown. */
  isCurrent: boolean
  isActive: boolean
  onPress(): void
  onKey(event: KeyboardEvent): void
}

/** A row: what failed, and what to do. In an open group, what its responses have in common is only in the group's row. */
export function Line({ row, time, label, finding, hasHost, isCurrent, isActive, onPress, onKey }: Props) {
  const { group, part, isOpen } = row
  const isAlone = group.parts.length === 1
  const request = finding && [finding.method, targetOf(finding.url, hasHost)].filter(Boolean).join(' ')
  const word = finding?.word ?? group.word
  return (
    <button
      type="button"
      className={part !== null && !isAlone ? 'triage-row nested' : 'triage-row'}
      tabIndex={isActive ? 0 : -1}
      aria-current={isCurrent || undefined}
      aria-expanded={part === null ? isOpen : undefined}
      onClick={onPress}
      onKeyDown={onKey}
    >
      <span className="triage-what">
        {(part === null || isAlone) && <What group={group} status={finding?.status ?? group.status} />}
        {time !== null && <Time at={time} />}
        {part === null ? (
          <>
            <b>× {shown(group.parts.length)}</b> <span className="triage-request">{group.method}</span>
          </>
        ) : (
          <span className="triage-request">
            <Shown text={request || label} />
          </span>
        )}
      </span>{' '}
      {(part === null || isAlone || word !== group.word) && (
        <span className={`vd ${finding?.verdict ?? group.verdict}`}>{word}</span>
      )}
    </button>
  )
}

function What({ group: { title, isCode }, status }: { group: Group; status: number | null }) {
  return (
    <>
      {status !== null && <span className={`st s${String(status)[0]}`}>{status}</span>}{' '}
      <span className="triage-title">
        {title === null ? 'Succeeded' : isCode ? <Literal text={title} /> : <Shown text={title} />}
      </span>{' '}
    </>
  )
}

/** The time by the reader's clock; the tooltip has the date. */
function Time({ at }: { at: number }) {
  const date = new Date(at)
  return (
    <>
      <time
        dateTime={date.toISOString()}
        title={date.toLocaleString('en-US', { dateStyle: 'long', timeStyle: 'long', hourCycle: 'h23' })}
      >
        {date.toLocaleTimeString('en-US', { hourCycle: 'h23' })}
      </time>{' '}
    </>
  )
}
