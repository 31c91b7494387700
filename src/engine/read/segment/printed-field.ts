import { isFieldName, isTellingName } from './field-names.ts'

/** A header field in a text, in any printed form. Offsets are those of the text. */
export interface PrintedField {
  /** In lowercase. */
  name: string
  value: string
  /** Where the name begins, and the value with its quotes and brackets ends. */
  start: number
  end: number
  valueStart: number
  valueEnd: number
  /** Name or value is in quotes, so that the member of a map is meant. */
  isQuoted: boolean
  /** What HTTP debuggers write before the lines of a request (`>`) and of a response (`<`); else ''. */
  mark: '' | '<' | '>'
}

/** The field whose name is `word` at `start`; `null` if no known name, or no value, is there. */
export function fieldAt(text: string, start: number, word: string): PrintedField | null {
  if (!isFieldName(word)) return null
  const nameEnd = start + word.length
  const lead = leadOf(text, start)
  const mark = /^\s*(?:\d+ )?([<>]) $/.exec(lead)?.[1] ?? ''
  const closing = match(close, text, nameEnd)
  const isFirst = /^[\s([]{0,12}$/.test(lead) && isTellingName(word.toLowerCase()) && word.includes('-')
  const separator =
    match(separators, text, nameEnd + closing.length) || (isFirst ? match(column, text, nameEnd + closing.length) : '')
  const isQuoted = /["'`]/.test(closing)
  if (separator === '') return null
  const isComma = /^[,.]?$/.test(separator.trim())
  // Without quotes or brackets around the name, a comma or space separates the words of a sentence.
  if (isComma && closing === '' && !isFirst && !/^\.\s/.test(separator.trim() + ' ')) return null
  const from = nameEnd + closing.length + separator.length
  const isPair = isComma || /=>|->/.test(separator)
  const value = valueAt(text, from, {
    quoteAround: isQuoted ? '' : quoteBefore(text, start),
    isPlain: !isQuoted && !isPair,
    nameStart: start,
  })
  if (value === null) return null
  const raw = text.slice(value.start, value.end)
  return {
    name: word.toLowerCase(),
    value: raw.includes('\\') ? raw.replace(/\\(["'\\/])/g, '$1') : raw,
    start,
    end: value.next,
    valueStart: value.start,
    valueEnd: value.end,
    isQuoted: isQuoted || value.isQuoted,
    mark: mark === '<' || mark === '>' ? mark : '',
  }
}

const longestValue = 4000

/** What closes a name: its quote, Erlang's binary, a bracket. */
const close = /["'`’]?(?:>>)?["']?[\])]?/y

/**
 * Between name and value; a line end only where the mark before it can't end a line. Lisp writes a dot, a table a bar, R the value below
 * the name, YAML a list.
 */
const separators =
  /[ \t]{0,20}(?:(?:=>|->)\s{0,20}|:(?!\/\/|:)(?:\r?\n {0,20}- |[ \t]{0,20})|=(?!=)[ \t]{0,20}|[│|][ \t]{0,20}|\n\[1\] )|\s{0,20}(?:,\s{0,20}|\.\s{1,20})(?=["'[({<@\w])|[ \t]{1,4}(?=["'[({<])/y

/** A line of a table: a name that means nothing else, white space, the value. */
const column = /[ \t]{1,40}(?=[^\s:=])/y

/** What is between the separator and the characters of the value: brackets of lists, marks of types, the heads that PHP prints. */
const opening =
  /(?:\[\d+\]\s{0,4}=>?\s{0,20}|array\(\d+\) \{\s{0,20}|[Aa]rray\s{0,40}\(\s{1,40}|\d{1,3} => |string\(\d+\) |chr |[bu](?=["'])|<<(?=")|@?[[({](?=\s{0,20}["'[({\w<@])\s{0,20}|(?:new )?[A-Za-z]\w{0,20}\((?=["'[({\w])|\[\]\w{1,12}\{|Just ){0,6}/y

interface Value {
  start: number
  end: number
  next: number
  isQuoted: boolean
}

interface Around {
  /** The quote that is before the name and closes after the value: `"Retry-After: 12"`. */
  quoteAround: string
  /** Name and value are separated as on a line of HTTP. */
  isPlain: boolean
  nameStart: number
}

function valueAt(text: string, from: number, { quoteAround, isPlain, nameStart }: Around): Value | null {
  const open = isPlain && quoteAround === '' ? openOfPlain(text, from) : match(opening, text, from)
  const start = from + open.length
  const quote = /["'`]/.exec(text[start] ?? '')?.[0]
  if (quote !== undefined && quoteAround === '') {
    const end = endOfQuoted(text, start, quote)
    if (end === null) return null
    // A line of HTTP may hold a value in quotes, such as an ETag: they are its own.
    if (isPlain && open === '' && !isClosedBy(text, end + 1)) return unquoted(text, start, nameStart, '')
    return { start: start + 1, end, next: end + 1 + tail(text, end + 1, open), isQuoted: true }
  }
  if (quoteAround !== '') {
    const end = endOfQuoted(text, nameStart - 1, quoteAround)
    if (end === null || end < from) return unquoted(text, start, nameStart, '')
    const value = text.slice(from, end)
    // A whole message may be printed as one string.
    const length = value.search(/\\r|\\n|\\x0d/)
    return {
      start: from,
      end: length < 0 ? end : from + length,
      next: length < 0 ? end + 1 : from + length,
      isQuoted: true,
    }
  }
  return unquoted(text, start, nameStart, open)
}

/** On a line of HTTP a bracket belongs to the value, but for the list that Go and Java put around it. */
const openOfPlain = (text: string, from: number): string =>
  match(/\[(?=[^\]\n]{0,2000}\](?:[\s,})\]]|$))|(?=["'])/y, text, from)

/** What may be after the quote that ends a printed value. */
const isClosedBy = (text: string, at: number): boolean =>
  /^[ \t]{0,4}(?:[,;}\])]|\r?\n|$)/.test(text.slice(at, at + 8)) &&
  !/^\s*$/.test(text.slice(at, at + 8).split('\n')[0]!)

/** The brackets that close what `open` opened. */
const tail = (text: string, at: number, open: string): number =>
  open === '' ? 0 : match(/(?:>>)?\s{0,20}[)\]}]{0,3}/y, text, at).length

/** Up to the end of the line, the bracket that closes the map, or the next field on the same line. */
function unquoted(text: string, start: number, nameStart: number, open: string): Value | null {
  const near = text.slice(start, start + longestValue)
  const newline = near.indexOf('\n')
  const lineEnd = start + (newline < 0 ? near.length : newline)
  if (open.includes('[') || open.includes('(')) {
    const closed = text.slice(start, lineEnd).search(/[\])]/)
    if (closed >= 0) return { ...trimmed(text, start, start + closed), next: start + closed + 1, isQuoted: false }
  }
  const line = text.slice(start, lineEnd)
  const isAlone = /^[\s<>*#$|-]{0,12}(?:[\w.]{1,20}: )?$/.test(leadOf(text, nameStart))
  const cuts = [isAlone ? -1 : line.search(nextOnLine), isAlone ? -1 : line.search(closesMap), line.search(/ *[│|] *$/)]
  const end = start + Math.min(...cuts.filter((at) => at >= 0), line.length)
  const value = trimmed(text, start, end)
  // A quote that closes what was opened before the name is part of the printed line.
  const last = text[value.end - 1] ?? ''
  if (/["'`]/.test(last) && text.slice(value.start, value.end).indexOf(last) === value.end - value.start - 1)
    value.end--
  return value.end < value.start ? null : { ...value, next: Math.max(value.end, end), isQuoted: false }
}

/** A comma or space, and a word with a mark after it, as a map prints its next member. */
const nextOnLine =
  /\\r\\n|\\x0d|[,;]? {1,2}(?:["'][\w-]{2,60}["']|[A-Za-z][\w-]{1,60})(?:=(?!=)|:\[|: )|[,;]\s{0,2}(?=["'{(])/
const closesMap = /[)\]}>]{1,4}(?:[,;\s]|$)(?![^([{<]*[)\]}>])|[)\]}]{2}/

function trimmed(text: string, start: number, end: number): { start: number; end: number } {
  const raw = text.slice(start, end)
  const lead = raw.length - raw.trimStart().length
  return { start: start + lead, end: Math.max(start + lead, start + raw.replace(/[\s,;]+$/, '').length) }
}

function endOfQuoted(text: string, start: number, quote: string): number | null {
  const limit = Math.min(text.length, start + longestValue)
  for (let at = start + 1; at < limit; at++) {
    if (text[at] === '\\') at++
    else if (text[at] === quote) return at
    else if (text[at] === '\n' && quote !== '`') return null
  }
  return null
}

const quoteBefore = (text: string, start: number): string =>
  /["'`]/.test(text[start - 1] ?? '') ? text[start - 1]! : ''

/** The line before `start`, its last 200 characters. */
export function leadOf(text: string, start: number): string {
  const near = text.slice(Math.max(0, start - 200), start)
  return near.slice(near.lastIndexOf('\n') + 1)
}

function match(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0] ?? ''
}
