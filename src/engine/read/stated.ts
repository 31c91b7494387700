import type { Found } from './layer.ts'
import { toPaste } from './mapped-text.ts'
import type { MappedText } from './mapped-text.ts'
import type { StatedFact } from './reading.ts'
import { cloud } from './statements/cloud.ts'
import { languages } from './statements/languages.ts'
import { rpc } from './statements/rpc.ts'
import { servers } from './statements/servers.ts'
import { services } from './statements/services.ts'
import type { Statement } from './statements/statement.ts'
import { tools } from './statements/tools.ts'
import { transport } from './statements/transport.ts'
import { readStatus } from './status.ts'

/** What a text states of an error in words, and which of the known wordings it was. */
export interface Stated {
  by: string
  found: Found
  isBody: boolean
}

/**
 * The facts that the text of a client, tool or log states. The first wording that fits counts; a request id or the address of a page
 * may stand elsewhere. Only the first few thousand characters are looked at.
 */
export function readStated(source: MappedText): Stated | null {
  const text = source.text.slice(0, reach)
  for (const statement of statements) {
    const match = statement.pattern.exec(text)
    if (match !== null)
      return { by: statement.by, found: foundIn(source, match, statement), isBody: statement.isBody ?? false }
  }
  return null
}

const reach = 8192

const statements: readonly Statement[] = [
  ...servers,
  ...cloud,
  ...rpc,
  ...services,
  ...tools,
  ...transport,
  ...languages,
]

function foundIn(source: MappedText, match: RegExpExecArray, { kind }: Statement): Found {
  const fact = (name: string): StatedFact | null => {
    const key = [name, `${name}2`].find((each) => match.groups?.[each] !== undefined)
    const raw = key === undefined ? '' : match.groups![key]!
    const start = key === undefined ? 0 : match.indices!.groups![key]![0]
    const value = raw.replace(/[\s:]+$/, '')
    return value === '' ? null : { value, span: toPaste(source, start, start + value.length) }
  }
  const facts = { code: fact('code'), message: fact('message'), docUrl: fact('docUrl'), exception: fact('exception') }
  const requestId = fact('requestId') ?? requestIdIn(source)
  const status = fact('status')
  const found: Found = {}
  if (Object.values(facts).some((value) => value !== null))
    found.stated = { ...facts, requestId, kind: kind ?? null, fields: [] }
  const code = status && readStatus(status.value)
  if (status && code) found.status = { value: code, from: 'text', span: status.span }
  const method = fact('method')?.value.toUpperCase()
  const url = fact('url')?.value
  const reason = fact('reason')?.value
  return { ...found, ...(method && { method }), ...(url && { url }), ...(reason && { reason }) }
}

function requestIdIn(source: MappedText): StatedFact | null {
  const match = /\b(?:x-?)?request[-_ ]?id\b["']?\s{0,2}[:=]?\s{0,2}["'(]?([A-Za-z0-9][\w:-]{5,80})/di.exec(
    source.text.slice(0, reach),
  )
  const place = match?.indices?.[1]
  return match && place && /\d/.test(match[1]!) ? { value: match[1]!, span: toPaste(source, ...place) } : null
}
