import { at, isInteger, isObject, isText } from '../../json.ts'
import type { Json } from '../../model.ts'
import { found, type Envelope, type Found, type Test } from '../envelope.ts'
import { fieldsOfMap } from '../fields.ts'
import { isSentenceMap, keySign } from './conditions.ts'

/**
 * WordPress: what its REST API sends (`WP_REST_Server::error_to_response`), and the `WP_Error` that its functions return, printed or as JSON:
 * `errors` maps codes, not fields, to lists of messages, and `error_data` has what belongs to each code.
 */
export const wordpressError: Envelope = {
  id: 'wordpress-error',
  name: 'WordPress error',
  impliedStatus: null,

  recognise(body) {
    if (!isObject(body)) return []
    if (isSentenceMap(body.errors) && (body.error_data !== undefined || isMapOfCodes(body.errors)))
      return [
        keySign('`errors` maps codes to lists of messages', 60, 'errors'),
        ...(body.error_data === undefined
          ? []
          : [keySign('`error_data` holds what belongs to each code', 40, 'error_data')]),
      ]
    const isOwn = isText(body.code) && isText(body.message) && isObject(body.data) && isInteger(body.data.status)
    return isOwn && /^[a-z\d_-]+$/.test(body.code as string)
      ? [
          keySign('`code` is a word in lowercase beside `message`', 30, 'code'),
          keySign('`data` is an object with the status', 45, 'data', 'status'),
        ]
      : []
  },

  read(body) {
    const codes = isSentenceMap(at(body, 'errors')) ? Object.keys(at(body, 'errors') as object) : []
    const [first] = codes
    if (first === undefined)
      return {
        code: found(body, 'code'),
        message: found(body, 'message'),
        fields: fieldsOfMap(at(body, 'data', 'params'), ['data', 'params']),
        status: numberAt(at(body, 'data', 'status')),
        others: othersIn(at(body, 'additional_errors')),
      }
    const code: Found = { value: first, path: ['errors', first] }
    return {
      code,
      message: found(body, ['errors', first, 0]),
      fields: [],
      hasAllFields: true,
      status: numberAt(at(body, 'error_data', first, 'status')),
      others: codes.slice(1, 500).map((other) => ({
        code: other,
        message: found(body, ['errors', other, 0])?.value ?? null,
      })),
    }
  },
}

/** The keys name failures, as no field does, and the messages are whole sentences. */
const isMapOfCodes: Test = (map) =>
  isObject(map) &&
  Object.entries(map).every(
    ([key, messages]) => namesFailure.test(key) && /^(?:[A-Z]|cURL )/.test(found(messages, '0')?.value ?? ''),
  )

const namesFailure =
  /^(?:[a-z\d]+_){1,8}(?:failed|failure|forbidden|error|denied|unauthorized|(?:not_)?found|exists|expired|exceeded|disabled)$/

const numberAt = (value: Json | undefined): number | null => (isInteger(value) ? value : null)

const othersIn = (list: Json | undefined) =>
  Array.isArray(list)
    ? list
        .slice(0, 500)
        .map((item) => ({ code: found(item, 'code')?.value ?? null, message: found(item, 'message')?.value ?? null }))
    : []
