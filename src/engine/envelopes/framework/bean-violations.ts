import { at, isObject, isText, textOf } from '../../json.ts'
import type { Json, Path } from '../../model.ts'
import { found, headerSign, type Envelope } from '../envelope.ts'
import { fieldsOfList } from '../fields.ts'
import { isListOf, keySign, placeOf, says } from './conditions.ts'
import { firstSentence } from './first-sentence.ts'

/** Bean Validation as Quarkus (`violations[].field`), Zalando's problem library and RESTEasy (`parameterViolations[].path`) send it. */
export const beanViolations: Envelope = {
  id: 'bean-violations',
  name: 'Bean Validation violations',
  impliedStatus: 400,

  recognise(body, response) {
    const place = placeOf(body, places, isListOf(isViolation))
    if (!place) return []
    const name = textOf(place[0])
    return [
      keySign(`\`${name}\` lists fields with a message`, name === 'violations' ? 55 : 90, ...place),
      ...(says(/^Constraint Violation$/)(at(body, 'title'))
        ? [keySign('`title` is the one that Quarkus and Zalando send', 60, 'title')]
        : []),
      ...(says(/constraint-violation$/)(at(body, 'type'))
        ? [keySign('`type` is the type of a constraint violation', 60, 'type')]
        : []),
      ...(isText(at(body, 'title')) ? [keySign('`title` is a string', 10, 'title')] : []),
      ...headerSign(response, 'validation-exception', /^true$/, 60),
    ]
  },

  read(body) {
    const fields = places.flatMap((place) =>
      fieldsOfList(at(body, ...place), place, {
        path: ['field', 'path', 'propertyPath'],
        message: ['message'],
        code: ['code', 'constraintType'],
      }),
    )
    const type = found(body, 'type')
    return {
      code: type !== null && type.value !== 'about:blank' ? type : null,
      message: found(body, 'detail') ?? found(body, 'title') ?? firstSentence(body, fields),
      fields,
      notes: fields.some(({ at: place }) => isText(at(body, ...place.slice(0, -1), 'value')))
        ? ['`value` repeats what was sent: remove it before you share this.']
        : [],
    }
  },
}

const places: Path[] = [
  ['violations'],
  ['parameterViolations'],
  ['propertyViolations'],
  ['fieldViolations'],
  ['classViolations'],
  ['constraintViolations'],
]

/** Symfony's violations have a `propertyPath` and usually a UUID as code. */
const isViolation = (item: Json | undefined) =>
  isObject(item) &&
  (isText(item.field) || isText(item.path) || (isText(item.propertyPath) && item.code === undefined)) &&
  isText(item.message)
