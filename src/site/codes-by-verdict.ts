import type { Entry, Verdict } from '../engine/model.ts'
import { verdictWords } from '../engine/wording.ts'
import { wordsOf } from './advice.ts'
import { codesOf } from './entries.ts'

/** An API with more codes shows only the first of each verdict; its index has all of them. */
const mostShown = 40
const mostOfVerdict = 8

const order: Verdict[] = ['wait', 'backoff', 'reconcile', 'reauth', 'fix', 'never', 'none']

/** Codes and statuses with one verdict. */
interface Group {
  verdict: Verdict
  /** "Depends on the status" if the verdict depends on the status. */
  words: string
  shown: Entry[]
  /** Number of codes left out. */
  more: number
}

/** The codes that an API still sends, by verdict. @param api the API's id */
export function codesByVerdict(api: string): { entries: Entry[]; groups: Group[] } {
  const entries = codesOf(api)
    .map(({ entry }) => entry)
    .filter(({ retired }) => !retired)
  const most = entries.length > mostShown ? mostOfVerdict : mostShown
  const byVerdict = Map.groupBy(entries, (entry) => wordsOf(entry).verdict)
  const groups = order.flatMap((verdict) => {
    const own = byVerdict.get(verdict) ?? []
    const words = verdict === 'none' ? 'Depends on the status' : verdictWords[verdict]
    return own.length > 0 ? [{ verdict, words, shown: own.slice(0, most), more: Math.max(0, own.length - most) }] : []
  })
  return { entries, groups }
}
