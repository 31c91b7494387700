import { turn } from './budget.ts'
/** One challenge of a `WWW-Authenticate` header: RFC 9110, section 11.6.1. */
export interface Challenge {
  /** As sent; schemes aren't case-sensitive. */
  scheme: string
  /** The credential-like blob that some schemes send instead of parameters (`Negotiate oYG2…`); `null` without one. */
  token68: string | null
  /** Names in lowercase, values without their quotes, in the order sent. */
  params: [name: string, value: string][]
}

/** What a challenge says went wrong: RFC 6750 section 3, RFC 9449 (DPoP), RFC 9470 (step up). */
export interface ChallengeError {
  scheme: string
  error: string
  description: string | null
  uri: string | null
  /** The scopes that are needed, as sent. */
  scope: string | null
}

/** Longest header value that is read, and most challenges: real ones have no more. */
const longest = 16_384
const most = 50

/**
 * Reads the challenges of a `WWW-Authenticate` or `Proxy-Authenticate` value, which may have several.
 * One pass, left to right. Also reads what servers send that breaks the grammar: a comma after the scheme
 * (`Bearer, error="…"`), a value with `:` or `/` and no quotes, a quote that is never closed.
 */
export function readChallenges(headerValue: string): Challenge[] {
  const text = headerValue.slice(0, longest)
  const challenges: Challenge[] = []
  let here = skip(text, 0, ' \t,')
  while (turn() && here < text.length && challenges.length <= most) {
    const end = endOfToken(text, here)
    if (end === here) {
      here = skip(text, nextComma(text, here), ' \t,')
      continue
    }
    const name = text.slice(here, end)
    const after = skip(text, end, ' \t')
    const current = challenges.at(-1)
    if (text[after] === '=' && current) {
      const [value, next] = valueAt(text, skip(text, after + 1, ' \t'))
      current.params.push([name.toLowerCase(), value])
      here = skip(text, next, ' \t,')
    } else if (text[after] === '=') {
      here = skip(text, nextComma(text, after), ' \t,')
    } else {
      const token68 = after > end ? token68At(text, after) : null
      challenges.push({ scheme: name, token68, params: [] })
      here = skip(text, after + (token68?.length ?? 0), ' \t,')
    }
  }
  return challenges.slice(0, most)
}

/** The first challenge that says what went wrong; `null` if none does: then it only asks for credentials. */
export function challengeError(challenges: readonly Challenge[]): ChallengeError | null {
  for (const { scheme, params } of challenges) {
    const valueOf = (name: string) => params.find(([key, value]) => key === name && value.trim() !== '')?.[1] ?? null
    const error = valueOf('error')
    if (error !== null) {
      return {
        scheme,
        error,
        description: valueOf('error_description'),
        uri: valueOf('error_uri'),
        scope: valueOf('scope'),
      }
    }
  }
  return null
}

function skip(text: string, from: number, characters: string): number {
  let here = from
  while (turn() && here < text.length && characters.includes(text.charAt(here))) here++
  return here
}

const isTokenCharacter = (character: string) => /[!#$%&'*+.^_`|~0-9A-Za-z-]/.test(character)

function endOfToken(text: string, from: number): number {
  let here = from
  while (turn() && here < text.length && isTokenCharacter(text.charAt(here))) here++
  return here
}

/** The comma after `from`, or the end; commas inside quotes don't count. */
function nextComma(text: string, from: number): number {
  let here = from
  while (turn() && here < text.length && text[here] !== ',')
    here = text[here] === '"' ? quotedAt(text, here)[1] : here + 1
  return here
}

function valueAt(text: string, from: number): [value: string, next: number] {
  if (text[from] === '"') return quotedAt(text, from)
  let here = from
  while (turn() && here < text.length && !' \t,'.includes(text.charAt(here))) here++
  return [text.slice(from, here), here]
}

function quotedAt(text: string, open: number): [value: string, next: number] {
  const parts: string[] = []
  let here = open + 1
  while (turn() && here < text.length && text[here] !== '"') {
    if (text[here] === '\\' && here + 1 < text.length) here++
    parts.push(text.charAt(here))
    here++
  }
  return [parts.join(''), Math.min(here + 1, text.length)]
}

/** A token68 must extend to the comma or the end; else it is something else. */
function token68At(text: string, from: number): string | null {
  let here = from
  while (turn() && here < text.length && /[A-Za-z0-9._~+/-]/.test(text.charAt(here))) here++
  if (here === from) return null
  here = skip(text, here, '=')
  const after = skip(text, here, ' \t')
  return after === text.length || text[after] === ',' ? text.slice(from, here) : null
}
