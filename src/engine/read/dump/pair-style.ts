/** How a text writes a key and its value: `key: value`, `key=value`, `key => value`, `:key value`. */
export interface PairStyle {
  mark: ':' | '=' | '=>' | '->' | ' '
  /** No space follows the mark: `key:value`, as Go and Java print. */
  isTight: boolean
  /** The key has brackets: `[key] => value`, as PHP and Lua print. */
  isBracketed: boolean
}

/** A key without quotes, or in quotes and without spaces. */
const word = `[:.+#$@-]?["']?[A-Za-z_$@\\u00c0-\\uffef][\\w$.@/*\\u00c0-\\uffef-]{0,100}[?!]?["']?`
/** Some printers write keys of several words: `Status Code: 429`. */
const words = `${word}(?: [A-Z][\\w-]{0,40}){0,2}`
const bracketed = `\\[[^\\]\\n]{1,200}\\]`
/** Not the end of a class or of a scheme: `Net::HTTP`, `https://`. */
const tightColon = `:(?!:|//)(?=\\S)`
const looseColon = ` ?:(?=\\s|$)`

/** Each matches a key with its mark, in one style. */
const starts = new Map<string, RegExp>([
  [':tight', new RegExp(`(?:${word}|\\[Symbol\\([^)\\n]{1,60}\\)\\])${tightColon}`, 'y')],
  [
    ':',
    new RegExp(
      `(?:${words}|["'][^"'\\n]{1,100}["']|\\d{1,9}|\\[[\\w.()]{1,80}\\])${looseColon}|[a-z_]\\w{0,60} (?=\\{)`,
      'y',
    ),
  ],
  ['=tight', new RegExp(`(?:${word}|"[^"\\n]{1,100}")=(?![=>])`, 'y')],
  ['=', new RegExp(`(?:${words}|"[^"\\n]{1,100}"|${bracketed}) {1,20}= `, 'y')],
  ['=>', new RegExp(`(?:${word}|["'][^"'\\n]{1,100}["']|\\d{1,9})\\s{0,40}=>`, 'y')],
  ['->', new RegExp(`(?:"[^"\\n]{1,100}"|[^\\s,=]{1,100}) -> `, 'y')],
  [' ', /:[A-Za-z*+!_?<>=-]|"/y],
])
const bracketedStart = new RegExp(`${bracketed} ?=>`, 'y')

/** Whether a pair begins at an offset, written in this style. */
export function startsPair(text: string, at: number, { mark, isTight, isBracketed }: PairStyle): boolean {
  const isArray = mark === '=>' && isBracketed
  const pattern = isArray ? bracketedStart : starts.get(isTight && mark.length === 1 ? `${mark}tight` : mark)!
  pattern.lastIndex = at
  return pattern.test(text)
}

/**
 * Whether a pair begins at an offset where only a space separates pairs. Go prints the keys of a map in order, which distinguishes a key from a
 * word with a colon; and an empty text as nothing: `{Code: Message:x}`.
 */
export function startsSpacedPair(text: string, at: number, style: PairStyle, sortsAfter: string | null): boolean {
  if (style.mark === '=') return startsPair(text, at, style)
  tight.lastIndex = at
  const match = tight.exec(text)
  if (match === null) return false
  const [, key, next] = match
  if (sortsAfter !== null) return key! > sortsAfter && (next === undefined || next > key!)
  return next === undefined || (/^[A-Z]/.test(key!) && /^[A-Z]/.test(next))
}

/** A key with its value, or with the next key after it. */
const tight = new RegExp(`(${word}):(?!:|//)(?:(?=\\S)|(?= (${word}):(?!:|//)))`, 'y')

/** Whether pairs of this style follow commas in the next characters: then a space alone doesn't separate pairs. */
export function hasCommas(text: string, start: number, { mark }: PairStyle): boolean {
  const next = text.slice(start, start + 400)
  return mark === '=' ? commasOfEquals.test(next) : commasOfColons.test(next)
}

const commasOfEquals = new RegExp(`[,;]\\s{0,20}${word}\\s?=`)
const commasOfColons = new RegExp(`,\\s{0,20}(?!["'])${word}${tightColon}`)

/** What is between a key and its value. */
export const separator = /\s*(?:=>|->(?=[\s"'])|→|:=|=(?![=~])|:(?!:))/y

export function styleOf(mark: string, next: string, isBracketed = false): PairStyle {
  const trimmed = mark.trim()
  const kind = trimmed === '=>' ? '=>' : trimmed === '->' || trimmed === '→' ? '->' : trimmed.includes('=') ? '=' : ':'
  return { mark: kind, isTight: mark === trimmed && /\S/.test(next), isBracketed }
}
