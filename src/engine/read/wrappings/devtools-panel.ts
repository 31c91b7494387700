import type { Field, Found, Layer } from '../layer.ts'
import { isFieldName, isTellingName, sideOf } from '../segment/field-names.ts'
import { count, linesOf } from '../text/lines.ts'
import type { Line } from '../text/lines.ts'
import { compose, cut, toPaste } from '../text/mapped-text.ts'
import type { MappedText, Part } from '../text/mapped-text.ts'
import { readShellWords } from '../text/shell-words.ts'
import { headingOf, ofPanel, pairAt, setStatus, type Pair, type Section } from './panel-lines.ts'
import { mentionedRequest } from './shell-prompt.ts'

/**
 * The panel of a browser's developer tools (`Request URL: …`, `Status Code: 429 Too Many Requests`, `Response Headers`), name and value on one
 * line or on two, Postman's console (`POST https://…`, `429`, `Response Body`), and what Swagger UI shows of a response (`Code Details`).
 * Lines that aren't of the panel stay: one of them may be the body.
 */
export function peelDevtoolsPanel(source: MappedText): Layer | null {
  if (!sign.test(source.text) && !hasFieldsOnTwoLines(source.text)) return null
  const panel = new Panel(source)
  panel.read()
  const { found, lists, kept, hasBody, hasOther } = panel
  if (found.status === undefined && lists.response.length === 0 && !(hasBody && found.url)) return null
  if (lists.response.length > 0) found.headers = lists.response
  if (lists.request.length > 0) found.requestHeaders = lists.request
  const steps = [`read the status and ${count(lists.response.length, 'header field')} from the developer tools`]
  const isText = hasBody || hasOther
  return {
    inner: isText ? compose(source, kept) : cut(source, source.text.length),
    innerIs: hasOther ? 'paste' : 'body',
    steps,
    form: 'devtools',
    found,
  }
}

const sign =
  /^[ \t]{0,8}(?:(?:Request URL|Request Method|Status Code)(?:[:\t]|[ \t]{0,8}\r?$)|(?:Response [Hh]eaders|Response [Bb]ody|Server response)\b|Code\tDetails)/m

