import type { Entry } from '../engine/model.ts'
import { wordsOf } from './advice.ts'
import { statusWords } from './words.ts'

/** A page with fewer rows needs no filter. */
export const fewestRows = 8

/** The attributes by which the table filter finds a row. */
export const rowFacts = (entries: Entry[]) => ({
  'data-status': [
    ...new Set(entries.flatMap(({ status, moreStatuses }) => [statusWords(status), ...moreStatuses.map(String)])),
  ].join(' '),
  'data-kind': [...new Set(entries.map(({ kind }) => kind))].join(' '),
  'data-retry': entries[0] ? retryFacts(entries[0]) : '',
})

/** The verdict that the row shows, the source's or the default. */
function retryFacts(entry: Entry): string {
  const { verdict, mark } = wordsOf(entry)
  return [...(verdict === 'none' ? [] : [verdict]), ...(mark === 'default' ? ['unsaid'] : [])].join(' ')
}

/** Whether the same request can be retried: the filter's "retryable". */
export const isRetryable = (entry: Entry) => ['wait', 'backoff'].includes(wordsOf(entry).verdict)
