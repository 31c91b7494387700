import type { Entry, Verdict } from '../engine/model.ts'
import { duration, methods, verdictWords } from '../engine/wording.ts'
import { wordsOf } from '../site/advice.ts'
import { apiName } from '../site/entries.ts'
import { count } from '../site/words.ts'
import { branchesOf } from './handling.ts'

/** One handler for all rows of a kind, in words: how many rules it needs, then each rule. */
export interface HandlingWords {
  needs: string
  rules: { verdict: Verdict | null; says: string; of: string }[]
  /** About the TypeScript beside them. Backticks mark literals. */
  asTypes: string
}

/** @param entries every row of a kind that is still sent */
export function handlingWords(entries: Entry[]): HandlingWords {
  const branches = branchesOf(entries, (entry) => wordsOf(entry).other?.verdict ?? null)
  const said = branches.filter(({ verdict }) => verdict !== null)
  return {
    needs:
      said.length === 1
        ? 'One rule is enough: every source that documents a verdict documents the same one.'
        : said.length > 1
          ? `The sources don't agree, so a client needs ${said.length} branches, chosen by the row and not by the status alone.`
          : 'No source documents a verdict, so the default for the status decides.',
    rules: branches.map(({ verdict, other, apis, floorSeconds, tries }) => ({
      verdict,
      says: verdict
        ? [verdictWords[verdict], ...(other ? [`${methods.other}: ${verdictWords[other]}`] : [])].join('; ')
        : 'Not documented; the status decides',
      of: [
        `${apis.map(apiName).join(', ')}.`,
        ...(floorSeconds === null ? [] : [`A wait of at least ${duration(floorSeconds)} satisfies all of them.`]),
        ...(tries === null
          ? []
          : [`At most ${count(tries, 'attempt', 'attempts')}, including the first, satisfies all of them.`]),
      ].join(' '),
    })),
    asTypes:
      "The same as TypeScript, generated from the tables. It says whether a response is of this kind, by an API's codes before its bare statuses. If your `switch` misses a verdict, it doesn't compile. The page of each envelope says where the code is in the body.",
  }
}
