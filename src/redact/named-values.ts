import { found, type Found, type RedactOptions } from './model.ts'
import { isCredentialHeader, secretOf } from './names.ts'
import { isTold } from './told.ts'
import { jwtSecrets } from './tokens.ts'
import { stringEnd } from './string-end.ts'

/**
 * A name and what stands between it and its value: `"name": "`, `name=`, `Name: `, `'name' => '`, `("name", "`, and HAR's and Postman's
 * `"name": "…", "value": "`. Quotes may be escaped, as in JSON inside JSON.
 */
const named =
  /(\\{0,7}["'`])?(?<![A-Za-z\d-])([A-Za-z][\w.-]{0,63}(?:\[[\w-]{0,32}\])?)(\\{0,7}["'`])?(?:([ \t]{0,4}(?:=>|:=|[:=])[ \t]{0,4})|([ \t\r\n]{0,16},[ \t\r\n]{0,16}(?:\\{0,7}["']value\\{0,7}["'][ \t]{0,4}:[ \t]{0,4})?))/g

/** The values of names that say "secret": header fields, JSON members, query parameters, environment variables, cookies. */
export function findNamed(text: string, options: RedactOptions): Found[] {
  const secrets: Found[] = []
  const known = new Map<string, string | null>()
  named.lastIndex = 0
  for (let match = named.exec(text); match; match = named.exec(text)) {
    const [all, opening, name = '', closing, separator, comma] = match
    const start = match.index + all.length
    // The value may be a name itself: `"key": "token": …` does not occur, `error: token=…` does.
    named.lastIndex = start
    const what = known.has(name) ? (known.get(name) ?? null) : secretOf(name)
    known.set(name, what)
    if (what === null || (comma !== undefined && !(closing && (comma.includes('value') || isCredentialHeader(name)))))
      continue
    const isHeader = separator?.includes(':') === true && closing === undefined
    const end = valueEnd({
      text,
      start,
      opening: closing ? undefined : opening,
      isHeader,
      name,
      what,
      options,
      secrets,
      closing,
    })
    named.lastIndex = Math.max(start, end)
  }
  return secrets
}

interface Place {
  text: string
  start: number
  /** The quote before an unquoted name: `-H 'Authorization: …'`. What it opens, it ends. */
  opening: string | undefined
  /** The quote after the name, which a JSON value that had none is given. */
  closing: string | undefined
  isHeader: boolean
  name: string
  what: string
  options: RedactOptions
  secrets: Found[]
}

/** Adds the secrets of a value. @returns where to read on */
function valueEnd(place: Place): number {
  const { text, start, opening, isHeader } = place
  const quote = /^\\{0,7}["'`]/.exec(text.slice(start, start + 8))?.[0]
  if (quote) {
    const end = stringEnd(text, start + quote.length, quote)
    take(place, start + quote.length, end)
    return end
  }
  if (/^[[{(](?!redacted-)/.test(text.slice(start, start + 12))) return listEnd(place)
  const line = isHeader ? headerEnd(text, start, opening, place.what) : -1
  const end = line >= 0 ? line : wordEnd(text, start)
  take(place, start, end)
  return end
}

/** The strings of a list, up to the first that is something else: `"password": ["…", "…"]`, Go's `Authorization:[…]`. */
function listEnd(place: Place): number {
  const { text } = place
  let at = place.start + 1
  for (let count = 0; count < 50; count++) {
    at += /^[\s,]{0,64}/.exec(text.slice(at, at + 64))?.[0].length ?? 0
    const quote = /^\\{0,7}["'`]/.exec(text.slice(at, at + 8))?.[0]
    if (!quote) break
    const end = stringEnd(text, at + quote.length, quote)
    // A member of an object: its own name says what it is.
    if (/^\\{0,7}["'`][ \t]{0,4}:/.test(text.slice(end, end + 16))) return at
    take(place, at + quote.length, end)
    at = end + quote.length
  }
  if (at === place.start + 1 && text[place.start] === '[' && place.closing === undefined) {
    const end = lineEnd(text, at)
    const close = text.indexOf(']', at)
    const stop = close < 0 || close > end ? end : close
    take(place, at, stop)
    return stop
  }
  return at
}

const lineBreak = /[\r\n]|\\r\\n|\\n/

function lineEnd(text: string, start: number): number {
  const end = text.slice(start, start + longestValue).search(lineBreak)
  return end < 0 ? Math.min(text.length, start + longestValue) : start + end
}

/** What is longer is not looked at to its end at once, so that many names in one line take no more than their length. */
const longestValue = 16_000
const nearby = 400

/** Where a pair of names and values is followed by the next, in a line of many: a log's, or a map's. */
const nextPair = /[,;} \t][ \t]*["']?[A-Za-z][\w.-]{1,63}["']?[:=][^/]|["'][\],})]|[\r\n]|\\r\\n|\\n/
/** Cookies and signatures have pairs of their own. */
const nextField = /[,;} \t][ \t]*["']?[A-Za-z][\w.-]{1,63}["']?:[^/]|["'][\],})]|[\r\n]|\\r\\n|\\n/

/** A header's value goes to the end of its line, or to the quote that stands before its name. */
function headerEnd(text: string, start: number, opening: string | undefined, what: string): number {
  if (opening) return Math.min(lineEnd(text, start), stringEnd(text, start, opening))
  const next = what === 'authorization' || what === 'cookie' ? nextField : nextPair
  const near = text.slice(start, start + nearby).search(next)
  return near >= 0 ? start + near : lineEnd(text, start)
}

function wordEnd(text: string, start: number): number {
  const length = text.slice(start, start + longestValue).search(/[\s"'`<>,;&)}\]|]|\\["'nr]/)
  return length < 0 ? Math.min(text.length, start + longestValue) : start + length
}

const schemes =
  /^(?:basic|bearer|digest|token|apikey|api-key|negotiate|ntlm|aws4-hmac-sha256|hawk|key|jwt|geniekey|splunk|sso-key|oauth|dpop|signature|bot|client-id)(?:[ \t]+|%20|\\u0020)/i

function take({ text, what, name, options, secrets, closing }: Place, from: number, end: number): void {
  const raw = text.slice(from, end)
  const scheme = /authorization$/i.test(name) ? (schemes.exec(raw)?.[0].length ?? 0) : 0
  const start = from + scheme
  const value = text.slice(start, end).trimEnd()
  if (value === '' || /^(?:null|true|false|none|nil|undefined)$/i.test(value) || isTold(value)) return
  const isNumber = /^-?\d+(?:\.\d+)?$/.test(value)
  const isCredential = isCredentialHeader(name)
  if (isNumber && !isCredential && !/password|code|number|secret/.test(what)) return
  if (options.keepClaims && /^eyJ[\w-]+\.[\w-]*\.\[redacted-signature\]$/.test(value)) return
  if (options.keepClaims && /^eyJ[\w-]+(?:\.[\w-]*){2}$/.test(value)) secrets.push(...jwtSecrets(value, start, true))
  else
    secrets.push(
      found(
        start,
        start + value.length,
        what,
        isNumber && closing && from === start ? quoteFor(text, from, closing) : '',
      ),
    )
}

/** A JSON number gives way to a string, which needs quotes; what stood in quotes has them. */
const quoteFor = (text: string, start: number, closing: string) =>
  /["'`]$/.test(text.slice(Math.max(0, start - 1), start)) ? '' : closing
