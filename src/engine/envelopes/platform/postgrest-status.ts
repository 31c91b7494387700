import { own } from '../../json.ts'
/**
 * The status that PostgREST sends with a code; `null` for a PostgREST code that isn't listed. Source: docs.postgrest.org, "Errors".
 * For 42501 it is 401 if nobody was signed in, which the body doesn't say.
 */
export function postgrestStatus(code: string): number | null {
  if (code.startsWith('PGRST')) return own(numbered, code.slice(5)) ?? null
  return (
    own(exact, code) ?? (/^PT[45]\d\d$/.test(code) ? Number(code.slice(2)) : (own(classes, code.slice(0, 2)) ?? 400))
  )
}

const numbered: Record<string, number> = {
  '000': 503,
  '001': 503,
  '002': 503,
  '003': 504,
  '100': 400,
  '101': 405,
  '102': 400,
  '103': 416,
  '105': 405,
  '106': 406,
  '107': 415,
  '108': 400,
  '111': 500,
  '112': 500,
  '114': 400,
  '115': 400,
  '116': 406,
  '117': 405,
  '118': 400,
  '202': 404,
  '205': 404,
  '301': 401,
  '302': 401,
}

const exact: Record<string, number> = {
  '23503': 409,
  '23505': 409,
  '25006': 405,
  '42501': 403,
  '42883': 404,
  '42P01': 404,
  '42P17': 500,
  '53400': 500,
  P0001: 400,
}

/** By the first two characters, SQLSTATE's class. */
const classes: Record<string, number> = {
  '08': 503,
  '09': 500,
  '0L': 403,
  '0P': 403,
  '25': 500,
  '28': 403,
  '2D': 500,
  '38': 500,
  '39': 500,
  '3B': 500,
  '40': 500,
  '53': 503,
  '54': 500,
  '55': 500,
  '57': 500,
  '58': 500,
  F0: 500,
  HV: 500,
  P0: 500,
  XX: 500,
}
