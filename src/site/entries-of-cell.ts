import { readStatusCell } from '../catalogue/read-cells.ts'
import type { CodePage } from '../catalogue/model.ts'
import { entryOfCode, entryOfStatus } from './entries.ts'

/** The entries that one row of an API's table becomes: one for a code, one for each error status in the cell. */
export function entriesOfCell({ api, code, status }: { api: string; code?: string; status?: string }): CodePage[] {
  if (code !== undefined) return [entryOfCode(api, code)].filter((page) => page !== undefined)
  const ranges = readStatusCell(status ?? '')
  return 'value' in ranges
    ? ranges.value.map((range) => entryOfStatus(api, range)).filter((page) => page !== undefined)
    : []
}
