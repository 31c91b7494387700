import type { Catalogue, Entry, Evidence, Match } from '../model.ts'
import { candidates, type Candidate } from './candidates.ts'
import { codeEvidence, envelopeEvidence, headerEvidence, markEvidence, statusEvidence } from './evidence.ts'
import { namedEvidence, unnamedEvidence } from './named.ts'
import { indexCatalogue, isAnybodys, isAtHome } from './index-catalogue.ts'
import type { Observed } from './observed.ts'

/** Matches below this are guesses, and aren't shown. */
const leastScore = 0.3

const mostMatches = 8

/**
 * Ranks the entries of the catalog by the evidence that the response is an instance of them.
 * A score is the sum of the evidence's points over 100, kept between 0 and 1.
 */
export function classify(observed: Observed, catalogue: Catalogue): Match[] {
  const index = indexCatalogue(catalogue)
  // Of equals: for a word alone, APIs come first; in a response, a named service says more than the standard that it uses.
  const groups = observed.isLookup ? 'api standard service' : 'service api standard'
  const rank = ({ api }: Match) => groups.indexOf(index.apis.get(api)!.group)
  return candidates(observed, index)
    .flatMap((candidate) => matchOf(candidate, observed, index))
    .filter(({ score }) => observed.isLookup || score >= leastScore)
    .sort((a, b) => b.score - a.score || rank(a) - rank(b) || compare(a.url, b.url))
    .slice(0, mostMatches)
}

function matchOf(candidate: Candidate, observed: Observed, index: ReturnType<typeof indexCatalogue>): Match[] {
  const { entry, by } = candidate
  const { isLookup, envelope } = observed
  const api = index.apis.get(entry.api)
  if (!api) return []
  const naming = [...markEvidence(api, observed), ...namedEvidence(api, observed, candidate.isCommon)]
  const known = [
    ...codeEvidence(candidate, observed, api),
    ...statusEvidence(candidate, observed, api),
    ...envelopeEvidence(api, observed, by === 'status' && api.group === 'api' && isAnybodys(envelope, index)),
    ...headerEvidence(api, observed, index.headerUse),
    ...naming,
  ]
  const isNamed = isLookup || naming.some(({ weight }) => weight > 0)
  const evidence = [...known, ...(isNamed ? [] : unnamedEvidence(api, known, isAtHome(api, envelope, index)))]
  const { code, url } = entry
  return [
    {
      api: api.id,
      apiName: api.name,
      code,
      status: statusOf(entry, observed),
      score: scoreOf(evidence),
      evidence,
      url,
      by,
      ...(api.isOnlyRead && { isOnlyRead: true }),
    },
  ]
}

const scoreOf = (evidence: Evidence[]) =>
  Math.max(
    0,
    Math.min(
      100,
      evidence.reduce((sum, { weight }) => sum + weight, 0),
    ),
  ) / 100

/** The response's status, if the row covers it; a class such as `5xx` has no number of its own. */
function statusOf(entry: Entry, { response }: Observed): number | null {
  const { from, to } = entry.status
  if (from === to) return from
  return response.status !== null && response.status >= from && response.status <= to ? response.status : null
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
