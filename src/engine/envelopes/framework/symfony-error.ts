import { at, isObject, isText, textOf } from '../../json.ts'
import type { Json } from '../../model.ts'
import { found, type Envelope, type Found } from '../envelope.ts'
import { fieldsOfList } from '../fields.ts'
import { isListOf, keySign } from './conditions.ts'

/** Symfony's and API Platform's problem: `violations[].propertyPath`, and in JSON-LD `@type` with `hydra:` members. */
export const symfonyError: Envelope = {
  id: 'symfony-error',
  name: 'Symfony or API Platform error',
  impliedStatus: null,

  recognise(body) {
    if (!isObject(body)) return []
    const type = textOf(body.type)
    const isHydra = /^(hydra:)?(Error|ConstraintViolation(List)?)$/.test(textOf(body['@type']))
    const isSymfony =
      /rfc2616#section-10$|^https:\/\/symfony\.com\/errors\/|^\/validation_errors\/|^\/errors\/\d{3}$/.test(type)
    const hasViolations = isListOf(isViolation)(body.violations)
    if (!isHydra && !isSymfony && !hasViolations) return []
    return [
      ...(hasViolations ? [keySign('`violations` have a `propertyPath`, as Symfony writes it', 60, 'violations')] : []),
      ...(isSymfony ? [keySign("`type` is one of Symfony's error types", 80, 'type')] : []),
      ...(isHydra ? [keySign("`@type` is Hydra's type for an error", 80, '@type')] : []),
      ...(isText(body['hydra:description'])
        ? [keySign('`hydra:description` is from Hydra', 40, 'hydra:description')]
        : []),
      ...['title', 'detail', 'description']
        .filter((name) => isText(body[name]))
        .map((name) => keySign(`\`${name}\` is a string`, 15, name)),
      ...(textOf(body.title) === 'Validation Failed' || textOf(body.title) === 'An error occurred'
        ? [keySign("`title` is one of Symfony's titles", 20, 'title')]
        : []),
      ...(hasViolations && typeof body.status === 'number' ? [keySign('`status` is a number', 10, 'status')] : []),
    ]
  },

  read: (body) => ({
    code: codeOf(body),
    message: found(body, 'detail', ['hydra:description'], 'description', 'title', ['hydra:title']),
    docUrl: linkOf(found(body, 'type')),
    fields: fieldsOfList(at(body, 'violations'), ['violations'], {
      path: ['propertyPath'],
      message: ['message', 'title'],
      code: ['code', 'type'],
    }),
    notes: at(body, 'trace') !== undefined ? ['The server runs in debug mode: it sends `trace`.'] : [],
  }),
}

const isViolation = (item: Json | undefined) =>
  isObject(item) && typeof item.propertyPath === 'string' && (isText(item.message) || isText(item.title))

/** A `type` that only repeats the status isn't an error code. */
function codeOf(body: Json): Found | null {
  const type = found(body, 'type')
  const isTelling = type !== null && !/rfc2616#|^about:blank$|^\/errors\/\d{3}$|tools\.ietf\.org/.test(type.value)
  return isTelling ? type : null
}

const linkOf = (type: Found | null): Found | null =>
  type !== null && /^https?:\/\/\S+$/.test(type.value) ? type : null
