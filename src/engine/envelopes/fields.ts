import { at, isObject, isText } from '../json.ts'
import type { Json, Path } from '../model.ts'
import type { RawField } from './envelope.ts'

/** Most field errors that are read from one body. */
const most = 500

/** Deepest nesting of a tree of field errors that is followed. */
const deepest = 12

/**
 * One dotted form for the ways in which libraries write where a value stands: `#/a/0/b` and `/a/0/b` (JSON Pointer, with `~0` and
 * `~1`), `$.a[0].b` (JSONPath), `items[0][price]` (brackets), `a.0.b`, and lists of keys. A key that holds a dot keeps it.
 */
export function dotted(path: Json | undefined): string {
  if (Array.isArray(path)) return path.filter((part) => typeof part === 'string' || typeof part === 'number').join('.')
  if (typeof path !== 'string') return ''
  const text = path.trim()
  if (/^#?\//.test(text)) return text.replace(/^#?\//, '').split('/').map(unescapePointer).join('.')
  return text
    .replace(/^\$\.?/, '')
    .replace(/\[["']?([^[\]"']*)["']?\]/g, '.$1')
    .replace(/^\.+|\.+$/g, '')
}

const unescapePointer = (token: string) => token.replaceAll('~1', '/').replaceAll('~0', '~')

/** Names of the members that hold a field error's place, sentence and rule, each in order of preference. */
export interface ItemNames {
  path: readonly string[]
  message: readonly string[]
  code: readonly string[]
}

/** Reads `[{"field":"a.b","message":"…","code":"…"}]`. Items that name no field are passed over. */
export function fieldsOfList(list: Json | undefined, base: Path, names: ItemNames): RawField[] {
  if (!Array.isArray(list)) return []
  return list.slice(0, most).flatMap((item, index): RawField[] => {
    const key = names.path.find((name) => isText(at(item, name)) || Array.isArray(at(item, name)))
    const path = key === undefined ? '' : dotted(at(item, key))
    if (key === undefined || path === '') return []
    return [{ path, message: textAt(item, names.message), code: textAt(item, names.code), at: [...base, index, key] }]
  })
}

/**
 * Reads a map from field to what is wrong with it: a sentence, a list of sentences, or `{code, message}`.
 * A field with several sentences is as many field errors.
 */
export function fieldsOfMap(
  map: Json | undefined,
  base: Path,
  names: Pick<ItemNames, 'message' | 'code'> = usualNames,
): RawField[] {
  if (!isObject(map)) return []
  return Object.entries(map)
    .slice(0, most)
    .flatMap(([key, value]) =>
      (Array.isArray(value) ? value : [value]).slice(0, most).flatMap((item): RawField[] => {
        const message = isText(item) ? item : textAt(item, names.message)
        const code = isObject(item) ? textAt(item, names.code) : null
        return message === null && code === null
          ? []
          : [{ path: dotted(key) || key, message, code, at: [...base, key] }]
      }),
    )
    .slice(0, most)
}

export const usualNames = {
  message: ['message', 'msg', 'description', 'detail', 'reason', 'title'],
  code: ['code', 'type', 'error', 'rule', 'kind', 'reason'],
} as const

/**
 * Reads a tree whose branches are the fields and whose leaves are sentences or lists of them:
 * `{"address":{"zip":["is required"]},"items":[{},{"price":["too low"]}]}`.
 */
export function fieldsOfTree(tree: Json | undefined, base: Path, depth = 0): RawField[] {
  if (depth > deepest || typeof tree !== 'object' || tree === null) return []
  return Object.entries(tree)
    .slice(0, most)
    .flatMap(([key, value]): RawField[] => {
      const place = [...base, Array.isArray(tree) ? Number(key) : key]
      if (isText(value))
        return [{ path: place.slice(base.length - depth).join('.'), message: value, code: null, at: place }]
      if (Array.isArray(value) && value.length > 0 && value.every(isText)) {
        const path = place.slice(base.length - depth).join('.')
        return value.map((message, index) => ({ path, message, code: null, at: [...place, index] }))
      }
      return fieldsOfTree(value, place, depth + 1)
    })
}

/**
 * Reads sentences that open with the field (class-validator, Rails, Joi): `addr.zip must be a string`, `"name" is required`,
 * `property extra should not exist`. Sentences that do not are passed over.
 */
export function fieldsOfSentences(sentences: Json | undefined, base: Path): RawField[] {
  if (!Array.isArray(sentences)) return []
  return sentences.slice(0, most).flatMap((sentence, index): RawField[] => {
    const path = typeof sentence === 'string' ? fieldOfSentence(sentence) : null
    return path === null ? [] : [{ path, message: String(sentence), code: null, at: [...base, index] }]
  })
}

/** The field that a sentence opens with, dotted; `null` where it opens with none. */
export function fieldOfSentence(sentence: string): string | null {
  const quoted = /^["'`]([\w$.[\]-]{1,100})["'`] /.exec(sentence)?.[1]
  if (quoted !== undefined) return dotted(quoted)
  const named =
    /^(?:property |each value in )?([A-Za-z_$][\w$]*(?:[.[][\w$\]]+)*) (?:must|should|is|has|cannot|can't|contains|each|may|does)\b/.exec(
      sentence.slice(0, 300),
    )?.[1]
  return named === undefined || commonSubjects.has(named.toLowerCase()) ? null : dotted(named)
}

/** Words that open a sentence about the request, not about a field. */
const commonSubjects = new Set(['the', 'this', 'that', 'it', 'request', 'there', 'you', 'your', 'value', 'input', 'token', 'body', 'resource', 'user', 'access', 'server', 'service']) // prettier-ignore

const textAt = (item: Json | undefined, names: readonly string[]): string | null => {
  for (const name of names) {
    const value = at(item, name)
    if (isText(value)) return value
    if (typeof value === 'number') return String(value)
  }
  return null
}
