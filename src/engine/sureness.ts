import type { Match } from './model.ts'

/** From this score on, advice is based on the API's documentation, and its name is shown. */
export const leastToRely = 0.5

/** Below this score, others may send the same, so the API's name is shown with "probably". */
export const leastToBeSure = 0.9

/** The matches to name. An API that shares only a status and a format isn't one of them if the response has a code that the API doesn't know. */
export const matchesToName = ({ matches, facts }: { matches: Match[]; facts: { code: string | null } }): Match[] =>
  matches.filter(({ by, score }) => by !== 'status' || score >= leastToRely || facts.code === null)
