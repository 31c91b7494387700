import type { Json, Response, Span } from '../../model.ts'
import { cutStack } from '../../read/text/cut-stack.ts'
import { cut, mapWhole, toPaste, type MappedText } from '../../read/text/mapped-text.ts'
import { linesOf } from '../../read/text/lines.ts'
import { isMarkup } from '../../read/markup/markup-root.ts'
import { isAside } from '../../read/markup/asides.ts'
import { labelRank } from '../../read/markup/labels.ts'
import { isCopiedPage } from '../../read/markup/restates-status.ts'
import { sentenceOf } from '../../read/markup/sentence.ts'
import { readPage } from '../../read/markup/read-page.ts'

/** What a body that isn't JSON says. */
export interface TextFacts {
  code: string | null
  message: string | null
  /** Where the code or the message is in the body; `null` if the body writes it in other characters. */
  at: Span | null
  /** The body as members, where it is a form or a page with JSON in it: read these as if they were JSON. */
  members: Json | null
}

/** Longest text that is a message rather than a document. */
const longest = 2000

/**
 * Of a page: its message, else its heading or title, or JSON in it; a form (`error=…&error_description=…`) has members; a
 * lone word with underscores, even as the only cell of a CSV line, is a code; of a text that ends in a stack trace, the message is what
 * is before it; any other text is the message itself.
 */
export function readText({ body, mediaType }: Response): TextFacts {
  if (body === null || body.trim() === '') return nothing
  if (isMarkup(body) || (mediaType === 'text/html' && /<\/?[a-z][^<>]{0,200}>/i.test(body.slice(0, 20_000))))
    return readMarkup(body)
  const part = labeledIn(body) ?? cutStack(body.slice(0, longestRead))
  // A body of text that a server sent is its message as a whole.
  const page = part === null && mediaType === null ? pageMessage(body) : null
  if (page) return { ...nothing, message: body.slice(...page), at: page }
  const [start, end] = withoutBlanks(body, part ?? [0, body.length])
  const written = end - start <= longest ? body.slice(start, end) : ''
  const text = unquoted(written)
  const members = membersOf(text, mediaType)
  if (members) return { ...nothing, members }
  const code = codeOf(text)
  const place = placeOf(code ?? text, body, start)
  return code === null ? { ...nothing, message: text || null, at: place } : { ...nothing, code, at: place }
}

const nothing: TextFacts = { code: null, message: null, at: null, members: null }

function readMarkup(body: string): TextFacts {
  const { json, message } = readPage(body)
  const members = json && parsed(json.text)
  if (typeof members === 'object' && members !== null) return { ...nothing, members }
  return message === null ? nothing : { ...nothing, message: message.text, at: [message.start, message.end] }
}

function placeOf(value: string, body: string, from: number): Span | null {
  const start = value === '' ? -1 : body.indexOf(value, from)
  return start < 0 ? null : [start, start + value.length]
}

/** A span without the blanks at its ends. */
function withoutBlanks(body: string, [start, end]: Span): Span {
  const text = body.slice(start, end)
  return [end - text.trimStart().length, start + text.trimEnd().length]
}

const longestRead = 64 * 1024

/** The value of a label where most lines have one. A debug page as text is a list of names and values: `Exception Value: no such seat`. */
function labeledIn(body: string): Span | null {
  const lines = linesOf(body.slice(0, longestRead)).filter(({ start, end }) => end > start)
  const labeled = lines.flatMap(({ start, end }) => {
    const [before, name] =
      /^([A-Za-z][\w -]{0,38}):\s{1,8}(?=\S)/.exec(body.slice(start, Math.min(end, start + 100))) ?? []
    return before === undefined ? [] : [{ rank: labelRank(name ?? ''), start: start + before.length, end }]
  })
  if (labeled.length < 3) return null
  const best = labeled.find(({ rank }) => rank === 1)
  return best === undefined ? null : [best.start, best.end]
}

/**
 * The sentence of a page or a report that was copied as text. A page's first line says no more than the status, and below it are the sentence and the
 * name of the server.
 */
function pageMessage(body: string): Span | null {
  const lines = linesOf(body.slice(0, longestRead))
    .map(({ start, end }) => ({ start, end, text: body.slice(start, end).trim() }))
    .filter(({ text }) => text !== '')
  const [first] = lines
  const isPage = isCopiedPage(body)
  if (!first || lines.length < (isPage ? 2 : fewestLines)) return null
  const source = mapWhole(body)
  const said = sentenceOf(
    lines.map(({ start, end, text }, n) => ({
      is: n === 0 && isPage ? 'heading' : isWords.test(text) ? 'text' : 'item',
      level: 1,
      text: cut(source, start, end),
      lines: [{ start: 0, end: end - start, bold: labelIn(text) }],
      names: '',
      rules: 0,
      isLink: false,
    })),
  )
  if (said?.[0]) return placesOf(said)
  return isPage ? [first.start, first.start + first.text.length] : null
}

/** Of a text that isn't a page. */
const fewestLines = 4

/** A sentence, or as many words as one has. */
const isWords = /[.!。]$|(?:\S+\s+){4}/

/** The length of a name at the start of a line, as pages set in bold: `Message no such seat`. */
function labelIn(line: string): number {
  const word = /^[A-Z][a-z]{2,20}(?= (?![\w ]{0,30}:))/.exec(line)?.[0] ?? ''
  return labelRank(word) !== null || isAside(`${word}:`) ? word.length : 0
}

const placesOf = (texts: readonly MappedText[]): Span => [
  toPaste(texts[0]!, 0, 1)[0],
  toPaste(texts.at(-1)!, 0, texts.at(-1)!.text.length)[1],
]

/** A JSON document that is one string. */
function unquoted(text: string): string {
  const value = /^".*"$/s.test(text) ? parsed(text) : null
  return typeof value === 'string' ? value.trim() : text
}

function parsed(text: string): Json {
  try {
    return JSON.parse(text) as Json
  } catch {
    return null
  }
}

function codeOf(text: string): string | null {
  const cells = text.length <= 300 && !text.includes('\n') ? text.split(',').filter((cell) => cell.trim() !== '') : []
  const word = cells.length === 1 ? (cells[0] ?? '').trim().replace(/^"(.*)"$/, '$1') : ''
  if (/^[A-Za-z][A-Za-z0-9]*(?:_[A-Za-z0-9]+)+$/.test(word)) return word
  return /^error code:? (\d{3,6}|[A-Z][\w-]{2,40})$/i.exec(text)?.[1] ?? null
}

/** `a=b&c=d`, percent-encoded; at least one name must speak of an error, or the media type says that it is a form. */
function membersOf(text: string, mediaType: string | null): Json | null {
  if (!/^[\w.-]+=[^\s=&]*(?:&[\w.-]+=[^\s=&]*)*$/.test(text)) return null
  const pairs = text.split('&').map((pair) => pair.split('=', 2))
  const isForm =
    mediaType === 'application/x-www-form-urlencoded' ||
    pairs.some(([name]) => /err|oauth_problem|fault/i.test(name ?? ''))
  return isForm ? Object.fromEntries(pairs.map(([name, value]) => [name ?? '', decoded(value ?? '')])) : null
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value.replaceAll('+', ' '))
  } catch {
    return value
  }
}
