import type { Found, RedactOptions } from './model.ts'
import { isCredentialHeader, meaningOf, type Meaning } from './names.ts'
import { stringEnd } from './string-end.ts'
import { secretsIn } from './take.ts'

/**
 * A name and what is between it and its value: `"name": "`, `name=`, `Name: `, `[name] => `, `--name `, `("name", "`, `"--name", "`,
 * and the pairs of HAR, Postman, Kubernetes and .NET: `"name": "…", "value": "`, `key="…" value="`. Quotes may be escaped, as in JSON
 * inside JSON. Any two words match by `space`, so that a name may be of two: `API key: …`.
 */
const named =
  /(\\{0,7}["'`])?(?:(?<flag>(?<![\w-])--?)|(?<![A-Za-z\d-]))([A-Za-z][\w.-]{0,63}(?:\[(?!redacted-)[\w-]{0,32}\])?)(\\{0,7}["'`])?(?:>>|\])?(?:(?<sign>[ \t]{0,4}(?:=>(?:\s{1,16}(?=string\(|["']))?|:=|[:=])[ \t]{0,4}(?:(?<=: {0,4})(?:\r?\n|\\{1,7}n)[ \t]{1,64}(?=["']|[^\s#[{<-]\S{0,400}(?<!:)(?:[\r\n\\]|$)))?)|(?<value>(?:[\s,]|\\{1,7}[nrt]){1,16}(?:\\{0,7}["'])?(?:value|content)(?:\\{0,7}["'])?[ \t]{0,4}[:=][ \t]{0,4})|(?<comma>\s{0,16},\s{0,16})|(?<space>[ \t]{1,4}(?=[^\s-])))/gi

