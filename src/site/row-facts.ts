import type { Entry } from '../engine/model.ts'
import { statusWords } from './words.ts'

/** A table with fewer rows is seen at a glance; it needs no filter. */
export const fewestRows = 8

/** What the filter of a table finds a row by, as attributes of the row. */
export const rowFacts = (entries: Entry[]) => ({
  'data-status': [
    ...new Set(entries.flatMap(({ status, moreStatuses }) => [statusWords(status), ...moreStatuses.map(String)])),
  ].join(' '),
  'data-kind': [...new Set(entries.map(({ kind }) => kind))].join(' '),
  'data-retry': entries[0]?.retry?.verdict ?? '',
})
