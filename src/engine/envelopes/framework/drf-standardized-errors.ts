import { at, isObject, isText } from '../../json.ts'
import type { Json } from '../../model.ts'
import { found, signsOf, type Envelope } from '../envelope.ts'
import { fieldsOfList } from '../fields.ts'
import { isListOf, most, says } from './conditions.ts'

/** `{"type":"validation_error","errors":[{"code","detail","attr"}]}`: the package drf-standardized-errors. */
export const drfStandardizedErrors: Envelope = {
  id: 'drf-standardized-errors',
  name: 'drf-standardized-errors',
  impliedStatus: null,

  recognise: (body) =>
    signsOf(body, [
      ['type', says(/^(validation_error|client_error|server_error)$/), 50, '`type` is one of the three error types'],
      ['errors', isListOf(isItem), 60, 'the items of `errors` have `code`, `detail` and `attr`'],
    ]),

  read: (body) => ({
    code: found(body, 'errors.0.code'),
    message: found(body, 'errors.0.detail'),
    fields: fieldsOfList(at(body, 'errors'), ['errors'], { path: ['attr'], message: ['detail'], code: ['code'] }),
    others: (at(body, 'errors') as Json[])
      .slice(1, most)
      .map((item) => ({ code: found(item, 'code')?.value ?? null, message: found(item, 'detail')?.value ?? null })),
    notes:
      at(body, 'type') === 'server_error'
        ? ['`server_error` means that the server failed: the request may be valid.']
        : [],
  }),
}

const isItem = (item: Json | undefined) =>
  isObject(item) && isText(item.code) && isText(item.detail) && (item.attr === null || typeof item.attr === 'string')