/** The values of names that say "secret": header fields, JSON members, query parameters, flags, environment variables, cookies. */
export function findNamed(text: string, options: RedactOptions): Found[] {
  const secrets: Found[] = []
  named.lastIndex = 0
  let words = { end: -1, text: '' }
  const isSecret = secretOfKubernetes.test(text)
  let mapEnd = 0
  for (let match = named.exec(text); match; match = named.exec(text)) {
    const { 0: all, 1: opening, 3: name = '', 4: closing, groups = {} } = match
    const { flag, sign, value, comma, space } = groups
    const start = match.index + all.length
    // The value may be a name itself: `"key": "token": …` doesn't occur, `error: token=…` does.
    named.lastIndex = start
    const phrase = words.end === match.index && !opening ? `${words.text} ${name}`.slice(-80) : name
    words = { end: space && !opening && !flag ? start : -1, text: phrase }
    const isInMap = sign && match.index < mapEnd
    if (isSecret && !isInMap && /^(?:string)?data$/i.test(name))
      mapEnd = start + (map.exec(text.slice(start))?.[0].length ?? 0)
    const place: Place = {
      text,
      start,
      opening: closing ? undefined : opening,
      closing,
      isHeader: !closing && !flag && /:|=>| = /.test(sign ?? ''),
      name,
      meaning:
        (sign && meaningHere(name, text, match.index, start)) ||
        (isInMap ? { what: 'secret' } : (meaningOf(name) ?? (flag ? meaningOf(name.replace(/^D/, '')) : null))),
      options,
      secrets,
    }
    const isSet =
      flag ??
      (space &&
        place.meaning &&
        setter.test(text.slice(Math.max(0, match.index - 200), match.index + (opening ?? '').length)))
    if (space && !isSet && (!place.meaning || !/["'`]/.test(text[start] ?? ''))) continue
    if (sign) place.meaning ??= meaningOfPhrase(phrase)
    if (space && !isSet) place.meaning = inSentence(place.meaning)
    if (!place.meaning) continue
    if (comma && !isPair(text, match.index, place, flag !== undefined)) continue
    if (space && isProse(text.slice(start, start + 40))) continue
    if (value ?? comma ?? space) place.isHeader = false
    const { length } = secrets
    const end = valueEnd(place)
    // What a weak name is followed by may be the next name.
    if (secrets.length > length || !place.meaning.least) named.lastIndex = Math.max(start, end)
  }
  return secrets
}

/** In a Secret of Kubernetes each value of `data` and `stringData` is one, whatever its name: in YAML and JSON. */
const secretOfKubernetes = /kind\W{1,9}Secret\b/
const map = /^(?:\{[^{}]*|\r?\n([ \t]+).*(?:\r?\n\1.*)*)/

/** Names of several words, and those that are followed by the value in quotes, are found in sentences too. */
const inSentence = (meaning: Meaning | null): Meaning | null => meaning && { ...meaning, least: 8 }

const meaningOfPhrase = (phrase: string): Meaning | null =>
  phrase.includes(' ')
    ? inSentence(meaningOf(phrase.replace(/ (?:provided|given|used|supplied|received|was|is)$/, '')))
    : null

/**
 * Names that mean a secret in one place and something else in most others: `auth=('name', 'password')`, the `key` of a query, the `code` of
 * OAuth (RFC 6749, 4.1).
 */
function meaningHere(name: string, text: string, index: number, start: number): Meaning | null {
  if (!/^(?:code|key|auth)$/i.test(name)) return null
  if (/^auth$/i.test(name))
    return /_auth[^\n]{0,9}$|\bauths\b[^}]*$|\(["']$/.test(text.slice(Math.max(0, index - 200), start + 2))
      ? { what: 'user and password' }
      : null
  const isQuery = /[?&]$/.test(text.slice(Math.max(0, index - 1), index)) || index === 0
  if (name.toLowerCase() === 'key') return isQuery ? { what: 'api key', least: 16 } : null
  const isGrant = /grant_type|redirect_uri|code_verifier|authorization_code|[?&]state=/.test(
    text.slice(Math.max(0, index - nearby), start + nearby),
  )
  const isLong = /^\\{0,7}["'`]?(?=[\w%./~+-]*\d)(?=[\w%./~+-]*[a-z])[\w%./~+-]{10}/i.test(
    text.slice(start, start + 99),
  )
  return isLong && isGrant ? { what: 'token' } : isQuery ? { what: 'token', least: 16 } : null
}

/**
 * What precedes a name that is separated from its value by a space: `setx`, `set -gx` of fish, `config set`, `ENV` of a Dockerfile, `variable`
 * of Terraform, and the fields of a .netrc.
 */
const setter =
  /(?:^|[\s"'`])(?:setx|setenv|ENV|config set|set(?: -[\w-]+)+|variable(?= ")|machine\s[^]*login\s+\S+)\s+["']?$/

/** Whether a comma is between a name and its value, not between two names: `("name", "value")`, `"--name", "value"`, raw headers. */
function isPair(text: string, index: number, { start, closing, name }: Place, isFlag: boolean): boolean {
  if (!closing) return false
  if (isFlag || isCredentialHeader(name) || /set\w*\($/i.test(text.slice(Math.max(0, index - 40), index)))
    return /^\\{0,7}["'`]/.test(text.slice(start, start + 8))
  const around = /([({[])(?:<<|b)?$/.exec(text.slice(Math.max(0, index - 3), index))?.[1]
  if (!around) return false
  const dressed = start + (dress.exec(text.slice(start, start + 30))?.[0].length ?? 0)
  const quote = /^\\{0,7}["']/.exec(text.slice(dressed, dressed + 8))?.[0]
  if (!quote) return false
  const end = stringEnd(text, dressed + quote.length, quote)
  if (!/^\\{0,7}["'`](?:>>)?\s{0,16}[)}\]]/.test(text.slice(end, end + 30))) return false
  return around !== '[' || /\d/.test(text.slice(dressed, end))
}

/** `use --password to …`, `--token TOKEN`: of a flag, not its value. */
const isProse = (next: string) =>
  /^(?:(?:flag|option|argument|parameter|switch|is|was|are|must|or|and|to|for|with|in|on|if|as|not|requires?|cannot|can|may|should|has|value|instead)\b|[A-Z]+(?:_[A-Z]+)*(?![\w$-])|[[<|])/.test(
    next,
  )

interface Place {
  text: string
  start: number
  /** The quote before an unquoted name: `-H 'Authorization: …'`. What it opens, it ends. */
  opening: string | undefined
  /** The quote after the name, which a JSON value that had none is given. */
  closing: string | undefined
  isHeader: boolean
  name: string
  meaning: Meaning | null
  options: RedactOptions
  secrets: Found[]
}

/**
 * What can precede a value: a line that goes on, the lines of YAML's `|` and of Terraform's `<<EOT`, a line of YAML that holds the
 * value alone, TOML's three quotes, `{ type = string, default = "…"`; before its quote `b'…'`, `Some("…")`, `string(7) "…"`, `<<"…">>`, `(None, '…')`.
 */
const dress =
  /^(?:[|>][+-]?[ \t]*|\\|<<[-~]?\w+)(?:\r?\n|\\{1,7}n)[ \t]{0,64}|^""(?=")|^\{[^{}]{0,200}?\b(?:value|default)[\\"']{0,8}[ \t]{0,4}[:=][ \t]{0,4}(?=\\{0,7}["'])|^(?:[bu@]|<<|Some\(|Optional\(|string\(\d{1,6}\) |\(None, )(?=\\{0,7}["'`])/

/** A value of several lines in YAML: those that are indented like its first. */
const block = /^[|>][+-]?[ \t]*\r?\n([ \t]{1,64})(?=\S).*(?:\r?\n\1.*)+/

/** Adds the secrets of a value. @returns where to read on */
function valueEnd(place: Place): number {
  const { text, opening, isHeader } = place
  const start = place.start + (dress.exec(text.slice(place.start, place.start + nearby))?.[0].length ?? 0)
  const quote = /^\\{0,7}["'`]/.exec(text.slice(start, start + 8))?.[0]
  if (quote && quote === opening) return start
  if (/[^ ]= $/.test(text.slice(start - 3, start)) && anotherPair.test(text.slice(start, start + 80))) return start
  if (quote) {
    const end = stringEnd(text, start + quote.length, quote)
    take(place, start + quote.length, end)
    return end
  }
  if (/^[[{(](?!redacted-)/.test(text.slice(start, start + 12))) return listEnd(place)
  const lines = block.exec(text.slice(place.start, place.start + longestValue))?.[0]
  if (lines) {
    take(place, start, place.start + lines.length)
    return place.start + lines.length
  }
  const line = isHeader && !place.meaning?.least ? headerEnd(text, start, opening, place.name) : -1
  let end = line >= 0 ? line : wordEnd(text, start)
  if (isHeader) end = bareEnd(place, start, end)
  // A line that goes on.
  end += (/^(?:\\\r?\n\s*[^\s\\]+)+/.exec(text.slice(end - 1, end + nearby))?.[0].length ?? 1) - 1
  take(place, start, end)
  return end
}

/** Without the comma after a value, and without what closes the list or map that it is the last of; a sentence ends with a full stop. */
function bareEnd({ text, meaning }: Place, start: number, end: number): number {
  const isInside = /[[({][^[\](){}]*$/.test(text.slice(Math.max(0, start - nearby), start))
  const after = meaning?.least ? /[\s,;:.!?\])}]{1,32}$/ : isInside ? /[\s,;\])}]{1,32}$/ : /[\s,;]{1,32}$/
  const value = text.slice(start, end)
  return /[[({]/.test(value) ? end : start + value.replace(after, '').length
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
const nextPair = /[,;} \t][ \t]*["']?[A-Za-z][\w.-]{1,63}["']? ?[:=][^/]|["'][\],})]|[\r\n]|\\r\\n|\\n/
/** `token= status=401`: no value, and the next name. */
const anotherPair = /^[A-Za-z][\w.-]{1,63}=(?!=|\s|$)/
/** Cookies and signatures have pairs of their own. */
const nextField =
  /[,;}][ \t]*["']?[A-Za-z][\w.-]{1,63}["']?:[^/]|[ \t]["']?[A-Za-z][\w.-]{1,63}["']?:[\s["'{]|["'][\],})]|[\r\n]|\\r\\n|\\n/

/** A header's value goes to the end of its line, or to the quote before its name. */
function headerEnd(text: string, start: number, opening: string | undefined, name: string): number {
  if (opening) return Math.min(lineEnd(text, start), stringEnd(text, start, opening))
  const next = /(?:cookie2?|authorization)$/i.test(name) ? nextField : nextPair
  const near = text.slice(start, start + nearby).search(next)
  return near >= 0 ? start + near : lineEnd(text, start)
}

function wordEnd(text: string, start: number): number {
  const length = text.slice(start, start + longestValue).search(/[\s"`<>,;&)}\]|]|:\s|'(?![\w%])|\\["'nr]/)
  return length < 0 ? Math.min(text.length, start + longestValue) : start + length
}

function take({ text, name, meaning, options, secrets, closing }: Place, start: number, end: number): void {
  if (meaning) secrets.push(...secretsIn({ text, start, end, name, meaning, closing }, options))
}
