import { at, isObject, isText } from '../../json.ts'
import type { Json } from '../../model.ts'
import { found, signsOf, type Envelope, type RawField } from '../envelope.ts'
import { isThere, isUpper, says } from '../service/conditions.ts'
import { listOf } from '../standard/lists.ts'

/** Directus: GraphQL's form of errors (`message`, `extensions.code`) from a REST API, without `locations` and `data`. */
export const directusError: Envelope = {
  id: 'directus-error',
  name: 'Directus error',
  impliedStatus: null,

  recognise: (body) =>
    signsOf(
      body,
      [
        [
          'errors',
          listOf((item) => isObject(item) && isText(item.message) && isUpper(at(item, 'extensions', 'code'))),
          35,
          'each of `errors` has a message and a code in `extensions`',
        ],
      ],
      [
        ['errors.0.extensions.code', says(codes), 70, "the code is one of Directus's error codes"],
        [
          'errors.0.extensions.code',
          says(/^(FORBIDDEN|INTERNAL_SERVER_ERROR|SERVICE_UNAVAILABLE)$/),
          10,
          'the code is one that both Directus and GraphQL servers send',
        ],
        ['errors.0.extensions.collection', isText, 40, '`extensions.collection` is the name of the table'],
        ['errors.0.locations', isThere, -60, '`locations` is a sign of GraphQL'],
        ['errors.0.path', isThere, -60, '`path` is a sign of GraphQL'],
        ['data', isThere, -60, '`data` is a sign of GraphQL'],
      ],
    ),

  read(body) {
    const errors = at(body, 'errors')
    const list = Array.isArray(errors) ? errors.slice(0, 100) : []
    return {
      code: found(body, 'errors.0.extensions.code'),
      message: found(body, 'errors.0.message'),
      fields: list.flatMap(fieldOf),
      others: list.slice(1).map((item) => ({
        code: found(item, 'extensions.code')?.value ?? null,
        message: found(item, 'message')?.value ?? null,
      })),
      notes:
        at(body, 'errors', 0, 'extensions', 'code') === 'FORBIDDEN'
          ? ["Directus also sends this for items and fields that don't exist."]
          : [],
    }
  },
}

function fieldOf(item: Json, index: number): RawField[] {
  const field = at(item, 'extensions', 'field')
  if (!isText(field)) return []
  return [
    {
      path: field,
      message: found(item, 'message')?.value ?? null,
      code: found(item, 'extensions.type', 'extensions.code')?.value ?? null,
      at: ['errors', index, 'extensions', 'field'],
    },
  ]
}

/** @directus/errors, `ErrorCode`: those that GraphQL servers don't send as well. */
const codes =
  /^(CONTAINS_NULL_VALUES|CONTENT_TOO_LARGE|FAILED_VALIDATION|ILLEGAL_ASSET_TRANSFORMATION|INVALID_CREDENTIALS|INVALID_FOREIGN_KEY|INVALID_IP|INVALID_OTP|INVALID_PAYLOAD|INVALID_PROVIDER|INVALID_QUERY|INVALID_TOKEN|LIMIT_EXCEEDED|METHOD_NOT_ALLOWED|NOT_NULL_VIOLATION|OUT_OF_DATE|RANGE_NOT_SATISFIABLE|RECORD_NOT_UNIQUE|REQUESTS_EXCEEDED|RESOURCE_RESTRICTED|ROUTE_NOT_FOUND|TOKEN_EXPIRED|UNEXPECTED_RESPONSE|UNPROCESSABLE_CONTENT|UNSUPPORTED_MEDIA_TYPE|USER_SUSPENDED|VALUE_OUT_OF_RANGE|VALUE_TOO_LONG)$/
