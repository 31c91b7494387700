import type { Read } from './read-cells.ts'

/** Reads a Since cell: a date or a version; `null` for `—`, where the source doesn't say. */
export function readSinceCell(cell: string): Read<string | null> {
  if (cell === '—') return { value: null }
  return /^[\w. -]{1,40}$/.test(cell)
    ? { value: cell }
    : {
        expected: 'a date such as 2026-05-31, a version, or —',
        fix: "Write when the API stopped sending it, or — if the source doesn't say.",
      }
}

/** Reads an Instead cell: codes in backticks or statuses, several with ` / `; empty for `—`, where nothing replaces the code. */
export function readInsteadCell(cell: string): Read<string[]> {
  if (cell === '—') return { value: [] }
  const parts = cell.split(' / ').map((part) => /^`(.+)`$|^([1-5](?:\d\d|xx)|[\w.:/#-]{2,100})$/.exec(part.trim()))
  return parts.every((part) => part !== null)
    ? { value: parts.map((part) => part[1] ?? part[2] ?? '') }
    : {
        expected: 'a code in backticks or a status, several with " / " between them, or —',
        fix: 'Name what the API sends instead, or write — if nothing replaces it.',
      }
}
