import { diagnose } from '../../src/engine/index.ts'
import type { Verdict } from '../../src/engine/model.ts'
import { body, headersOf, type Cell } from './cells.ts'

const noCatalogue = { apis: [], entries: [], statuses: [] }

/** The engine's verdict on a cell's response, without an API's page. */
export function verdictOf(cell: Cell, { isKeyed = false } = {}): Verdict {
  const head = [
    `HTTP/1.1 ${cell.status}`,
    ...Object.entries(headersOf(cell)).map(([name, value]) => `${name}: ${value}`),
  ]
  const paste = [...head, '', body].join('\r\n')
  return diagnose(paste, noCatalogue, { now: Date.UTC(2026, 10, 21), method: cell.method, isKeyed }).retry.verdict
}

/** Whether a client that follows the verdict sends the same request again. */
export const repeats = (verdict: Verdict) => verdict === 'wait' || verdict === 'backoff'
