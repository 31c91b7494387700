import { advise } from '../engine/advise/index.ts'
import { rulesOf } from '../engine/best-match.ts'
import { kindOf } from '../engine/classify/kind.ts'
import type { Advice, Catalogue, Entry, Kind, Match } from '../engine/model.ts'
import { sentenceOfRow } from './sentence-of-row.ts'

/** What the engine says of a row's response. */
export interface RowAdvice {
  /** Of one that names no time. */
  untimed: Advice
  /** Of one that names a time in `Retry-After`; `null` where the row does not ask for the server’s time. */
  timed: Advice | null
}

/** The time that stands for whatever a server names, where a row asks to wait for it. */
export const namedSeconds = 30

/** The reader's clock, fixed: nothing that is said of a row depends on it. */
export const rowClock = Date.UTC(2026, 10, 21, 12)

/**
 * Whether, when and how to send a request again that met this row, by the same ladder that a pasted response goes down. The response is
 * one that says no more than its row: the status and the code, and no method, so that both branches are there.
 */
export function adviseOnRow(entry: Entry, catalogue: Catalogue): RowAdvice {
  const advised = (headers: [string, string][]) => adviceFor(entry, catalogue, headers)
  return {
    untimed: advised([]),
    timed: entry.retry?.verdict === 'wait' ? advised([['retry-after', String(namedSeconds)]]) : null,
  }
}

function adviceFor(entry: Entry, catalogue: Catalogue, headers: [string, string][]): Advice {
  const status = entry.status.from
  return advise({
    ...rulesOf({ match: matchOf(entry, catalogue), entry }, catalogue),
    response: {
      method: null,
      url: null,
      status,
      statusFrom: 'status-line',
      reason: null,
      headers,
      requestHeaders: [],
      mediaType: 'application/json',
      body: null,
      history: [],
    },
    json: { code: entry.code, message: sentenceOfRow(entry) },
    kind: kindOfRow(entry),
    isError: true,
    originKind: 'api',
    message: sentenceOfRow(entry),
    now: rowClock,
    locate: () => null,
    locateHeader: () => null,
  })
}

function matchOf({ api, code, status, url }: Entry, { apis }: Catalogue): Match {
  const apiName = apis.find(({ id }) => id === api)?.name ?? api
  return { api, apiName, code, status: status.from, score: 1, evidence: [], url, by: code === null ? 'status' : 'code' }
}

/** A row for a class of statuses says nothing of each of them, and one that leaves the kind open leaves it to the status. */
function kindOfRow(entry: Entry): Kind {
  const { status, kind, code } = entry
  return kindOf(
    status.from === status.to ? kind : null,
    { code, message: sentenceOfRow(entry), fields: [] },
    status.from,
  )
}
