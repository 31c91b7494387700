import type { InputForm, Match } from './model.ts'

/** From this score on, advice is based on the API's documentation, and its name is shown. */
export const leastToRely = 0.5

/** Below this score, others may send the same, so the API's name is shown with "probably". */
export const leastToBeSure = 0.9

/** The matches to name. A status and a format that others send too don't indicate an API, except where the reader looks up a status. */
export const matchesToName = ({ matches, input }: { matches: Match[]; input: { form: InputForm } }): Match[] =>
  matches.filter(({ by, score }) => by !== 'status' || score >= leastToRely || input.form === 'bare-status')
