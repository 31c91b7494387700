import type { Found } from '../layer.ts'
import { cut, toPaste } from '../text/mapped-text.ts'
import type { MappedText } from '../text/mapped-text.ts'
import { mergeStated } from './merge-stated.ts'
import type { StatedFact, StatedFacts } from '../reading.ts'
import { lastAttempt } from '../segment/attempts.ts'
import { cloud } from './cloud.ts'
import { languages } from './languages.ts'
import { pairs } from './pairs.ts'
import { requestIdIn } from './request-id.ts'
import { rpc } from './rpc.ts'
import { servers } from './servers.ts'
import { services } from './services.ts'
import type { Statement } from './statement.ts'
import { tools } from './tools.ts'
import { transport } from './transport.ts'
import { statusByReason } from '../http/reason-phrases.ts'
import { readStatus } from '../http/status.ts'

/** What a text states about an error in words, and which of the known wordings it was. */
export interface Stated {
  by: string
  found: Found
  isBody: boolean
}

/**
 * The facts that the text of a client, tool or log states. Every wording that is known is looked for: code and message are those of the first
 * that has either, because they belong together; the rest is filled in by the others. Only the first few thousand characters are looked at.
 */
export function readStated(source: MappedText): Stated | null {
  const text = source.text.slice(0, reach)
  let all: Stated | null = null
  for (const statement of statements) {
    const match = matchIn(text, statement)
    if (match === null) continue
    const each = { by: statement.by, found: foundIn(source, match, statement), isBody: statement.isBody ?? false }
    if (all === null) all = each
    else all = { by: all.by, isBody: all.isBody, found: together(all.found, each.found) }
  }
  return all
}

/** The first match; of statuses that a client states for several attempts, the last. */
function matchIn(text: string, statement: Statement): RegExpExecArray | null {
  const { pattern } = statement
  const first = pattern.exec(text)
  if (!first?.indices?.groups?.status) return first
  const all = [...text.matchAll(new RegExp(pattern, pattern.flags + 'g'))].slice(0, mostAttempts)
  const places = all.flatMap((match) => {
    const place = match.indices?.groups?.status
    return place ? [{ start: place[0], end: place[1], value: Number(match.groups!.status), match }] : []
  })
  return places[0] ? lastAttempt(text, places, places[0]).match : first
}

const mostAttempts = 30

function together(first: Found, further: Found): Found {
  const merged: Found = { ...further, ...first }
  if (first.stated && further.stated) merged.stated = bothStated(first.stated, further.stated)
  return merged
}

/** Code and message belong together: both are those of the first that has either. */
function bothStated(first: StatedFacts, further: StatedFacts): StatedFacts {
  const both = mergeStated(first, further)!
  const { code, message } = first.code !== null || first.message !== null ? first : further
  return { ...both, code, message }
}

const reach = 8192

const statements: readonly Statement[] = [
  ...servers,
  ...cloud,
  ...rpc,
  ...services,
  ...tools,
  ...transport,
  ...pairs,
  ...languages,
]

function foundIn(source: MappedText, match: RegExpExecArray, { kind, isGet }: Statement): Found {
  const fact = (name: string): StatedFact | null => {
    const key = [name, `${name}2`].find((each) => match.groups?.[each] !== undefined)
    const raw = key === undefined ? '' : match.groups![key]!
    const start = key === undefined ? 0 : match.indices!.groups![key]![0]
    const value = raw.replace(/[\s:]+$/, '')
    return value === '' ? null : { value, span: toPaste(source, start, start + value.length) }
  }
  const reason = fact('reason')
  // A reason phrase of one's own is a sentence (RFC 9112, section 4: it may be any text).
  const own =
    reason !== null && /\s\S+\s/.test(reason.value) && !statusByReason.has(reason.value.toLowerCase()) ? reason : null
  const facts = {
    code: sayingNothing.has(fact('code')?.value ?? '') ? null : fact('code'),
    message: fact('message') ?? own,
    docUrl: fact('docUrl'),
    exception: fact('exception'),
  }
  const status = fact('status')
  const requestId =
    fact('requestId') ?? requestIdIn(cut(source, 0, Math.min(reach, source.text.length)), status?.span[0] ?? null)
  const found: Found = {}
  if (Object.values(facts).some((value) => value !== null))
    found.stated = { ...facts, requestId, kind: kind ?? null, fields: [] }
  const value = status && readStatus(status.value)
  if (status && value) found.status = { value, from: 'text', span: status.span }
  const method = isGet ? 'GET' : fact('method')?.value.toUpperCase()
  const url = fact('url')?.value
  return { ...found, ...(method && { method }), ...(url && { url }), ...(reason && { reason: reason.value }) }
}

/** Codes of a wrapper that doesn't know either (gRPC, 2). */
const sayingNothing = new Set(['Unknown', 'UNKNOWN', 'unknown', 'UnknownError'])
