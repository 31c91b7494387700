import { at, isObject, isText } from '../../json.ts'
import type { Json, Path } from '../../model.ts'
import { found, mediaSign, signsOf, type Envelope, type RawField } from '../envelope.ts'
import { fieldsOfList, fieldsOfMap, usualNames } from '../fields.ts'
import { linkOf, listOf, statusOf } from './lists.ts'

/** GraphQL errors: GraphQL specification, section 7. Without `data` nothing was executed; with it, a part may have been. */
export const graphql: Envelope = {
  id: 'graphql',
  name: 'GraphQL errors',
  impliedStatus: null,

  recognise: (body, response) => {
    const some = (test: (item: Json) => boolean) => (errors: Json | undefined) =>
      Array.isArray(errors) && errors.slice(0, 50).some(test)
    const signs = signsOf(
      body,
      [
        [
          'errors',
          listOf((item) => isObject(item) && typeof item.message === 'string'),
          20,
          '`errors` is a list, and each item has a `message`',
        ],
      ],
      [
        [
          'errors',
          some((item) => isLocations(at(item, 'locations'))),
          50,
          '`locations` has lines and columns of a query',
        ],
        ['errors', some((item) => isResponsePath(at(item, 'path'))), 25, '`path` is a path into the result'],
        ['errors', some((item) => isObject(at(item, 'extensions'))), 30, '`extensions` is an object'],
        ['errors', some((item) => isText(at(item, 'errorType'))), 25, '`errorType` is what AppSync calls the code'],
        ['data', (data) => data === null || isObject(data), 25, '`data` is beside `errors`'],
        [
          'errors',
          some((item) => ['title', 'detail', 'source', 'field'].some((key) => at(item, key) !== undefined)),
          -30,
          '`title`, `detail`, `source` or `field` belongs to another envelope',
        ],
        ['success', (success) => typeof success === 'boolean', -30, '`success` belongs to another envelope'],
        ['message', isText, -20, '`message` beside `errors` belongs to another envelope'],
      ],
    )
    return signs.length > 0 ? [...signs, ...mediaSign(response, /^application\/graphql-response\+json$/, 60)] : []
  },

  read(body) {
    const errors = at(body, 'errors')
    const list = Array.isArray(errors) ? errors.slice(0, 500) : []
    const data = at(body, 'data')
    const isPartial = isObject(data) && Object.values(data).some((value) => value !== null)
    return {
      code: found(body, ...codeNames.map((name) => `errors.0.${name}`)),
      message: found(body, 'errors.0.message'),
      requestId: found(
        body,
        ...idNames.map((name) => `errors.0.extensions.${name}`),
        ...idNames.map((name) => `extensions.${name}`),
      ),
      docUrl: linkOf(
        found(body, 'errors.0.extensions.documentation', 'errors.0.extensions.docs', 'errors.0.extensions.url'),
      ),
      fields: list.flatMap((item, index) => fieldsOf(item, ['errors', index])),
      // `path` is a place in the response, not in the request (GraphQL, section 7.1.2).
      hasAllFields: true,
      others: list.slice(1).map((item) => ({
        code: found(item, ...codeNames)?.value ?? null,
        message: found(item, 'message')?.value ?? null,
      })),
      isPartial,
      status: statusOfList(list[0]),
      notes: isPartial
        ? [
            "`data` has results beside the errors: fields that aren't `null` succeeded, and mutations among them have taken effect.",
          ]
        : data === undefined
          ? []
          : ['`data` has no values, but the operation had started: if it was a mutation, it may have taken effect.'],
    }
  },
}

/** Apollo, Hasura and most servers; GitHub's `type`; AppSync's `errorType`; graphql-java's `classification`. */
const codeNames = ['extensions.code', 'extensions.errorCode', 'extensions.error_code', 'type', 'errorType', 'code', 'extensions.errorType', 'extensions.type', 'extensions.classification', 'extensions.contentful.code', 'extensions.category'] // prettier-ignore

const idNames = ['requestId', 'request_id', 'traceId', 'trace_id', 'correlationId', 'contentful.requestId']

const isLocations = (value: Json | undefined) =>
  Array.isArray(value) && value.length > 0 && value.every((item) => typeof at(item, 'line') === 'number')

const isResponsePath = (value: Json | undefined) =>
  Array.isArray(value) &&
  value.length > 0 &&
  value.every((part) => typeof part === 'string' || typeof part === 'number')

function statusOfList(first: Json | undefined): number | null {
  const paths: Path[] = [
    ['http', 'status'],
    ['status'],
    ['statusCode'],
    ['httpStatus'],
    ['originalError', 'statusCode'],
    ['response', 'statusCode'],
    ['response', 'status'],
  ]
  for (const path of paths) {
    const status = statusOf(at(first, 'extensions', ...path))
    if (status !== null) return status
  }
  return null
}

/** `path` leads into the result and isn't a field of what was sent; servers put those into `extensions`, under names of their own. */
function fieldsOf(item: Json, base: Path): RawField[] {
  const extensions = at(item, 'extensions')
  const place = [...base, 'extensions']
  const names = {
    path: ['path', 'field', 'property', 'argument'],
    message: ['message', 'explanation'],
    code: ['code', 'rule'],
  }
  const lists = ['problems', 'validationErrors', 'fieldErrors', 'errors', 'invalidArgs'].flatMap((key) =>
    fieldsOfList(at(extensions, key), [...place, key], names),
  )
  const maps = ['validation', 'validationErrors', 'fieldErrors', 'invalidArgs', 'fields'].flatMap((key) =>
    fieldsOfMap(at(extensions, key), [...place, key], usualNames),
  )
  if (lists.length + maps.length > 0) return [...lists, ...maps]
  const field = found(extensions, 'field', 'argumentName', 'argument')
  return field
    ? [
        {
          path: field.value,
          message: found(item, 'message')?.value ?? null,
          code: found(extensions, 'code')?.value ?? null,
          at: [...place, ...field.path],
        },
      ]
    : []
}
