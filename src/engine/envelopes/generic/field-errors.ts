import { isObject, isText, type JsonObject, textOf } from '../../json.ts'
import type { Json, Path } from '../../model.ts'
import type { RawField } from '../envelope.ts'
import { dotted, fieldOfSentence } from '../fields.ts'
import { describing, fieldOfItem, isError, isGraphql, or, textIn } from './field-item.ts'
import { deepest, fieldsInMap, isList, most, type Trust } from './field-map.ts'
import { hasMessage, messageIn } from './message.ts'
import type { Place } from './places.ts'
import { plainName } from './words.ts'

/**
 * The fields that were rejected: from a list or a map in a member that is named for errors, fields, violations or details; else the one
 * field that the error names. What clearly isn't a field is left out: a path of GraphQL, data in `details`, an error object.
 */
export function fieldsIn(places: readonly Place[], status: number | null): RawField[] {
  return anyFieldsIn(places, status).filter(({ path }) => path.trim() !== '')
}

function anyFieldsIn(places: readonly Place[], status: number | null): RawField[] {
  for (const { object, path } of places) {
    const fields = fieldsOfContainers(object, path, 0)
    if (fields.length > 0) return fields.slice(0, most)
  }
  for (const place of places) {
    const fields = fieldsBeside(place)
    if (fields.length > 0) return fields
  }
  return bareMap(places, status)
}

type Container = Trust | 'passage'

function trustOf(name: string): Container | null {
  if (name.endsWith('error')) return 'details'
  if (isList(name) || /^fields?$|invalid|validation|^issues$|^problems$|^constraints$/.test(name)) return 'errors'
  if (/^(?:error)?(?:details?|messages?|data)$/.test(name)) return 'details'
  return /^(?:meta|causes?|extra|info|reasons?|badrequest|embedded|extensions)$/.test(name) ? 'passage' : null
}

function fieldsOfContainers(object: JsonObject, base: Path, depth: number): RawField[] {
  if (depth > deepest || isAnswer(object)) return []
  const containers = Object.keys(object)
    .slice(0, most)
    .map((key) => ({ key, name: plainName(key) }))
    .flatMap(({ key, name }) => ({ key, name, trust: trustOf(name) }))
    .sort((a, b) => (a.trust === 'errors' ? 0 : 1) - (b.trust === 'errors' ? 0 : 1))
  let found: RawField[] = []
  for (const { key, name, trust } of containers) {
    if (trust === null || (found.length > 0 && !isPartial.test(name))) continue
    const fields = fieldsOf(object[key], [...base, key], name, trust, depth + 1)
    const known = new Set(found.map(({ path }) => path))
    found = found.length === 0 ? fields : [...found, ...fields.filter(({ path }) => !known.has(path))]
  }
  return found.slice(0, most)
}

/** `errors` beside `data`, and nothing else, is a GraphQL response: its paths lead into the response. */
const isAnswer = (object: JsonObject) =>
  Array.isArray(object.errors) &&
  object.data !== undefined &&
  Object.keys(object).every((key) => key === 'errors' || key === 'data' || key === 'extensions')

/** Each part of the request has a list of its own: `bodyErrors`, `query_errors`, `headerErrors`. */
const isPartial = /^(?:request)?(?:body|query|path|header|cookie|form)[a-z]{0,20}errors$/

function fieldsOf(value: Json | undefined, base: Path, name: string, trust: Container, depth: number): RawField[] {
  if (Array.isArray(value)) {
    return value.slice(0, most).flatMap((item, index) => {
      const place = [...base, index]
      if (isObject(item)) return fieldsOfListed(item, place, name, trust, depth)
      if (Array.isArray(item) && depth < deepest) return fieldsOf(item, place, name, trust, depth + 1)
      return isText(item) && trust === 'errors' ? fieldOfText(item, place) : []
    })
  }
  if (!isObject(value)) return []
  const isMap = trust !== 'passage' && !isError(value)
  const alone = trust === 'errors' ? fieldOfItem(value, base, isNaming(name)) : []
  const inMap = () =>
    isMap ? fieldsInMap(value, base, '', isOfSentences(value, name) ? 'errors' : trust, depth) : alone
  const inLists = () => fieldsOfContainers(value, base, depth)
  return Object.keys(value).some((key) => isItemList(value[key])) ? or(inLists(), inMap) : or(inMap(), inLists)
}

