import { at, isText, textOf } from '../../json.ts'
import type { Json, Path } from '../../model.ts'
import { found, signsOf, type Envelope, type RawField } from '../envelope.ts'
import { fieldsOfList } from '../fields.ts'
import { statusOfGrpcWord } from './google-codes.ts'
import { itemsOf, listOf } from './lists.ts'

/** Connect's errors (`code`, `message`, `details` with `type` and `value`) and Twirp's (`code`, `msg`, `meta`): gRPC's words in lowercase. */
export const connectRpc: Envelope = {
  id: 'connect-rpc',
  name: 'Connect or Twirp error',
  impliedStatus: null,

  recognise: (body) =>
    signsOf(
      body,
      [['code', (code) => isText(code) && isWord(code), 35, '`code` is a gRPC status name, in lowercase']],
      [
        ['message', isText, 10, '`message` is a string'],
        ['msg', isText, 25, '`msg` is what Twirp calls the message'],
        [
          'details',
          listOf((item) => isText(at(item, 'type')) && isText(at(item, 'value'))),
          50,
          'each of `details` has a type and an encoded value, as in Connect',
        ],
        ['code', (code) => !telling.test(textOf(code)), -5, 'other APIs send this `code` too'],
        ...['status', 'statusCode', 'error', 'request_id', 'type'].map(
          (key): [string, (value: Json | undefined) => boolean, number, string] => [
            key,
            (value) => value !== undefined,
            -30,
            `\`${key}\` belongs to another envelope`,
          ],
        ),
      ],
    ),

  read(body) {
    const code = found(body, 'code')
    const argument = found(body, 'meta.argument')
    const message = found(body, 'message', 'msg')
    return {
      code: code && { ...code, isListed: true },
      message,
      fields: [
        ...itemsOf(at(body, 'details'), ['details']).flatMap(({ item, path }) =>
          fieldsOfDebug(at(item, 'debug'), [...path, 'debug']),
        ),
        ...(argument
          ? [{ path: argument.value, message: message?.value ?? null, code: code?.value ?? null, at: argument.path }]
          : []),
      ],
      status: code && (statusOfGrpcWord(code.value) ?? (code.value === 'bad_route' ? 404 : 400)),
    }
  },
}

/** Twirp adds `malformed`, `bad_route` and `dataloss`. */
const isWord = (code: string) =>
  code === code.toLowerCase() &&
  (statusOfGrpcWord(code) !== null || /^(malformed|bad_route|dataloss)$/.test(code)) &&
  code !== 'ok'

/** Words that few others send; `not_found`, `internal` and `unavailable` are common. */
const telling =
  /^(invalid_argument|deadline_exceeded|resource_exhausted|failed_precondition|out_of_range|unimplemented|data_loss|bad_route)$/

/** `debug` is a detail in clear: google.rpc.BadRequest, buf.validate.Violations, or an object that names one field. */
function fieldsOfDebug(debug: Json | undefined, base: Path): RawField[] {
  const names = {
    path: ['field', 'fieldPath'],
    message: ['description', 'message', 'issue'],
    code: ['reason', 'ruleId', 'constraintId'],
  }
  const lists = ['fieldViolations', 'violations'].flatMap((key) =>
    fieldsOfList(withPaths(at(debug, key)), [...base, key], names),
  )
  if (lists.length > 0 || !isText(at(debug, 'field'))) return lists
  const [one] = fieldsOfList([debug as Json], [], names)
  return one ? [{ ...one, at: [...base, 'field'] }] : []
}

/** Protovalidate names a field by elements: `{"field":{"elements":[{"fieldName":"a"},{"fieldName":"b"}]}}` is `a.b`. */
function withPaths(list: Json | undefined): Json | undefined {
  if (!Array.isArray(list)) return list
  return list.map((item) => {
    const names = itemsOf(at(item, 'field', 'elements'), []).map(({ item: element }) => at(element, 'fieldName') ?? '')
    return names.length > 0 && typeof item === 'object' ? { ...item, field: names } : item
  })
}
