import { at, isObject, isText } from '../../json.ts'
import type { Json, Path } from '../../model.ts'
import { found, type Envelope, type RawField } from '../envelope.ts'
import { dotted } from '../fields.ts'
import { keySign, most, placeOf } from './conditions.ts'

/** `{"name":"ValidationError","path":"items[0].qty","errors":["…"],"inner":[…]}`: Yup's error, serialized as it is. */
export const yupError: Envelope = {
  id: 'yup-error',
  name: 'Yup error',
  impliedStatus: 400,

  recognise(body) {
    const place = placeOf(body, places, isYup)
    if (!place) return []
    const isNamed = at(body, ...place, 'name') === 'ValidationError'
    return [
      keySign('`errors` is a list of messages and `inner` a list of errors', 70, ...place, 'inner'),
      ...(isNamed ? [keySign('`name` is `ValidationError`', 15, ...place, 'name')] : []),
    ]
  },

  read(body) {
    const place = placeOf(body, places, isYup) ?? []
    const inner = at(body, ...place, 'inner') as Json[]
    const fields = inner.slice(0, most).flatMap((item, index) => fieldOf(item, [...place, 'inner', index]))
    return {
      code: null,
      message: found(body, [...place, 'errors', 0], [...place, 'message']),
      fields: fields.length > 0 ? fields : fieldOf(at(body, ...place), place),
      notes:
        at(body, ...place, 'value') !== undefined
          ? ['`value` repeats what was sent: remove it before you share this.']
          : [],
    }
  },
}

const places: Path[] = [[], ['error'], ['errors'], ['err'], ['details']]

const isYup = (value: Json | undefined) =>
  isObject(value) &&
  Array.isArray(value.errors) &&
  value.errors.every((each) => typeof each === 'string') &&
  Array.isArray(value.inner) &&
  (value.inner.length > 0 || isText(value.path))

function fieldOf(item: Json | undefined, base: Path): RawField[] {
  const path = dotted(at(item, 'path'))
  const type = at(item, 'type')
  return path === ''
    ? []
    : [
        {
          path,
          message: found(item, 'errors.0', 'message')?.value ?? null,
          code: isText(type) ? type : null,
          at: [...base, 'path'],
        },
      ]
}
