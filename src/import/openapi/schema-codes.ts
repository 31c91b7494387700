import { isObject, type JsonObject } from '../../engine/json.ts'
import type { Json } from '../../engine/model.ts'
import { foundCode, type FoundCode } from '../model.ts'
import { isCode, statusesIn } from '../lists/read-row.ts'
import type { Document } from './references.ts'

/**
 * The codes that the schema of an error body lists: the values of a member that clients branch on (`code`, `error`, `issue` …), with the text
 * that a member beside it, or an extension of the enum, has for each.
 * @param seen schemas already read; each is read once
 */
export function codesOfSchema(schema: Json | undefined, document: Document, seen: Set<JsonObject>): FoundCode[] {
  const members: Member[] = []
  walk(schema, document, seen, members, 0)
  const strong = members.filter(({ isWeak }) => !isWeak)
  return (strong.length > 0 ? strong : members).flatMap(({ codes }) => codes)
}

/** The values of a schema that is only a list of codes: `ErrorCode`, with or without texts. */
export const codesOfEnum = (schema: Json | undefined, document: Document): FoundCode[] =>
  valuesOf(schema, document).map(({ code, ...texts }) => foundCode(code, texts))

interface Member {
  codes: FoundCode[]
  /** Members of that name often aren't codes: it counts only if nothing better is there. */
  isWeak: boolean
}

const branchedOn =
  /^(?:error[_-]?)?(?:code|reason|key|slug|id)$|^(?:error|issue|err[_-]?code|error[_-]?name|sub[_-]?code|problem[_-]?type)$/i
const perhaps = /^(?:error[_-]?)?(?:type|status)$|^(?:name|title)$/i
const messages = /^(?:(?:error[_-]?)?(?:message|description|detail|reason)|title|msg)$/i

function walk(
  value: Json | undefined,
  document: Document,
  seen: Set<JsonObject>,
  members: Member[],
  depth: number,
): void {
  const schema = document.resolve(value)
  if (schema === null || depth > 12 || seen.has(schema)) return
  seen.add(schema)
  const properties = isObject(schema['properties']) ? schema['properties'] : {}
  for (const [name, property] of Object.entries(properties)) {
    const isWeak = perhaps.test(name)
    const codes = isWeak || branchedOn.test(name) ? codesOfMember(name, property, properties, document) : []
    // `name: "INVALID_REQUEST"` is a code, `type: "error"` and `title: "Bad Request"` aren't.
    const isTelling = !isWeak || codes.some(({ code }) => (/^type$/i.test(name) ? /:/ : /_|^[A-Z]{4,}$|:/).test(code))
    if (codes.length > 0 && isTelling) members.push({ codes, isWeak: isWeak && !/^name$/i.test(name) })
    else walk(property, document, seen, members, depth + 1)
  }
  for (const inner of ['allOf', 'anyOf', 'oneOf'].flatMap((key) => listIn(schema[key])))
    walk(inner, document, seen, members, depth + 1)
  walk(schema['items'], document, seen, members, depth + 1)
  walk(schema['additionalProperties'], document, seen, members, depth + 1)
}

function codesOfMember(name: string, property: Json, properties: JsonObject, document: Document): FoundCode[] {
  const values = valuesOf(property, document)
  const only = values.length === 1
  const message = Object.entries(properties).find(([other]) => other !== name && messages.test(other))?.[1]
  const text = only ? onlyText(message, document) : null
  const statuses = Object.entries(properties).flatMap(([other, beside]) =>
    other !== name && /^(?:http)?_?status(?:_?code)?$/i.test(other) && only ? statusesOf(beside, document) : [],
  )
  return values.map(({ code, description, ...rest }) =>
    foundCode(code, { ...rest, statuses, description: description ?? text }),
  )
}

function statusesOf(value: Json, document: Document): string[] {
  const schema = document.resolve(value)
  const stated = schema?.['const'] ?? (listIn(schema?.['enum']).length === 1 ? listIn(schema?.['enum'])[0] : undefined)
  return statusesIn(stated).filter((status) => /^[45]/.test(status))
}

/** The sentence that a member always has. */
function onlyText(value: Json | undefined, document: Document): string | null {
  const schema = document.resolve(value)
  const values = listIn(schema?.['enum'])
  const stated =
    schema?.['const'] ?? (values.length === 1 ? values[0] : undefined) ?? schema?.['example'] ?? schema?.['default']
  return typeof stated === 'string' && stated.trim() !== '' ? stated : null
}

interface Value {
  code: string
  name: string | null
  description: string | null
  section: string | null
  isRetired: boolean
}

/** The values of an enum, a `const`, or a choice of them, with what the usual extensions say about each. */
function valuesOf(value: Json | undefined, document: Document, depth = 0): Value[] {
  const schema = document.resolve(value)
  if (schema === null || depth > 4) return []
  const plain = 'const' in schema ? [schema['const']] : listIn(schema['enum'])
  if (plain.length > 0) {
    const only = plain.length === 1 && 'const' in schema
    return plain.flatMap((item, index) => {
      const code = typeof item === 'string' || typeof item === 'number' ? String(item).trim() : ''
      if (!isCode(code)) return []
      const own = only ? { name: stringIn(schema['title']), description: stringIn(schema['description']) } : {}
      return [
        {
          code,
          name: null,
          description: null,
          section: null,
          isRetired: schema['deprecated'] === true && only,
          ...own,
          ...textsOf(schema, code, index),
        },
      ]
    })
  }
  return ['anyOf', 'oneOf', 'allOf']
    .flatMap((key) => listIn(schema[key]))
    .flatMap((inner) => valuesOf(inner, document, depth + 1))
}

/** OpenAPI has no place for texts of enum values; these extensions are in use. */
function textsOf(schema: JsonObject, code: string, index: number): Partial<Value> {
  const texts: Partial<Value> = {}
  const elements = [
    ...listIn(schema['x-enum-elements']),
    ...listIn(isObject(schema['x-ms-enum']) ? schema['x-ms-enum']['values'] : undefined),
  ]
  const element = elements.find((item) => isObject(item) && [item['name'], item['value']].includes(code))
  if (isObject(element)) {
    const section = stringIn(element['error-category']) ?? stringIn(element['category'])
    const description = stringIn(element['description'])
    Object.assign(texts, { ...(section && { section }), ...(description && { description }) })
  }
  for (const key of ['x-enum-descriptions', 'x-enumDescriptions', 'x-enum-description']) {
    const said = schema[key]
    const description = stringIn(Array.isArray(said) ? said[index] : isObject(said) ? said[code] : undefined)
    if (description !== null) texts.description = description
  }
  const names = schema['x-enum-varnames'] ?? schema['x-enumNames']
  const name = stringIn(Array.isArray(names) ? names[index] : undefined)
  if (name !== null && name !== code) texts.name = name
  return texts
}

const listIn = (value: Json | undefined): Json[] => (Array.isArray(value) ? value : [])

const stringIn = (value: Json | undefined): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value : null
