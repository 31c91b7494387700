import { turn } from '../../budget.ts'
import { at, firstMembers, isObject, type JsonObject } from '../../json.ts'
import type { Json, Path } from '../../model.ts'
import { plainName } from './words.ts'

/** An object of the body that may describe the error, and where it is. */
export interface Place {
  object: JsonObject
  path: Path
  /** `error`: the body itself or what it calls an error; `aside`: what is beside it and may say something (`status`, `meta`, `data`). */
  kind: 'error' | 'aside'
}

/** Deepest nesting that is followed, and most objects that are looked at. */
const deepest = 7
const most = 60

const strong =
  /(?:^|[a-z])(?:error|err|fault|exception|failure|problem)$|^(?:error|fault|exception)(?:info|detail|response|body|data|object)$/
const list = /error|fault|issue|problem|violation|failure|exception|messages?|^extensions$/
const aside = new Set(['status', 'meta', 'info', 'detail', 'details', 'response', 'result', 'results', 'data', 'body', 'reply', 'statusinfo', 'header', 'head', 'sys', 'metadata', 'embedded']) // prettier-ignore

/**
 * The objects that may describe the error, the most specific first: what the body calls its error before the body around it, and the
 * items of a list of errors after the object that holds the list, whose message sums them up.
 */
export function placesOf(body: Json): Place[] {
  const places: Place[] = []
  if (Array.isArray(body)) {
    const index = body.slice(0, most).findIndex(isObject)
    const item = at(body, index)
    if (isObject(item)) collect(item, [index], 'error', 0, places, true)
  } else if (isObject(body)) collect(body, [], 'error', 0, places, true)
  return [...places, ...buried(body, places)]
}

/** Most objects that are searched for an error deep in a response, as in the XML of payment gateways. */
const mostSearched = 300
/** And most members of each. */
const mostMembers = 1000

/** What is called an error, wherever it is. */
function buried(body: Json, known: readonly Place[]): Place[] {
  const seen = new Set(known.map(({ object }) => object))
  const found: Place[] = []
  const queue: { value: Json; path: Path }[] = [{ value: body, path: [] }]
  for (const { value, path } of queue) {
    turn()
    if (typeof value !== 'object' || value === null || path.length > 2 * deepest) continue
    for (const [key, child] of firstMembers(value, mostMembers)) {
      if (queue.length >= mostSearched) break
      if (typeof child !== 'object' || child === null) continue
      const place = [...path, key]
      queue.push({ value: child, path: place })
      if (isObject(child) && !seen.has(child) && /^(?:errors?|faults?|exceptions?)$/i.test(String(key)))
        found.push({ object: child, path: place, kind: 'error' })
    }
  }
  return found.slice(0, 5)
}

function collect(
  object: JsonObject,
  path: Path,
  kind: Place['kind'],
  depth: number,
  into: Place[],
  isAlone: boolean,
): void {
  if (depth > deepest || into.length >= most) return
  const inner = depth === deepest ? [] : innerOf(object, path, kind, isAlone)
  for (const each of inner) if (each.isBefore) collect(each.object, each.path, each.kind, depth + 1, into, each.isAlone)
  into.push({ object, path, kind })
  for (const each of inner)
    if (!each.isBefore) collect(each.object, each.path, each.kind, depth + 1, into, each.isAlone)
}

interface Inner extends Place {
  isBefore: boolean
  /** Everything around it had it as the only member: it is still the whole body. */
  isAlone: boolean
}

function innerOf(object: JsonObject, path: Path, kind: Place['kind'], isAlone: boolean): Inner[] {
  const keys = Object.keys(object).slice(0, most)
  const children = keys.flatMap((key): (Inner & { isStrong: boolean })[] => {
    const value = object[key]
    const isList = Array.isArray(value)
    const index = isList ? value.slice(0, most).findIndex(isObject) : -1
    const child = isList ? value[index] : value
    const role = isObject(child) ? roleOf(plainName(key), isList, isAlone && keys.length === 1) : null
    if (!isObject(child) || role === null) return []
    const isStrong = role === 'strong'
    return [
      {
        object: child,
        path: isList ? [...path, key, index] : [...path, key],
        kind: role === 'aside' ? 'aside' : kind,
        isBefore: isStrong,
        isStrong,
        isAlone: isAlone && keys.length === 1 && !isStrong && !list.test(plainName(key)),
      },
    ]
  })
  return [...children].sort((a, b) => rank(a) - rank(b))
}

const rank = ({ isStrong, kind }: { isStrong: boolean; kind: Place['kind'] }) =>
  isStrong ? 0 : kind === 'error' ? 1 : 2

/** A member that is alone in its object is a wrapper, regardless of its name. */
function roleOf(name: string, isList: boolean, isOnly: boolean): 'strong' | 'list' | 'aside' | null {
  if (!isList && strong.test(name)) return 'strong'
  if (list.test(name)) return 'list'
  if (isOnly) return 'list'
  return aside.has(name) ? 'aside' : null
}
