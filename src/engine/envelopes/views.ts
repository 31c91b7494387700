import { turn } from '../budget.ts'
import { at, isObject, isText } from '../json.ts'
import type { Json, Path } from '../model.ts'

/** A part of the body that may be an error of its own: envelopes nest. */
export interface View {
  body: Json
  /** Where it is in the whole. */
  prefix: Path
  /** It was JSON inside a string: its own members have no place in the paste, only the string has. */
  isFromText: boolean
  depth: number
}

/** Deepest nesting of envelopes that is opened. */
const deepest = 3

/** Longest string that is tried as JSON. */
const longest = 64_000

/** Members in which one error carries another, as an object or as JSON in a string. */
const carriers = ['detail', 'error', 'message', 'body', 'errorMessage', 'response', 'data', 'cause', 'result', 'fault', 'content', 'payload', 'innererror', 'Message', 'details'] // prettier-ignore

/** The body itself, then what it carries, outermost first. A body that says it is a success carries data, not an error. */
export function viewsOf(body: Json): View[] {
  const views: View[] = [{ body, prefix: [], isFromText: false, depth: 0 }]
  for (const view of views) {
    turn()
    if (view.depth < deepest) views.push(...carriedBy(view))
  }
  return views
}

const mostItems = 50
const isFailedItem = (item: Json): boolean => Array.isArray(at(item, 'errors'))

function carriedBy({ body, prefix, isFromText, depth }: View): View[] {
  // A list of one; of several, as a batch of GraphQL is, the first that failed.
  const index = Array.isArray(body) && body.length > 1 ? body.slice(0, mostItems).findIndex(isFailedItem) : 0
  const item = Array.isArray(body) ? body[index] : undefined
  const inList: View[] =
    item === undefined ? [] : [{ body: item, prefix: [...prefix, index], isFromText, depth: depth + 1 }]
  if (!isObject(body)) return inList
  if (body.success === true || body.ok === true) return []
  return carriers.flatMap((key): View[] => {
    const value = at(body, key)
    const path = [...prefix, key]
    if (isObject(value)) return [{ body: value, prefix: path, isFromText, depth: depth + 1 }]
    const parsed = isText(value) ? jsonInText(value) : undefined
    return parsed === undefined ? [] : [{ body: parsed, prefix: path, isFromText: true, depth: depth + 1 }]
  })
}

/** The object or list of JSON that opens a string, or is in it after a short preface (`Message: {"Errors":[…]}`). */
export function jsonInText(text: string): Json | undefined {
  const start = text.slice(0, 120).search(/[{[]/)
  if (start < 0 || text.length > longest) return undefined
  const end = Math.max(text.lastIndexOf('}'), text.lastIndexOf(']'))
  try {
    const value = JSON.parse(text.slice(start, end + 1)) as Json
    return typeof value === 'object' && value !== null ? value : undefined
  } catch {
    return undefined
  }
}
