import { turn } from '../../budget.ts'
import { isObject, isText, textOf } from '../../json.ts'
import type { Json, Path } from '../../model.ts'
import type { Found } from '../envelope.ts'
import { hasMessage } from './message.ts'
import { plainName } from './words.ts'

/** Names of members that identify the request or its trace, in order of preference, without case and marks. */
export const requestIdNames = ['requestid', 'xrequestid', 'requestuuid', 'reqid', 'requestidentifier', 'correlationid', 'responseid', 'traceid', 'debugid', 'fbtraceid', 'xtraceid', 'errorid', 'errorreference', 'errorref', 'erroruuid', 'supportid', 'incidentid', 'logref', 'logid', 'rayid', 'referenceid'] // prettier-ignore
const order = new Map(requestIdNames.map((name, index) => [name, index]))

/** Members that speak of the error. Elsewhere (the request again, the resource) an id of this name belongs to something else. */
const speaking =
  /err|fault|exception|failure|problem|issue|detail|meta|info|response|result|status|data|header|context|cause|debug|extension|reply|body|envelope|sys|support|trace/

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** Most objects that are looked at, and deepest nesting. */
const most = 400
const deepest = 7

/**
 * The id of this request in the body: the outermost member with a name for it, and of several in one object the best name.
 * Without one, a UUID called `id` beside the message names the occurrence.
 */
export function requestIdIn(body: Json): Found | null {
  const level: { value: Json; path: Path }[] = [{ value: body, path: [] }]
  for (const { value, path } of level) {
    turn()
    const found = isObject(value) ? idOf(value, path) : null
    if (found) return found
    if (path.length >= deepest || typeof value !== 'object' || value === null) continue
    const members = Object.entries(value)
    for (const [key, child] of members.slice(0, most)) {
      if (level.length >= most) break
      const isData = typeof child === 'object' && child !== null
      const isSpeaking = Array.isArray(value) || speaking.test(plainName(key)) || members.length === 1
      if (isData && isSpeaking) level.push({ value: child, path: [...path, Array.isArray(value) ? Number(key) : key] })
    }
  }
  return occurrenceIn(body, [])
}

function idOf(object: Record<string, Json>, path: Path): Found | null {
  let best: { key: string; at: number } | null = null
  for (const key of Object.keys(object)) {
    const at = order.get(plainName(key))
    if (
      at !== undefined &&
      (best === null || at < best.at) &&
      isId(object[key]) &&
      (!key.toLowerCase().startsWith('error') || /\d/.test(textOf(object[key])))
    )
      best = { key, at }
  }
  return best && { value: textOf(object[best.key]).trim(), path: [...path, best.key] }
}

const isId = (value: Json | undefined) =>
  isText(value) ? value.length <= 200 && !/\s/.test(value.trim()) : typeof value === 'number' && value > 9999

function occurrenceIn(body: Json, path: Path): Found | null {
  if (!isObject(body)) return null
  const keys = Object.keys(body)
  const only = keys.length === 1 ? keys[0] : undefined
  if (only !== undefined && path.length === 0) return occurrenceIn(body[only] ?? null, [only])
  const key = keys.find((name) => plainName(name) === 'id')
  const value = key === undefined ? undefined : body[key]
  const isError = hasMessage(body) || keys.some((name) => /^errors?$/i.test(name))
  return key !== undefined && isText(value) && uuid.test(value) && isError ? { value, path: [...path, key] } : null
}
