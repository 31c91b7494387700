import { advise, type AdviceInput } from '../engine/advise/index.ts'
import { rulesOf } from '../engine/best-match.ts'
import { kindOf } from '../engine/classify/kind.ts'
import type { Advice, Catalogue, Entry, Match } from '../engine/model.ts'
import { sentenceOfRow } from './sentence-of-row.ts'

/** What the engine says about a row's response. */
export interface RowAdvice {
  /** About one that gives no time. */
  untimed: Advice
  /** About one that gives a time in `Retry-After`; `null` where the row doesn't ask for the server's time. */
  timed: Advice | null
  /** For further statuses of the row that change the verdict. */
  otherwise: { status: number; advice: Advice }[]
  /** The row leaves it to the status, and its statuses differ. */
  isByStatus: boolean
}

/** Stands for the time that a server gives, where a row asks to wait for it. */
export const namedSeconds = 30

/** The reader's clock, fixed: nothing that is said about a row depends on it. */
export const rowClock = Date.UTC(2026, 10, 21, 12)

/**
 * Whether, when and how to retry after this row, by the same ladder as for a pasted response. The response contains only what the row says:
 * status and code, and no method, so that both branches are there.
 */
export function adviseOnRow(entry: Entry, catalogue: Catalogue): RowAdvice {
  const { status, moreStatuses, retry } = entry
  const untimed = adviceWith(entry, status.from, catalogue)
  const otherwise = moreStatuses
    .map((other) => ({ status: other, advice: adviceWith(entry, other, catalogue) }))
    .filter(({ advice }) => verdictsOf(advice) !== verdictsOf(untimed))
  return {
    untimed,
    timed:
      retry?.verdict === 'wait'
        ? adviceWith(entry, status.from, catalogue, [['retry-after', String(namedSeconds)]])
        : null,
    otherwise,
    isByStatus: retry === null && otherwise.length > 0,
  }
}

const verdictsOf = ({ verdict, actor, byMethod }: Advice) => [verdict, actor, byMethod?.other.verdict].join(' ')

/** What the engine says about a response with this row's code and one of its statuses. */
export function adviceWith(
  entry: Entry,
  status: number,
  catalogue: Catalogue,
  headers: [string, string][] = [],
): Advice {
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
    ...kindOfRow(entry, status),
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

/** A row for a class of statuses says nothing about each of them, and one that leaves the kind open leaves it to the status. */
function kindOfRow(entry: Entry, met: number): Pick<AdviceInput, 'kind' | 'isKindOfWords'> {
  const { status, kind, code } = entry
  const read = kindOf(status.from === status.to ? kind : null, { code, message: sentenceOfRow(entry), fields: [] }, met)
  return { kind: read.kind, isKindOfWords: read.isOfWords }
}
