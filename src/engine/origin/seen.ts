import { isObject } from '../json.ts'
import type { Evidence, Json, Origin, Response, Span } from '../model.ts'
import type { Emitter, Seen } from './emitter.ts'

/** What finding the origin needs: the response, whether its body is an API's, and where things are in the paste. */
export interface OriginSource {
  response: Response
  json: Json | undefined
  locateHeader(name: string): Span | null
  /** Everything of this response: where a piece of the body is, and what a log line says outside of any body. */
  paste: string
  /** Where that begins, if the paste has several responses. */
  from?: number
}

/** Error pages say who wrote them near the top or in their last line; a longer one isn't an error page. */
const longestPage = 20_000

/** Where the signs are searched. Without body and headers, the paste is a line of text, and is searched whole. */
export function seenIn({ response, json, paste }: OriginSource): Seen {
  const { status, headers, body } = response
  return {
    status,
    body: (body ?? (headers.length === 0 ? paste : '')).slice(0, longestPage).trimStart(),
    json: isObject(json) ? json : null,
    header: (name) => headers.find(([header]) => header === name)?.[1],
  }
}

/** The body comes last in a paste, so the last place counts. */
export function locate(text: string, { paste, from = 0 }: OriginSource): Span | null {
  const start = paste.lastIndexOf(text)
  return start < 0 ? null : [from + start, from + start + text.length]
}

/** The text that the first matching mark found; `null` if none matches. */
export function firstMark(marks: readonly RegExp[], body: string): string | null {
  if (body === '') return null
  for (const mark of marks) {
    const found = mark.exec(body)
    if (found) return found[0].trim()
  }
  return null
}

/** A piece of the body for use in a sentence, between backticks. */
export const shown = (text: string) => text.replace(/\s+/g, ' ').replaceAll('`', '').slice(0, 80)

/** A piece of the body that only this emitter writes. */
export const markSign = (name: string, text: string, source: OriginSource): Evidence => ({
  text: `\`${shown(text)}\` in the body is typical of ${name}`,
  weight: 60,
  span: locate(text, source),
})

/** The `Server` header, if it is this emitter's: it supports the other signs. */
export function serverSign({ server }: Emitter, { header }: Seen, { locateHeader }: OriginSource): Evidence[] {
  const value = header('server')
  return value !== undefined && server?.test(value)
    ? [{ text: `\`server\` is \`${shown(value)}\``, weight: 20, span: locateHeader('server') }]
    : []
}

/** The verdict that this emitter wrote the response. */
export function intermediary(emitter: Emitter, seen: Seen, evidence: Evidence[]): Origin {
  const origin = { kind: 'intermediary' as const, name: emitter.name, meaning: emitter.meaning(seen), evidence }
  const code = emitter.code?.(seen) ?? null
  return code === null ? origin : { ...origin, code }
}
