import type { Entry, Verdict } from '../engine/model.ts'
import { verdictWords } from '../engine/wording.ts'
import { wordsOf } from './advice.ts'
import { codesOf } from './entries.ts'

/** Of a longer list the first are shown; the index of the API has all of them. */
const mostShown = 40
const mostOfVerdict = 8

const order: Verdict[] = ['wait', 'backoff', 'reconcile', 'reauth', 'fix', 'never', 'none']

/** Codes and statuses with one verdict. */
interface Group {
  verdict: Verdict
  /** "Depends" where the statuses of the rows decide. */
  words: string
  shown: Entry[]
  /** How many are left out. */
  more: number
}

/** What an API still sends, by what it asks of the caller. @param api its id */
export function codesByVerdict(api: string): { entries: Entry[]; groups: Group[] } {
  const entries = codesOf(api)
    .map(({ entry }) => entry)
    .filter(({ retired }) => !retired)
  const most = entries.length > mostShown ? mostOfVerdict : mostShown
  const byVerdict = Map.groupBy(entries, (entry) => wordsOf(entry).verdict)
  const groups = order.flatMap((verdict) => {
    const own = byVerdict.get(verdict) ?? []
    const words = verdict === 'none' ? 'Depends' : verdictWords[verdict]
    return own.length > 0 ? [{ verdict, words, shown: own.slice(0, most), more: Math.max(0, own.length - most) }] : []
  })
  return { entries, groups }
}
