import { found, foundBy, type Found, type RedactOptions } from './model.ts'

/** JSON Web Tokens (RFC 7515), and tokens after the name of their scheme (RFC 6750, RFC 7617). */
export function findTokens(text: string, { keepClaims }: RedactOptions): Found[] {
  return [
    ...[...text.matchAll(jwt)].flatMap(({ 0: token, index }) => jwtSecrets(token, index, keepClaims ?? false)),
    ...foundBy(text, bearer, 'bearer token', 1).filter(({ span }) => isTokenLike(text.slice(...span), keepClaims)),
    ...foundBy(text, basic, 'user and password', 1).filter(({ span }) => isTokenLike(text.slice(...span), false)),
  ]
}

const jwt = /(?<![\w-])eyJ[\w-]{5,}(?:\.[\w-]*){1,4}/g
const bearer = /(?<![\w-])(?:bearer|token|apikey)(?:[ \t]|%20|\+|\\u0020){1,3}([\w.~+/=-]{8,})/gi
const basic = /(?<![\w-])basic(?:[ \t]|%20){1,3}([\w+/-]{8,}={0,2})/gi

/** What precedes the signature may be kept; a token with five parts is encrypted and has none to keep (RFC 7516). */
export function jwtSecrets(token: string, start: number, keepClaims: boolean): Found[] {
  const parts = token.split('.')
  if (!keepClaims || parts.length !== 3) return [found(start, start + token.length, 'json web token')]
  const signature = parts[2]?.length ?? 0
  return signature === 0 ? [] : [found(start + token.length - signature, start + token.length, 'signature')]
}

/** A word of the language follows "bearer" or "token" often; a token has digits, letters of both cases, or is long. */
function isTokenLike(token: string, keepClaims: boolean | undefined): boolean {
  if (token.startsWith('eyJ')) return !keepClaims
  if (token.length >= 32) return !/^[a-z]+([_.-][a-z]+)+$/.test(token)
  const hasBothCases = /[a-z]/.test(token) && /.[A-Z]/.test(token)
  return (/\d/.test(token) && /[a-z]/i.test(token)) || hasBothCases || /^\d{8,}$/.test(token)
}

/** Unlike a chosen name: letters and digits, or letters of both cases, but not a word or a public ID. */
export const isRandom = (value: string, least: number): boolean =>
  value.length >= least &&
  !/\s/.test(value) &&
  /[a-z]/i.test(value) &&
  /\d/.test(value) &&
  !/^(?:[A-Z]{2}[\da-f]{32}|[a-z_]+\d{0,3}|https?:.*)$/.test(value)
