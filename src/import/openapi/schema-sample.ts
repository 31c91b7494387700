import { isObject } from '../../engine/json.ts'
import type { Json } from '../../engine/model.ts'
import type { Document } from './references.ts'

/**
 * A body that a schema allows: its own examples, defaults and first values if it has them, else a value of the type. Of optional members
 * it has those by which an error is read.
 * @param code the value for the member with the codes, if it is one of the schema's values
 */
export function sampleOfSchema(value: Json | undefined, document: Document, code: string, depth = 0): Json | undefined {
  const schema = document.resolve(value)
  if (schema === null || depth > 6) return undefined
  const values = Array.isArray(schema['enum']) ? schema['enum'] : []
  if (values.includes(code)) return code
  const own =
    schema['const'] ??
    schema['example'] ??
    (Array.isArray(schema['examples']) ? schema['examples'][0] : undefined) ??
    schema['default'] ??
    values[0]
  if (own !== undefined) return own
  const all = Array.isArray(schema['allOf'])
    ? schema['allOf'].map((part) => sampleOfSchema(part, document, code, depth + 1))
    : []
  const merged = Object.assign({}, ...all.filter(isObject)) as { [key: string]: Json }
  if (isObject(schema['properties'])) {
    const required = Array.isArray(schema['required']) ? schema['required'] : []
    for (const [name, property] of Object.entries(schema['properties'])) {
      if (!required.includes(name) && !readBy.test(name) && depth > 0) continue
      const sample = sampleOfSchema(property, document, code, depth + 1)
      if (sample !== undefined) merged[name] = sample
    }
  }
  if (Object.keys(merged).length > 0) return merged
  if (all.length > 0 && all[0] !== undefined) return all[0]
  const [choice] = ['oneOf', 'anyOf'].flatMap((key) => (Array.isArray(schema[key]) ? schema[key] : []))
  if (choice !== undefined) return sampleOfSchema(choice, document, code, depth + 1)
  const type = Array.isArray(schema['type']) ? schema['type'][0] : schema['type']
  if (type === 'array') {
    const item = sampleOfSchema(schema['items'], document, code, depth + 1)
    return item === undefined ? undefined : [item]
  }
  if (type === 'string') return '…'
  if (type === 'boolean') return false
  return undefined
}

const readBy =
  /code|message|error|detail|description|title|status|type|name|issue|reason|field|request_?id|debug_?id|trace_?id/i
