import { at, isText } from '../../json.ts'
import type { Json, Path } from '../../model.ts'
import { found, type Envelope } from '../envelope.ts'
import { linkOf } from '../standard/lists.ts'
import { isListOf, keySign, placeOf } from './conditions.ts'
import { isPydanticItem, pydanticFields, pydanticNotes } from './pydantic-items.ts'

/** Pydantic's own list, `[{"type","loc","msg"}]`, bare or in `errors`: what `exc.errors()` gives, sent without FastAPI's `detail`. */
export const pydanticErrors: Envelope = {
  id: 'pydantic-errors',
  name: 'Pydantic errors',
  impliedStatus: null,

  recognise(body) {
    const place = placeOf(body, places, isListOf(isPydanticItem))
    return place
      ? [
          {
            ...keySign('the items have `loc`, `msg` and `type`', place.length === 0 ? 100 : 80, ...place),
            part: place.length === 0 ? 'value' : 'key',
          },
        ]
      : []
  },

  read(body) {
    const place = placeOf(body, places, isListOf(isPydanticItem)) ?? []
    const items = at(body, ...place) as Json[]
    return {
      code: isText(at(body, 'code')) ? found(body, 'code') : null,
      message: found(body, [...place, 0, 'msg']),
      docUrl: linkOf(found(body, [...place, 0, 'url'])),
      fields: pydanticFields(items, place),
      notes: pydanticNotes(items),
    }
  },
}

const places: Path[] = [
  [],
  ['errors'],
  ['error'],
  ['details'],
  ['message'],
  ['validation_errors'],
  ['error', 'details'],
  ['error', 'errors'],
]
