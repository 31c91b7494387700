import type { Entry } from '../engine/model.ts'
import { wordsOf } from './advice.ts'
import { statusWords } from './words.ts'

/** A page whose tables have fewer rows is seen at a glance; it needs no filter. */
export const fewestRows = 8

/** What the filter of a table finds a row by, as attributes of the row. */
export const rowFacts = (entries: Entry[]) => ({
  'data-status': [
    ...new Set(entries.flatMap(({ status, moreStatuses }) => [statusWords(status), ...moreStatuses.map(String)])),
  ].join(' '),
  'data-kind': [...new Set(entries.map(({ kind }) => kind))].join(' '),
  'data-retry': entries[0] ? retryFacts(entries[0]) : '',
})

/** The verdict that the row shows, its source's or the default. */
function retryFacts(entry: Entry): string {
  const { verdict, mark } = wordsOf(entry)
  return [...(verdict === 'none' ? [] : [verdict]), ...(mark === 'default' ? ['unsaid'] : [])].join(' ')
}

/** Whether the same request may be sent again: what the filter calls "retryable". */
export const isRetryable = (entry: Entry) => ['wait', 'backoff'].includes(wordsOf(entry).verdict)