/** `"message":{"ship_date":"must not be past"}`: a map from names to messages, and not one sentence in several languages. */
function isOfSentences(map: JsonObject, name: string): boolean {
  const entries = Object.entries(map)
  return (
    (name === 'message' || name === 'error') &&
    entries.some(([key]) => !describing.has(plainName(key))) &&
    (name === 'message' || !entries.some(([key]) => describing.has(plainName(key)))) &&
    entries.every(
      ([key, value]) =>
        !/^[a-z]{2}(?:[-_][A-Za-z]{2,4})?$/.test(key) &&
        [value].flat().every((each) => isText(each) && /\s/.test(each.trim())),
    )
  )
}

/** A list whose items all say where: its own name is that of the list, and not of a field. */
const isItemList = (value: Json | undefined) =>
  Array.isArray(value) &&
  value.length > 0 &&
  value.slice(0, most).every((item) => isObject(item) && fieldOfItem(item, [], false).length > 0)

/** One item of a list: it names its field, or holds a list of its own, or maps fields to lists of messages. */
function fieldsOfListed(item: JsonObject, place: Path, name: string, trust: Container, depth: number): RawField[] {
  if (isGraphql(item)) return []
  const isMap =
    trust === 'errors' &&
    Object.keys(item).length > 0 &&
    Object.values(item).every((value) => Array.isArray(value) && value.every(isText))
  return or(fieldOfItem(item, place, isNaming(name)), () =>
    or(fieldsOfContainers(item, place, depth), () => (isMap ? fieldsInMap(item, place, '', 'errors', depth) : [])),
  )
}

/** In a list with such a name, `name` and `key` are names of fields. */
const isNaming = (name: string) => /field|valid|violation|param/.test(name)

/** `shipping_address.zip is required`: only what is written as a program writes names, or in quotes. */
function fieldOfText(sentence: string, place: Path): RawField[] {
  const path = fieldOfSentence(sentence)
  const isWritten = path !== null && (/[_.[\d]|[a-z][A-Z]/.test(path) || /^["'`]/.test(sentence))
  return path !== null && isWritten ? [{ path, message: sentence, code: null, at: place }] : []
}

export const fieldsBesideNames: ReadonlySet<string> = new Set([
  'field',
  'fieldname',
  'param',
  'paramname',
  'parameter',
  'parametername',
  'fields',
  'params',
  'attribute',
  'attr',
  'property',
])

/** The error names its one field (`"field":"amount"`), or several (`"fields":["note"]`), beside its message. */
function fieldsBeside(place: Place): RawField[] {
  const { object, path } = place
  const key = Object.keys(object).find((name) => fieldsBesideNames.has(plainName(name)))
  const value = key === undefined ? undefined : object[key]
  const isDetail = /^(?:error)?details?$/.test(plainName(String(path.at(-1) ?? '')))
  if (key === undefined || (!isDetail && (place.kind === 'aside' || !hasMessage(object)))) return []
  const names = Array.isArray(value) ? value : [value]
  const message = messageIn([place])?.value ?? textIn(object, ['requirement', 'reason', 'issue', 'rule'])
  return names
    .slice(0, most)
    .flatMap((name): RawField[] =>
      isText(name) && /^[\w.[\]$/-]{1,100}$/.test(name)
        ? [{ path: dotted(name), message, code: null, at: [...path, key] }]
        : [],
    )
}

/** The whole body is the map (Django REST Framework, Rails): every member a list of messages, and one of them has two words. */
function bareMap(places: readonly Place[], status: number | null): RawField[] {
  const top = places.find(({ path }) => path.length === 0)
  const entries = top ? Object.entries(top.object) : []
  const isMap =
    entries.length > 0 && entries.every(([, value]) => Array.isArray(value) && value.length > 0 && value.every(isText))
  const isFailed = status === null || status === 400 || status === 409 || status === 422
  if (!isMap || !isFailed || !entries.some(([, value]) => /\s/.test(textOf((value as Json[])[0])))) return []
  if (entries.some(([key]) => /error|message|code|detail|warning/i.test(key) && key !== 'non_field_errors')) return []
  return entries.flatMap(([key, value]) =>
    (value as string[]).map((message, index) => ({ path: dotted(key) || key, message, code: null, at: [key, index] })),
  )
}
