import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { flushSync } from 'react-dom'
import type { Diagnosis } from '../../engine/model.ts'
import type { Finding } from '../../engine/triage.ts'
import type { Group, Row } from './group.ts'
import { Line } from './Line.tsx'
import { moveOf } from './move.ts'

interface Props {
  rows: Row[]
  parts: Diagnosis['parts']
  findings: readonly Finding[]
  chosen: number
  hasHosts: boolean
  onToggle(group: Group): void
  onChoose(part: number): void
}

/** Number of rows rendered at once; of a longer list, those around the visible ones. */
const drawn = 60

/**
 * The rows. One of them is in the tab order; arrow keys, Home and End go to the others. All rows have the same height, so that of thousands,
 * only the visible ones and the focused one are rendered.
 */
export function List({ rows, parts, findings, chosen, hasHosts, onToggle, onChoose }: Props) {
  const list = useRef<HTMLUListElement>(null)
  const [height, setHeight] = useState(36)
  const [top, setTop] = useState(0)
  const [wanted, setWanted] = useState<string | null>(null)
  const isCurrent = ({ part, group, isOpen }: Row) =>
    part === null ? !isOpen && group.parts.includes(chosen) : part === chosen
  const wantedAt = rows.findIndex((row) => idOf(row) === wanted)
  const active = wantedAt >= 0 ? wantedAt : Math.max(0, rows.findIndex(isCurrent))
  const isLong = rows.length > drawn
  const first = isLong ? Math.max(0, Math.floor(top / height) - drawn / 3) : 0
  const inView = rows.slice(first, first + drawn).map((_, index) => first + index)
  const indexes = inView.includes(active) || rows.length === 0 ? inView : [...inView, active].sort((a, b) => a - b)

  // The height of a row depends on the width.
  useEffect(() => {
    if (!list.current) return
    const observer = new ResizeObserver(([entry]) => {
      const row = entry?.target.querySelector('li')
      if (row?.offsetHeight) setHeight(row.offsetHeight)
    })
    observer.observe(list.current)
    return () => observer.disconnect()
  }, [])

  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const move = moveOf(event.key, rows, active)
    const row = rows[active]
    if (!move || !row) return
    event.preventDefault()
    if ('toggle' in move) {
      setWanted(idOf(row))
      onToggle(row.group)
    } else if (rows[move.to]) {
      // Synchronously: the next key, such as Enter, is for this row.
      flushSync(() => setWanted(idOf(rows[move.to]!)))
      list.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus()
    }
  }
  return (
    <div className="triage-rows" onScroll={({ currentTarget }) => setTop(currentTarget.scrollTop)}>
      <ul
        ref={list}
        aria-label="Responses in this paste"
        {...(isLong && { style: { position: 'relative', height: rows.length * height } })}
      >
        {indexes.map((index) => {
          const row = rows[index]!
          return (
            <li
              key={idOf(row)}
              {...(isLong && {
                'aria-setsize': rows.length,
                'aria-posinset': index + 1,
                style: { position: 'absolute', insetInline: 0, top: index * height },
              })}
            >
              <Line
                row={row}
                time={row.part === null ? null : (parts[row.part]?.time ?? null)}
                label={row.part === null ? '' : (parts[row.part]?.label ?? '')}
                finding={row.part === null ? null : (findings[row.part] ?? null)}
                hasHost={hasHosts}
                isCurrent={isCurrent(row)}
                isActive={index === active}
                onKey={press}
                onPress={() => {
                  setWanted(idOf(row))
                  if (row.part === null) onToggle(row.group)
                  else onChoose(row.part)
                }}
              />
            </li>
          )
        })}
      </ul>
    </div>
  )
}

const idOf = ({ group, part }: Row): string => (part === null ? group.key : String(part))
