import type { Row } from './group.ts'

/** What a key does in the list: go to a row, or open or close the group of the current row. `null`: nothing. */
export function moveOf(key: string, rows: readonly Row[], at: number): { to: number } | { toggle: true } | null {
  const row = rows[at]
  if (!row) return null
  const isGroup = row.part === null
  const to = (index: number) => ({ to: Math.max(0, Math.min(index, rows.length - 1)) })
  switch (key) {
    case 'ArrowDown':
      return to(at + 1)
    case 'ArrowUp':
      return to(at - 1)
    case 'PageDown':
      return to(at + page)
    case 'PageUp':
      return to(at - page)
    case 'Home':
      return to(0)
    case 'End':
      return to(rows.length - 1)
    case 'ArrowRight':
      return isGroup ? (row.isOpen ? to(at + 1) : { toggle: true }) : null
    case 'ArrowLeft':
      if (isGroup) return row.isOpen ? { toggle: true } : null
      return row.group.parts.length === 1
        ? null
        : to(rows.findIndex(({ group, part }) => group === row.group && part === null))
    default:
      return null
  }
}

/** About as many rows as are visible at once. */
const page = 8
