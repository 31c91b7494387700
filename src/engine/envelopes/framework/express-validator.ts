import { at, isObject, isText, textOf } from '../../json.ts'
import type { Json, Path } from '../../model.ts'
import { found, type Envelope, type RawField } from '../envelope.ts'
import { dotted } from '../fields.ts'
import { isListOf, keySign, most, placeOf } from './conditions.ts'

/** `{"errors":[{"type":"field","msg":"…","path":"email","location":"body"}]}`: express-validator 6 (`param`) and 7 (`path`). */
export const expressValidator: Envelope = {
  id: 'express-validator',
  name: 'express-validator errors',
  impliedStatus: null,

  recognise(body) {
    const place = placeOf(body, places, isListOf(isItem))
    return place ? [keySign('the items have `msg`, and `path` or `param` with a `location`', 90, ...place)] : []
  },

  read(body) {
    const place = placeOf(body, places, isListOf(isItem)) ?? []
    const items = (at(body, ...place) as Json[]).slice(0, most)
    return {
      code: isText(at(body, 'code')) ? found(body, 'code') : null,
      message: found(body, [...place, 0, 'msg']),
      fields: items.flatMap((item, index) => fieldOf(item, [...place, index])),
      notes: items.some((item) => at(item, 'value') !== undefined)
        ? ['`value` repeats what was sent: remove it before you share this.']
        : [],
    }
  },
}

const places: Path[] = [
  [],
  ['errors'],
  ['error'],
  ['message'],
  ['details'],
  ['data'],
  ['error', 'errors'],
  ['data', 'errors'],
]

const locations = new Set(['body', 'query', 'params', 'headers', 'cookies'])

/** Version 7 also has faults without a field: `type` is then `alternative`, `alternative_grouped` or `unknown_fields`. */
const isItem = (item: Json | undefined) =>
  isObject(item) &&
  isText(item.msg) &&
  !Array.isArray(item.loc) &&
  (locations.has(textOf(item.location)) ||
    isText(item.param) ||
    /^(alternative|alternative_grouped|unknown_fields)$/.test(textOf(item.type)))

function fieldOf(item: Json, base: Path): RawField[] {
  const key = ['path', 'param'].find((name) => isText(at(item, name)))
  const field = key === undefined ? '' : dotted(at(item, key))
  const message = at(item, 'msg')
  const location = at(item, 'location')
  if (key === undefined || field === '' || field === '_error') return []
  return [
    {
      path: isText(location) ? `${location}.${field}` : field,
      message: isText(message) ? message : null,
      code: null,
      at: [...base, key],
    },
  ]
}
