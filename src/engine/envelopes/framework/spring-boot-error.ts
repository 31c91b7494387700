import { at, isObject, isText } from '../../json.ts'
import type { Json } from '../../model.ts'
import { found, signsOf, type Envelope, type RawField } from '../envelope.ts'
import { dotted } from '../fields.ts'
import { foreignSigns, isListOf, isRoute, isTime, most } from './conditions.ts'
import { orOwnFields } from '../generic.ts'
import { ownCode } from './own-additions.ts'

/** `{"timestamp","status":404,"error":"Not Found","path"}`: Spring Boot's `DefaultErrorAttributes`, and handlers that copy it. */
export const springBootError: Envelope = {
  id: 'spring-boot-error',
  name: 'Spring Boot error',
  impliedStatus: null,

  recognise(body) {
    const signs = signsOf(
      body,
      [
        [
          'timestamp',
          (value) => isTime(value) || (typeof value === 'number' && value > 1e11),
          20,
          '`timestamp` is a time',
        ],
        [
          'status',
          (value) => typeof value === 'number' && value >= 400 && value <= 999,
          20,
          '`status` is a number from 400 to 999',
        ],
        ['error', isText, 15, '`error` is a string'],
      ],
      [
        ['path', isRoute, 30, '`path` is the path of the request'],
        ['errors', isListOf(isBindingError), 50, 'the items of `errors` are Spring binding errors'],
        ['exception', isText, 10, '`exception` names a Java class'],
        ['trace', isText, 20, '`trace` is a Java stack trace'],
        ['requestId', isText, 10, '`requestId` is present, as in Spring WebFlux'],
      ],
    )
    return signs.length === 0 ? [] : [...signs, ...foreignSigns(body, ['statusCode', 'type', 'title'], -25)]
  },

  read(body, response) {
    const status = at(body, 'status')
    return {
      code: ownCode(body),
      message: found(body, 'message', 'errors.0.defaultMessage', 'error'),
      requestId: found(body, 'requestId', 'traceId'),
      fields: orOwnFields(fieldsOf(at(body, 'errors')), body, response),
      notes: [
        ...(isText(at(body, 'trace'))
          ? ["`trace` is a stack trace: a server shouldn't send it outside of development."]
          : []),
        ...(status === 999
          ? ['`status` is 999, which Spring Boot writes when it has no status: the error page itself was requested.']
          : []),
        ...(hasRejected(at(body, 'errors'))
          ? ['`rejectedValue` repeats what was sent: remove it before you share this.']
          : []),
      ],
    }
  },
}

const isBindingError = (item: Json | undefined) =>
  isObject(item) && (isText(item.defaultMessage) || Array.isArray(item.codes))

const hasRejected = (errors: Json | undefined) =>
  Array.isArray(errors) && errors.some((item) => at(item, 'rejectedValue') !== undefined)

/** A dumped `FieldError` has `field`; of a method's parameter only the end of the first of its `codes` has the name. */
function fieldsOf(errors: Json | undefined): RawField[] {
  if (!Array.isArray(errors)) return []
  return errors.slice(0, most).flatMap((item, index): RawField[] => {
    const field = at(item, 'field')
    const code = at(item, 'codes', 0)
    const name = isText(field)
      ? dotted(field)
      : isText(code) && code.includes('.')
        ? code.slice(code.lastIndexOf('.') + 1)
        : ''
    const rule = at(item, 'code')
    if (name === '' || !isBindingError(item)) return []
    const ruleName = isText(rule) ? rule : isText(code) ? (code.split('.')[0] ?? null) : null
    return [
      {
        path: name,
        message: found(item, 'defaultMessage')?.value ?? null,
        code: ruleName,
        at: ['errors', index, ...(isText(field) ? ['field'] : ['codes', 0])],
      },
    ]
  })
}
