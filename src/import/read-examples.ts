import { diagnose } from '../engine/index.ts'
import { isObject } from '../engine/json.ts'
import type { Catalogue, Diagnosis, Json } from '../engine/model.ts'
import { statusFacts } from '../engine/statuses.ts'
import { hexOf, otherSpaces, pieces } from '../visible/characters.ts'
import { isCode } from './lists/read-row.ts'
import { foundCode, type FoundCode, type FoundExample } from './model.ts'

/** A sample of the file as it will appear on the page, and what the engine reads from it without knowing the API. */
export interface ReadExample {
  example: FoundExample
  /** What a reader would paste. */
  paste: string
  language: 'http' | 'json'
  /** `null` if the body has none, or only repeats the status. */
  code: string | null
  message: string | null
  envelope: string | null
}

const nothingKnown: Catalogue = { apis: [], entries: [], statuses: [] }

/** Reads each sample once: samples that differ only in their operation count as one. */
export function readExamples(examples: FoundExample[], now: number): { samples: ReadExample[]; codes: FoundCode[] } {
  const byBody = new Map<string, ReadExample>()
  const codes: FoundCode[] = []
  for (const example of examples) {
    const key = `${example.status} ${example.body.replace(/"(?:request|trace|debug)_?id":\s*"[^"]*"/gi, '')}`
    if (byBody.has(key)) continue
    const { paste, language } = pasteOf(example)
    const diagnosis = diagnose(paste, nothingKnown, { now })
    byBody.set(key, { example, paste, language, ...factsOf(diagnosis) })
    codes.push(...codesIn(diagnosis, example))
  }
  return { samples: [...byBody.values()], codes }
}

function factsOf({ facts, envelope }: Diagnosis): Pick<ReadExample, 'code' | 'message' | 'envelope'> {
  const code = facts.code !== null && isTelling(facts.code) ? facts.code : null
  return { code, message: facts.message, envelope: envelope?.id ?? null }
}

/** A status in place of a code, or the words of a sentence, aren't a code. */
const isTelling = (code: string) => isCode(code) && !/^[1-5]\d\d$/.test(code) && !/^(?:error|about:blank)$/i.test(code)

function codesIn({ facts }: Diagnosis, { status, isMade, title }: FoundExample): FoundCode[] {
  if (isMade) return []
  const statuses = status === null ? [] : [String(status)]
  return [{ code: facts.code, message: facts.message ?? title }, ...facts.others].flatMap(({ code, message }) =>
    code !== null && isTelling(code) ? [foundCode(code, { statuses, description: message, isFromExample: true })] : [],
  )
}

/** The request if its host is known, then the response; only a body if the file has no status. */
function pasteOf({ status, mediaType, body, request }: FoundExample): Pick<ReadExample, 'paste' | 'language'> {
  const text = shownBody(body)
  if (status === null) return { paste: text, language: 'json' }
  const sent =
    request && request.host !== 'api.example.com'
      ? `${request.method} ${request.path} HTTP/1.1\nHost: ${request.host}\n\n`
      : ''
  return {
    paste: `${escaped(sent)}HTTP/1.1 ${status} ${statusFacts(status).name}\nContent-Type: ${mediaType.split(';')[0]}\n\n${text}`,
    language: 'http',
  }
}

/** A body as a page shows it. */
export const shownBody = (body: string): string => escaped(compact(body))

/** On one line if it is short. */
function compact(body: string): string {
  try {
    const value = JSON.parse(body) as Json
    const line = JSON.stringify(value)
    return line.length <= 240 || !(isObject(value) || Array.isArray(value)) ? line : JSON.stringify(value, null, 2)
  } catch {
    return body.trim()
  }
}

/** Writes invisible characters and unusual spaces as escapes, as the content contract requires. */
const escaped = (text: string) =>
  pieces(text)
    .map((piece, index) => (index % 2 ? [...piece].map(escapeOf).join('') : piece))
    .join('')
    .replace(otherSpaces, escapeOf)
    .replaceAll('\ufffd', escapeOf)

const escapeOf = (sign: string) => `\\u${hexOf(sign).padStart(4, '0')}`
