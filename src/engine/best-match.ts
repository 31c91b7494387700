import { indexCatalogue } from './classify/index-catalogue.ts'
import type { RuleAtHand } from './advise/index.ts'
import type { Catalogue, Entry, Match, Response } from './model.ts'
import { leastToRely } from './sureness.ts'

/** The entry that explanation and advice rest on. */
export interface Best {
  match: Match
  entry: Entry
}

/** A word alone is the code that it is a typo away from; codes that only begin like it are offered. */
const leastToLookUp = 0.2

/** The best match, if it is good enough to rely on. A bare status that several APIs have matches none of them. */
export function bestMatch(matches: Match[], catalogue: Catalogue, isLookup: boolean): Best | null {
  const [match, next] = matches
  if (!match || (match.score < leastToRely && !(isLookup && match.by !== 'status' && match.score >= leastToLookUp)))
    return null
  if (isLookup && match.code === null && next) return null
  const entry = indexCatalogue(catalogue).byUrl.get(match.url)
  return entry ? { match, entry } : null
}

/** The matches, the one that the reader chose first. */
export function preferChosen(matches: Match[], url: string | undefined): Match[] {
  const chosen = matches.find((match) => match.url === url)
  return chosen ? [chosen, ...matches.filter((match) => match !== chosen)] : matches
}

/** A code alone gets the status of its row. */
export function withConcludedStatus(response: Response, best: Best | null): Response {
  if (
    response.status !== null ||
    !best ||
    best.match.by === 'status' ||
    best.entry.status.from !== best.entry.status.to
  )
    return response
  return { ...response, status: best.entry.status.from, statusFrom: 'code' }
}

/** The rule of the entry, and the one of its status, which ranks below it. */
export function rulesOf(
  best: Best | null,
  catalogue: Catalogue,
): { entry: RuleAtHand | null; statusRule: RuleAtHand | null } {
  if (!best) return { entry: null, statusRule: null }
  const { entry, match } = best
  const rows = entry.code === null ? [] : (indexCatalogue(catalogue).statusRows.get(entry.api) ?? [])
  const row = rows.find(({ status }) => status.from <= entry.status.from && entry.status.to <= status.to)
  return {
    entry: {
      rule: entry.retry,
      by: entry.code === null ? 'status' : 'code',
      label: `${match.apiName} docs for ${entry.code ? `\`${entry.code}\`` : (match.status ?? 'this status')}`,
    },
    statusRule: row ? { rule: row.retry, by: 'status', label: `${match.apiName} docs for ${entry.status.from}` } : null,
  }
}
