import { useMemo, useRef, useState } from 'react'
import type { Diagnosis } from '../../engine/model.ts'
import type { Finding } from '../../engine/triage.ts'
import { Filters } from './Filters.tsx'
import { groupsOf, hostsOf, rowsOf, shown, summaryOf, type Filter, type Group } from './group.ts'
import { List } from './List.tsx'
import './triage.css'

interface Props {
  parts: Diagnosis['parts']
  /** Findings for the first responses, until the engine has read all of them. */
  findings: readonly Finding[]
  chosen: number
  onPart(part: number): void
}

const all: Filter = { act: null, host: null }

/** The responses of a paste with several (a HAR file, a log, a batch): equal ones in one line, with what to do, and which one is shown. */
export function Triage({ parts, findings, chosen, onPart }: Props) {
  const frame = useRef<HTMLDetailsElement>(null)
  const [filter, setFilter] = useState(all)
  /** The groups that the reader opened or closed. */
  const [opened, setOpened] = useState<ReadonlyMap<string, boolean>>(new Map())
  const [isWide] = useState(() => typeof matchMedia === 'undefined' || matchMedia('(width >= 62rem)').matches)
  const everything = useMemo(() => groupsOf(findings, all), [findings])
  const groups = useMemo(() => groupsOf(findings, filter), [findings, filter])
  const hosts = useMemo(() => hostsOf(findings), [findings])
  const isOpen = ({ key }: Group) => opened.get(key) ?? parts.length <= fewParts
  if (parts.length < 2) return null

  const toggle = (group: Group) => {
    const willOpen = !isOpen(group)
    setOpened(new Map(opened).set(group.key, willOpen))
    // Opening a group shows its first response.
    if (willOpen && !group.parts.includes(chosen)) onPart(group.parts[0]!)
  }
  const choose = (part: number) => {
    onPart(part)
    // On a narrow screen, the list closes to show the diagnosis.
    if (isWide || !frame.current) return
    frame.current.open = false
    frame.current.querySelector('summary')?.focus()
  }
  const left = parts.length - findings.length
  return (
    <details className="triage" ref={frame} open={isWide}>
      <summary>
        {summaryOf(parts.length, everything)}
        {left > 0 && <span className="triage-left"> (reading {shown(left)} more)</span>}
      </summary>
      <Filters findings={findings} hosts={hosts} filter={filter} onFilter={setFilter} />
      <List
        rows={rowsOf(groups, isOpen)}
        parts={parts}
        findings={findings}
        chosen={chosen}
        hasHosts={hosts.length > 1}
        onToggle={toggle}
        onChoose={choose}
      />
    </details>
  )
}

/** Up to this many responses, all groups start open. */
const fewParts = 8
