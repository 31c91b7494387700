import type { Entry, Verdict } from '../engine/model.ts'
import { methods, verdictWords } from '../engine/wording.ts'
import { wordsOf } from '../site/advice.ts'
import { apiName } from '../site/entries.ts'
import { count } from '../site/words.ts'
import { branchesOf } from './handling.ts'

/** One handler for all rows of a kind, in words: how many rules it needs, then each of them. */
export interface HandlingWords {
  needs: string
  rules: { verdict: Verdict | null; says: string; of: string }[]
  /** What the TypeScript beside them is. Backticks mark literals. */
  asTypes: string
}

/** @param entries every row of a kind that is still sent */
export function handlingWords(entries: Entry[]): HandlingWords {
  const branches = branchesOf(entries, (entry) => wordsOf(entry).other?.verdict ?? null)
  const said = branches.filter(({ verdict }) => verdict !== null)
  return {
    needs:
      said.length === 1
        ? 'One rule is enough: every source that says something about it says the same.'
        : said.length > 1
          ? `The sources do not agree, so a client needs ${said.length} branches. It chooses by the row, not by the status alone.`
          : 'No source says what to do, so the default of the status decides.',
    rules: branches.map(({ verdict, other, apis, floorSeconds, tries }) => ({
      verdict,
      says: verdict
        ? [verdictWords[verdict], ...(other ? [`${methods.other}: ${verdictWords[other]}`] : [])].join('; ')
        : 'Nothing said; the status decides',
      of: [
        `${apis.map(apiName).join(', ')}.`,
        ...(floorSeconds === null ? [] : [`Never sooner than ${floorSeconds} s keeps to all of them.`]),
        ...(tries === null
          ? []
          : [`At most ${count(tries, 'try', 'tries')}, the first included, keeps to all of them.`]),
      ].join(' '),
    })),
    asTypes:
      "The same as TypeScript, made from the tables. It tells whether a response is of this kind, an API's codes before its bare statuses, and a verdict that your `switch` forgets does not compile. Where the code stands in the body is said on the page of each envelope.",
  }
}
