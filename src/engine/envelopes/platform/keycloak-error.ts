import { at, isObject, isText, textOf } from '../../json.ts'
import type { Json } from '../../model.ts'
import { found, signsOf, type Envelope } from '../envelope.ts'
import { fieldsOfList } from '../fields.ts'
import { nullOr, othersIn, says } from '../service/conditions.ts'
import { listOf, statusOf } from '../standard/lists.ts'

/** Keycloak's admin API: `errorMessage`, with `field` and `params` for a profile, or a list of these; a wrong route is `HTTP 404 Not Found`. */
export const keycloakError: Envelope = {
  id: 'keycloak-error',
  name: 'Keycloak admin error',
  impliedStatus: null,

  recognise: (body) => [
    ...signsOf(
      body,
      [
        ['errorMessage', isText, 25, '`errorMessage` is a message or a message key'],
        [
          'errorMessage',
          () => isObject(body) && Object.keys(body).every((key) => members.has(key)),
          20,
          'the body has no members that are unusual for this format',
        ],
      ],
      [
        ['field', nullOr(isText), 25, '`field` is the name of the attribute, or `null`'],
        ['params', nullOr(Array.isArray), 25, '`params` is a list, or `null`'],
      ],
    ),
    ...signsOf(body, [
      [
        'errors',
        listOf((item) => isObject(item) && isText(item.errorMessage)),
        80,
        'each of `errors` has an `errorMessage`',
      ],
    ]),
    ...signsOf(body, [['error', says(/^HTTP [45]\d\d /), 60, '`error` is a status line']]),
  ],

  read(body) {
    const single = found(body, 'errorMessage')
    const text = single ?? found(body, 'errors.0.errorMessage', 'error')
    const key = text && isKey(text.value) ? text : null
    return {
      code: key,
      message: text,
      fields: single
        ? fieldOf(body)
        : fieldsOfList(at(body, 'errors'), ['errors'], { path: ['field'], message: ['errorMessage'], code: [] }),
      others: othersIn(at(body, 'errors'), [], ['errorMessage']),
      status: statusOf(/^HTTP ([45]\d\d) /.exec(textOf(at(body, 'error')).slice(0, 20))?.[1]),
    }
  },
}

const members = new Set(['errorMessage', 'field', 'params', 'errors', 'error'])

/** `error-user-attribute-required`: a key of the message bundle, not a sentence. */
const isKey = (text: string) => /^[a-z]+(-[a-z]+)+$/.test(text.slice(0, 100))

function fieldOf(body: Json) {
  const field = at(body, 'field')
  const message = found(body, 'errorMessage')?.value ?? null
  return isText(field)
    ? [{ path: field, message, code: message !== null && isKey(message) ? message : null, at: ['field'] }]
    : []
}
