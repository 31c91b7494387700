import { found, type Found, type RedactOptions } from './model.ts'
import { isCredentialHeader, type Meaning } from './names.ts'
import { isTold } from './told.ts'
import { isRandom, jwtSecrets } from './tokens.ts'

/** A value in a text, and what the name before it says about it. */
export interface Value {
  text: string
  start: number
  end: number
  name: string
  meaning: Meaning
  /** The quote after the name: a JSON number gives way to a string, which needs it. */
  closing?: string | undefined
}

/** The secret part of a value: none if the value says what is wrong with it; in a header with a scheme, what follows the scheme. */
export function secretsIn({ text, start, end, name, meaning, closing }: Value, { keepClaims }: RedactOptions): Found[] {
  const raw = text.slice(start, end)
  const scheme = /auth(?:orization)?$/i.test(name) ? (schemes.exec(raw)?.[0].length ?? 0) : 0
  const from = start + scheme
  const value = raw.slice(scheme).trimEnd()
  const { what, least } = meaning
  if (value === '' || nothing.test(value) || isTold(value)) return []
  if (least && !isRandom(value, least)) return []
  if (/^(?:old)?pwd$/i.test(name) && /^(?:[/~]|[A-Z]:)/i.test(value)) return []
  const isNumber = /^-?\d+(?:\.\d+)?$/.test(value)
  if (isNumber && !isCredentialHeader(name) && !/password|code|number|secret/.test(what)) return []
  if (keepClaims && /^eyJ[\w-]+\.[\w-]*\.\[redacted-signature\]$/.test(value)) return []
  if (keepClaims && /^eyJ[\w-]+(?:\.[\w-]*){2}$/.test(value)) return jwtSecrets(value, from, true)
  const isBare = isNumber && closing && scheme === 0 && !/["'`]$/.test(text.slice(Math.max(0, start - 1), start))
  return [found(from, from + value.length, what, isBare ? closing : '')]
}

/** No value, what a program reads it from, or what stands for one in an example. */
const nothing =
  /^(?:null|true|false|none|nil|undefined|some|optional|…|\.{3}|(?:(?:await|new|typeof)\s|process\.env|os\.environ).*|\$[A-Z\d]+_[A-Z\d_]+|\$\{[\w.]+\})$/i

/** Schemes of `Authorization`: those that are registered, and any that says in its name that it is one. */
export const schemes =
  /^(?:basic|bearer|digest|negotiate|ntlm|aws4-hmac-sha256|hawk|geniekey|splunk|oauth|dpop|signature|bot|client-id|mac|login|ssws|[\w-]{0,24}?(?:key|auth|token|hmac|secret|jwt)|(?:key|auth|token|hmac|sso)-\w{1,16})(?:[ \t]+|%20|\\u0020)/i
