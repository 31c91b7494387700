import { isObject, type JsonObject } from '../../engine/json.ts'
import type { Json } from '../../engine/model.ts'
import { statuses as registered } from '../../engine/statuses.ts'
import { foundCode, nothingFound, type FoundCode, type FoundErrors, type FoundStatus } from '../model.ts'
import { columnsOf, isCode, readRow, type RowContext } from './read-row.ts'

/** Reads a list of codes in JSON or YAML, in any of the usual formats. */
export function readJsonList(value: Json, format: string): FoundErrors {
  const found = nothingFound(format)
  const { codes, statuses } = readCodes(value)
  if (isObject(value) && typeof value['title'] === 'string') found.title = value['title']
  return { ...found, codes, statuses }
}

export interface Listed {
  codes: FoundCode[]
  statuses: FoundStatus[]
}

/**
 * The codes that a value lists: names alone (`["a"]`), records (`[{ "code": "a" }]`), or a map from code to text, number or record
 * (`{ "a": "…" }`, `{ "A": 1001 }`), in groups or by status, at any depth up to six.
 */
export function readCodes(value: Json | undefined, context: RowContext = {}, depth = 0): Listed {
  if (depth > 6) return none
  if (Array.isArray(value)) return joined(value.map((item) => readItem(item, context, depth)))
  if (!isObject(value)) return none
  if (columnsOf(Object.keys(value)).code !== undefined && isRecord(value)) return readRow(value, context)
  return joined(Object.entries(value).map(([key, item]) => readMember(key, item, value, context, depth)))
}

const none: Listed = { codes: [], statuses: [] }

const joined = (all: Listed[]): Listed => ({
  codes: all.flatMap(({ codes }) => codes),
  statuses: all.flatMap(({ statuses }) => statuses),
})

/** Whether it describes one code rather than listing several. */
function isRecord(value: JsonObject): boolean {
  const { code } = columnsOf(Object.keys(value))
  const named = code === undefined ? undefined : value[code]
  return (typeof named === 'string' || typeof named === 'number') && isCode(String(named).trim())
}

function readItem(item: Json, context: RowContext, depth: number): Listed {
  if (typeof item === 'string' || typeof item === 'number') {
    return isCode(String(item)) ? { codes: [coded(String(item), context)], statuses: [] } : none
  }
  return isObject(item) && isRecord(item) ? readRow(item, context) : readCodes(item, context, depth + 1)
}

const coded = (code: string, { status, section }: RowContext) =>
  foundCode(code, { statuses: status === undefined ? [] : [status], section: section ?? null })

function readMember(key: string, item: Json, all: JsonObject, context: RowContext, depth: number): Listed {
  const isStatus = /^[45](?:\d\d|xx)$/i.test(key)
  const status = isStatus ? { status: key.toLowerCase() } : {}
  if (Array.isArray(item)) return readCodes(item, { ...context, ...(isStatus ? status : sectionOf(key)) }, depth + 1)
  if (isObject(item)) {
    if (isStatus && areStatuses(all) && isRecord(item)) return readRow(item, { ...context, ...status })
    if (isStatus && areStatuses(all)) {
      const listed = readCodes(item, { ...context, ...status }, depth + 1)
      return listed.codes.length > 0 ? listed : { codes: [], statuses: readRow(item, status).statuses }
    }
    const facts = columnsOf(Object.keys(item))
    const isAbout = Object.values(facts).some((name) => !isObject(item[name]) && !Array.isArray(item[name]))
    if (isRecord(item)) return namedBy(key, readRow(item, context))
    if (isAbout && isCode(key)) return readRow({ ...item, code: key }, context)
    return readCodes(item, { ...context, ...sectionOf(key) }, depth + 1)
  }
  if (typeof item === 'string' && isStatus && areStatuses(all))
    return { codes: [], statuses: [{ status: key.toLowerCase(), meaning: item, retry: null }] }
  if (!isCode(key) || isAboutList.test(key)) return none
  if (typeof item === 'string') return { codes: [{ ...coded(key, context), description: item }], statuses: [] }
  if (typeof item !== 'number') return none
  // A name and its number: the number is the status if every number of the list is one, else the code that is sent.
  if (Object.values(all).every((other) => typeof other !== 'number' || Object.hasOwn(registered, other)))
    return { codes: [coded(key, { ...context, status: String(item) })], statuses: [] }
  return { codes: [{ ...coded(String(item), context), name: key }], statuses: [] }
}

/** Members that describe the list itself. */
const isAboutList =
  /^(?:title|name|version|description|\$schema|\$id|id|url|updated|created|generated|type|license|info)$/i

const areStatuses = (all: JsonObject) => Object.keys(all).every((key) => /^[1-5](?:\d\d|xx)$/i.test(key))

/** If the key is a word and the code beside it a number, the key is the code's name. */
function namedBy(key: string, { codes, statuses }: Listed): Listed {
  return {
    codes: codes.map((code) => (code.name === null && code.code !== key ? { ...code, name: key } : code)),
    statuses,
  }
}

/** A key that only says what is in the list isn't the name of a group. */
const sectionOf = (key: string): RowContext =>
  /^(?:x-)?(?:errors?|codes?|error[-_]?codes?|problem[-_]?types?|items|data|list|results|values|reasons?)$/i.test(
    key,
  ) || key.startsWith('x-')
    ? {}
    : { section: key }
