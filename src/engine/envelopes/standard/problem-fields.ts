import { at, isObject, isText, type JsonObject } from '../../json.ts'
import type { Json, Path } from '../../model.ts'
import type { RawField } from '../envelope.ts'
import { fieldsOfList, fieldsOfMap, usualNames } from '../fields.ts'

/**
 * The field errors of a problem document, by the extensions in use: RFC 9457's own example (`errors[].pointer`), RFC 7807's
 * (`invalid-params`), Zalando's and API Platform's `violations`, ASP.NET's map of `errors`. The first that has any counts.
 */
export function problemFields(problem: JsonObject, base: Path): RawField[] {
  for (const key of extensions) {
    const fields = fieldsOfValue(problem[key], [...base, key])
    if (fields.length > 0) return fields
  }
  const errors = at(problem, 'extensions', 'errors') ?? at(problem, 'properties', 'errors')
  return errors === undefined
    ? []
    : fieldsOfValue(errors, [...base, problem.extensions === undefined ? 'properties' : 'extensions', 'errors'])
}

const extensions = [
  'errors', 'invalid-params', 'invalidParams', 'invalid_params', 'violations', 'invalidParameters', 'fieldErrors', 'field_errors',
  'validationErrors', 'validation_errors', 'validationMessages', 'constraintViolations', 'causes', 'issues', 'params', 'parameters', 'fields', 'Errors',
] // prettier-ignore

const names = {
  path: [
    'pointer',
    'field',
    'propertyPath',
    'name',
    'path',
    'property',
    'parameter',
    'param',
    'location',
    'propertyName',
    'key',
    'header',
  ],
  message: ['detail', 'message', 'reason', 'description', 'msg', 'error', 'errorMessage', 'title'],
  code: ['code', 'type', 'rule', 'errorCode', 'constraint'],
}

function fieldsOfValue(value: Json | undefined, base: Path): RawField[] {
  if (Array.isArray(value)) return fieldsOfList(value.map(flattened), base, names)
  if (!isObject(value)) return []
  const inXml = ['error', 'violation', 'i', 'param'].find((key) => Array.isArray(value[key]) || isObject(value[key]))
  if (inXml !== undefined && Object.keys(value).length === 1) {
    const list = value[inXml]
    return Array.isArray(list)
      ? fieldsOfList(list, [...base, inXml], names)
      : fieldsOfList([list ?? null], base, names).map((field) => ({ ...field, at: [...base, inXml] }))
  }
  return Object.values(value).every((each) => isText(each) || Array.isArray(each) || isObject(each))
    ? fieldsOfMap(value, base, usualNames)
    : []
}

/** `source: {pointer}` as in JSON:API, one level up. */
function flattened(item: Json): Json {
  const pointer = at(item, 'source', 'pointer') ?? at(item, 'source', 'parameter')
  return isObject(item) && isText(pointer) && item.pointer === undefined ? { ...item, pointer } : item
}