/** Names of header fields with a hyphen, each alone on its line. */
const nameAlone =
  /^[ \t]{0,8}([A-Za-z][A-Za-z0-9]{0,30}(?:-[A-Za-z0-9]{1,30}){1,7}):?[ \t]{0,8}\r?\n[ \t]{0,20}(?=[^\s{}[<-])/gm

const hasFieldsOnTwoLines = (text: string): boolean => {
  const found = [...text.slice(0, 20_000).matchAll(nameAlone)].map(([, name = '']) => name.toLowerCase())
  return new Set(found.filter(isFieldName)).size > 1 && found.some(isTellingName)
}

const mostLines = 2000
const token = /^:?[\w-]{1,100}$/

class Panel {
  readonly found: Found = {}
  readonly lists: Record<'request' | 'response', Field[]> = { request: [], response: [] }
  readonly kept: Part[] = []
  hasBody = false
  hasOther = false
  private section: Section = 'general'
  private side: 'request' | 'response' = 'response'
  private isBehindBlank = false
  private open = 0
  private readonly source: MappedText
  private readonly text: string

  constructor(source: MappedText) {
    this.source = source
    this.text = source.text
  }

  read(): void {
    const lines = linesOf(this.text)
    let behind = 0
    for (const line of lines.slice(0, mostLines)) {
      if (line.start < behind) continue
      behind = this.take(line, this.text.slice(line.start, line.end))
    }
    const rest = lines[mostLines]
    if (rest) this.keep(rest.start, this.text.length)
  }

  /** Takes what a line says. Returns where the next line to look at begins. */
  private take(line: Line, text: string): number {
    const { start, end, next } = line
    const heading = this.section === 'documented' ? null : headingOf(text)
    if (heading) {
      this.section = heading.section
      this.open = 0
      this.isBehindBlank = false
      if (heading.inlineAt === null) return next
      if (heading.section === 'payload') return this.takeOfPayload(text.slice(heading.inlineAt), next)
      this.keep(start + heading.inlineAt, next)
      return next
    }
    const { section } = this
    if (section === 'documented') return next
    if (section === 'body') return this.takeOfBody(line, text)
    if (section === 'payload') return this.takeOfPayload(text, next)
    if (text.trim() === '') this.isBehindBlank = true
    const pair = pairAt(this.text, start, end, next)
    const behind = section === 'general' ? this.takeGeneral(line, text, pair) : this.takeField(section, pair, next)
    if (text.trim() !== '') this.isBehindBlank = false
    if (behind !== null) return behind
    // What isn't a field ends the list of fields.
    if (text.trim() !== '') this.section = 'general'
    this.keep(start, next)
    return next
  }

  private takeField(side: 'request' | 'response', pair: Pair | null, next: number): number | null {
    if (pair === null || !token.test(pair.name)) return null
    if (this.isBehindBlank && !isFieldName(pair.name) && !pair.name.startsWith(':')) return null
    const { name, value, valueStart, takesTwo } = pair
    if (value === '') return next
    const span = toPaste(this.source, valueStart, valueStart + value.length)
    this.lists[side].push({ name: name.toLowerCase(), value, span })
    return takesTwo ? this.after(next) : next
  }

  private takeGeneral({ start, next }: Line, text: string, pair: Pair | null): number | null {
    const { found, source } = this
    const request = /^\s*(GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS) (https?:\S+)/.exec(text)
    if (request) Object.assign(found, { method: request[1], url: request[2] })
    if (request || /^\s*(?:Code\t *Details|Undocumented|Curl|[\d.]{1,9} ?(?:ms|s|k?B))\s*$/i.test(text)) return next
    if (/^\s*curl\s/.test(text)) {
      const command = cut(source, start)
      for (const [name, value] of Object.entries(mentionedRequest(command))) Object.assign(found, { [name]: value })
      return this.after(start + readShellWords(command.text, 0).end)
    }
    if (/^\s*\d{3}\s*$/.test(text))
      return setStatus(source, found, text.trim(), start + text.search(/\d/)) ? next : null
    const error = found.status && /^\s*Error: (?:response status is \d{3}|([A-Z][A-Za-z' -]{2,40}))?\s*$/.exec(text)
    if (error?.[1]) found.reason ??= error[1]
    if (error) return next
    return pair === null ? null : this.takeLabel(pair, next)
  }

  private takeLabel(pair: Pair, next: number): number | null {
    const { found, source } = this
    const { name, value, valueStart, takesTwo } = pair
    const behind = takesTwo ? this.after(next) : next
    const isUrl = name === 'Request URL' || (name === 'URL' && /^https?:/.test(value))
    if (isUrl) found.url = value
    else if (name === 'Request Method') found.method = value.toUpperCase()
    else if (name === 'Status Code' || name === 'Status')
      return setStatus(source, found, value, valueStart) ? behind : null
    else if (!ofPanel.test(name)) return takesTwo ? this.takeUnheaded(pair, next) : null
    return behind
  }

  /** A field on two lines, below no heading: its name tells whose it is, or else that of the field before it. */
  private takeUnheaded(pair: Pair, next: number): number | null {
    const name = pair.name.toLowerCase()
    const isFirst = this.lists.request.length + this.lists.response.length === 0
    if (!isFieldName(name) || (isFirst && !name.includes('-'))) return null
    const side = sideOf(name)
    if (side !== 'either') this.side = side
    return this.takeField(this.side, pair, next)
  }

  private takeOfBody({ start, next }: Line, text: string): number {
    if (!/^\s*(?:Download|Copy|Raw|Pretty)\s*$/.test(text) || this.hasBody) this.keep(start, next, true)
    return next
  }

  /** What the request sent, up to the bracket that closes it or to a blank line. */
  private takeOfPayload(text: string, next: number): number {
    const isBlank = text.trim() === ''
    if (isBlank && this.open <= 0 && this.isBehindBlank) this.section = 'general'
    this.open += (text.match(/[[{]/g)?.length ?? 0) - (text.match(/[\]}]/g)?.length ?? 0)
    this.isBehindBlank = !isBlank
    return next
  }

  private after(at: number): number {
    const newline = this.text.indexOf('\n', at)
    return newline < 0 ? this.text.length : newline + 1
  }

  private keep(start: number, end: number, isBody = this.section === 'body'): void {
    this.kept.push({ start, end })
    if (this.text.slice(start, end).trim() === '') return
    if (isBody) this.hasBody = true
    else this.hasOther = true
  }
}
