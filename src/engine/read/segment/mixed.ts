import { isObject } from '../../json.ts'
import type { InputForm, Json } from '../../model.ts'
import { formOfText } from '../text/form-of-text.ts'
import type { Found, Layer } from '../layer.ts'
import { deepLikeness, errorLikeness } from '../json/error-likeness.ts'
import type { ReadJson } from '../json/json-read.ts'
import { count } from '../text/lines.ts'
import { openString } from '../text/open-string.ts'
import { compose, cut, mapWhole, trim } from '../text/mapped-text.ts'
import type { MappedText, Part } from '../text/mapped-text.ts'
import { bestIsland, describeIsland } from '../json/read-islands.ts'
import { isCopiedPage } from '../markup/restates-status.ts'
import { readStated, type Stated } from '../statements/stated.ts'
import { readSurroundings } from '../statements/surroundings.ts'
import { sideOf } from './field-names.ts'
import { headerRuns, type HeaderRun } from './header-runs.ts'
import { findRecord } from './peel-record.ts'
import { findMarkup } from './find-markup.ts'

/**
 * Text with a response in it, in parts: prose of a client, a tool or a log, header fields as they were printed, and the body as a dump or as
 * markup. The body is cut out; what the other parts say about it is found. If there is no body, what the text states is used.
 */
export function peelMixed(source: MappedText): Layer | null {
  const text = trim(source)
  if (text.text === '') return null
  const body = bodyIn(text)
  if (body?.isQuiet) return withoutBody(text) ?? asText(text)
  if (body === null) return withoutBody(text)
  const { start, end } = body
  if (start === 0 && end === text.text.length) return null
  const runs = headerRuns(text).filter((run) => run.end <= start || run.start >= end)
  const around = without(text, [{ start, end }, ...runs])
  return {
    inner: inLiteral(text, start, end) ? openString(text, start, end) : cut(text, start, end),
    innerIs: body.isMarkup ? 'body' : 'paste',
    steps: [...(isBlank(around) ? [] : [body.step]), ...stepsOf(runs)],
    form: body.isList ? 'json' : !isBlank(around) ? formOfText(around.text) : runs.length > 0 ? 'http-response' : null,
    found: body.isList ? {} : { ...readSurroundings(around), ...headersOf(runs) },
  }
}

/** The body is the whole of a string in quotes that has escapes, as `repr` and `inspect` print it. */
function inLiteral({ text }: MappedText, start: number, end: number): boolean {
  const quote = text[start - 1]
  return (
    (quote === "'" || quote === '"' || quote === '`') && text[end] === quote && text.slice(start, end).includes('\\')
  )
}

interface Body extends Part {
  step: string
  isMarkup: boolean
  isList: boolean
  /** A printout that doesn't look like an error: what a client states about it says more. */
  isQuiet: boolean
}

