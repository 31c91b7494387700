import { at, isObject, isText } from '../../json.ts'
import type { Json, Path } from '../../model.ts'
import { found, type Envelope, type RawField } from '../envelope.ts'
import { isListOf, keySign, most, placeOf } from './conditions.ts'
import { firstSentence } from './first-sentence.ts'

/** class-validator's tree, `[{"property":"email","constraints":{"isEmail":"…"},"children":[]}]`, sent as it is. */
export const classValidator: Envelope = {
  id: 'class-validator',
  name: 'class-validator errors',
  impliedStatus: 400,

  recognise(body) {
    const place = placeOf(body, places, isListOf(isItem))
    return place
      ? [
          {
            ...keySign('the items have a `property` and `constraints` or `children`', 95, ...place),
            part: place.length === 0 ? 'value' : 'key',
          },
        ]
      : []
  },

  read(body) {
    const place = placeOf(body, places, isListOf(isItem)) ?? []
    const fields = fieldsOf(at(body, ...place), place, [])
    return {
      code: null,
      message: firstSentence(body, fields) ?? found(body, 'message'),
      fields,
      notes:
        at(body, ...place, 0, 'target') !== undefined || at(body, ...place, 0, 'value') !== undefined
          ? ['`target` and `value` repeat what was sent: remove them before you share this.']
          : [],
    }
  },
}

const places: Path[] = [
  [],
  ['message'],
  ['errors'],
  ['error'],
  ['validationErrors'],
  ['details'],
  ['data'],
  ['error', 'message'],
  ['error', 'details'],
]

const isItem = (item: Json | undefined) =>
  isObject(item) &&
  isText(item.property) &&
  ((isObject(item.constraints) && Object.values(item.constraints).every(isText)) ||
    (Array.isArray(item.children) && item.children.length > 0 && item.children.every(isObject)))

/** One field error for each rule that failed; its name is the code. */
function fieldsOf(list: Json | undefined, base: Path, above: readonly string[]): RawField[] {
  if (!Array.isArray(list) || above.length > 12) return []
  return list.slice(0, most).flatMap((item, index): RawField[] => {
    const property = at(item, 'property')
    const constraints = at(item, 'constraints')
    if (!isText(property)) return []
    const path = [...above, property]
    const own = isObject(constraints) ? Object.entries(constraints) : []
    return [
      ...own.map(([code, message]): RawField => ({
        path: path.join('.'),
        message: isText(message) ? message : null,
        code,
        at: [...base, index, 'constraints', code],
      })),
      ...fieldsOf(at(item, 'children'), [...base, index, 'children'], path),
    ]
  })
}
