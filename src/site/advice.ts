import { diagnose } from '../engine/index.ts'
import type { Advice, Entry } from '../engine/model.ts'
import { statusFacts } from '../engine/statuses.ts'
import { adviseOnRow, rowClock, type RowAdvice } from '../rows/advise-on-row.ts'
import { readSample } from '../rows/read-sample.ts'
import { reasonsOf } from '../rows/row-reasons.ts'
import { linesOf, wordsOfRow, type RowWords } from '../rows/row-words.ts'
import { content } from './content.ts'
import { shared } from './shared.ts'

/** What the engine says about a row. */
export const adviceOf = (entry: Entry): RowAdvice => known(entry).advice

/** `adviceOf` as a headline and its limits. */
export const wordsOf = (entry: Entry): RowWords => known(entry).words

/** `adviceOf` as sentences, the headline first. */
export const sentencesOf = (entry: Entry): string[] => [...linesOf(wordsOf(entry)), ...reasonsOf(adviceOf(entry))]

/** What the engine says about a sample, in one line. */
export const saidOf = (paste: string): string => readSample(paste, content.catalogue).said

/** What the engine says about a response with this status and nothing else. */
export const adviceOfStatus = (status: number): Advice =>
  diagnose(`HTTP/1.1 ${status} ${statusFacts(status).name}\n\n`, content.catalogue, { now: rowClock }).retry

interface Known {
  advice: RowAdvice
  words: RowWords
}

function known(entry: Entry): Known {
  const found = byEntry.get(entry)
  if (found) return found
  const advice = adviseOnRow(entry, content.catalogue)
  const made = { advice, words: wordsOfRow(entry, advice) }
  byEntry.set(entry, made)
  return made
}

/** A row appears in many tables. */
const byEntry = shared('advice', () => new WeakMap<Entry, Known>())