function bodyIn(text: MappedText): Body | null {
  const island = bestIsland(text)
  const markup = findMarkup(text.text)
  const isAroundMarkup = island?.isDump && markup && island.start < markup.start && markup.end <= island.end
  if (island !== null && !isAroundMarkup && !(markup && markup.start <= island.start && island.end <= markup.end)) {
    const { start, end, islands, isList } = island
    const inner = isQuiet(island, text.text) ? bestIsland(cut(text, start + 1, end - 1)) : null
    if (inner !== null && !inner.isDump && errorLikeness(inner.value) > 0)
      return {
        start: start + 1 + inner.start,
        end: start + 1 + inner.end,
        step: describeIsland(2),
        isMarkup: false,
        isList: false,
        isQuiet: false,
      }
    return {
      start,
      end,
      step: describeIsland(islands),
      isMarkup: false,
      isList,
      isQuiet: isQuiet(island, text.text) && (/[^[{]/.test(text.text[start]!) || statesCode(text.text)),
    }
  }
  return (
    markup && {
      ...markup,
      step: `ignored the text around the ${markup.is}`,
      isMarkup: true,
      isList: false,
      isQuiet: false,
    }
  )
}

/**
 * A printout that says nothing about an error, nor holds a response; or one with a class name whose words a client's text is known by. Go's maps
 * are data.
 */
const isQuiet = ({ isDump, value, start }: ReadJson & { start: number }, text: string): boolean =>
  isDump &&
  !text.startsWith('map[', start) &&
  findRecord(value) === null &&
  (deepLikeness(value) === 0 || (/[^[{]/.test(text[start]!) && statesCode(text) && !namesCode(value)))

const namesCode = (value: Json): boolean =>
  isObject(value) && Object.keys(value).some((name) => /^(?:code|err)/i.test(name))

const statesCode = (text: string): boolean => readStated(mapWhole(text.slice(0, 8192)))?.found.stated?.code != null

/** What a client printed of an error without members of one: it is read as a text. */
const asText = (text: MappedText): Layer => ({
  inner: text,
  innerIs: 'body',
  steps: [],
  form: 'exception',
  found: readSurroundings(text),
})

/** The text without these stretches of it. */
function without(text: MappedText, stretches: readonly Part[]): MappedText {
  const parts: Part[] = []
  let kept = 0
  for (const { start, end } of [...stretches].sort((a, b) => a.start - b.start)) {
    if (start > kept) parts.push({ start: kept, end: start })
    kept = Math.max(kept, end)
  }
  if (kept < text.text.length) parts.push({ start: kept, end: text.text.length })
  return compose(text, parts)
}

/** The text has nothing but header fields, without words of a client. */
const isBlank = ({ text }: MappedText): boolean => !/[\p{L}\p{N}]/u.test(text.slice(0, 8192))

/** The header fields of the last response, and of the last request; those that only this side sends show it best. */
export function headersOf(runs: readonly HeaderRun[]): Pick<Found, 'headers' | 'requestHeaders'> {
  const last = (side: HeaderRun['side']) => {
    const ofSide = runs.filter((run) => run.side === side)
    return ofSide.filter(({ fields }) => fields.some(({ name }) => sideOf(name) === side)).at(-1) ?? ofSide.at(-1)
  }
  const response = last('response')
  const request = last('request')
  return { ...(response && { headers: response.fields }), ...(request && { requestHeaders: request.fields }) }
}

const stepsOf = (runs: readonly HeaderRun[]): string[] => {
  const fields = runs.filter(({ side }) => side === 'response').at(-1)?.fields.length ?? 0
  return fields === 0 ? [] : [`read ${count(fields, 'header field')}`]
}

/**
 * The message of an HTTP client's exception, or a log line, that carries no body: `429 Client Error: Too Many Requests for url: …`,
 * `rpc error: code = Unavailable desc = …`. Text that only mentions a status stays the body.
 */
function withoutBody(text: MappedText): Layer | null {
  if (findMarkup(text.text)?.start === 0) return null
  const runs = headerRuns(text)
  const prose = without(text, runs)
  const stated = readStated(prose)
  const found: Found = { ...readSurroundings(prose, stated), ...headersOf(runs) }
  if (found.status === undefined && found.stated === undefined && found.headers === undefined) return null
  if (isBlank(prose)) return { inner: cut(text, 0, 0), innerIs: 'body', steps: stepsOf(runs), form: 'headers', found }
  const isPage = isCopiedPage(prose.text)
  const isOfClient =
    !stated?.isBody &&
    !isPage &&
    ([found.stated, found.reason, found.headers, found.method, found.url].some((value) => value !== undefined) ||
      clientWords.test(prose.text.slice(0, 8192)))
  return {
    inner: isOfClient ? cut(text, 0, 0) : text,
    innerIs: 'body',
    steps: [describe(found, isOfClient, stated), ...stepsOf(runs)],
    form: isOfClient ? formOfClient(prose.text, found) : 'text',
    found,
  }
}

const formOfClient = (text: string, { stated }: Found): InputForm => {
  const form = formOfText(text)
  return form === 'text' && stated ? 'exception' : form
}

function describe({ status, stated }: Found, isOfClient: boolean, by: Stated | null): string {
  if (by?.isBody) return `recognized the wording of ${by.by}`
  if (stated !== undefined) return `read the error from ${by?.by ?? 'the text'}; there is no body`
  if (!isOfClient || status === undefined) return 'read the status from the text'
  return "read the status from a client's message or a log; there is no body"
}

const clientWords =
  /\b(?:Client|Server) Error:|\bstatus[ _]?code\b|\bstatus=|\bcurl: \(|\bHTTP Error \d|\bTraceback\b|\w(?:Error|Exception)\b|requested URL returned error|resulted in a `|\bNet::HTTP|\bfailed with\b|<Response \[|<HTTPError |\bRestClient::|\bassert\b|\bReceived: |\bexpected \d{3} |\bERROR \d{3}:/i
