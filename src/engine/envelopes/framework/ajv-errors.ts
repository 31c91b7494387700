import { at, isObject, isText, textOf } from '../../json.ts'
import type { Json, Path } from '../../model.ts'
import { found, type Envelope, type RawField } from '../envelope.ts'
import { dotted } from '../fields.ts'
import { isListOf, keySign, most, placeOf } from './conditions.ts'

/** AJV's list, `{"instancePath":"/addr/zip","keyword":"type","message":"must be integer"}`, and that of OpenAPI validators, `errorCode`. */
export const ajvErrors: Envelope = {
  id: 'ajv-errors',
  name: 'JSON Schema errors (AJV)',
  impliedStatus: null,

  recognise(body) {
    const place = placeOf(body, places, isListOf(isItem))
    return place
      ? [
          {
            ...keySign('the items have a `keyword` and a path into the data, as AJV writes them', 90, ...place),
            part: place.length === 0 ? 'value' : 'key',
          },
        ]
      : []
  },

  read(body) {
    const place = placeOf(body, places, isListOf(isItem)) ?? []
    const items = at(body, ...place) as Json[]
    return {
      code: isText(at(body, 'code')) ? found(body, 'code') : null,
      message: found(body, [...place, 0, 'message'], 'message'),
      fields: items.slice(0, most).flatMap((item, index) => fieldOf(item, [...place, index])),
    }
  },
}

const places: Path[] = [
  [],
  ['errors'],
  ['error'],
  ['details'],
  ['validation'],
  ['validationErrors'],
  ['validation_errors'],
  ['data'],
  ['error', 'errors'],
  ['error', 'details'],
  ['message'],
]

const isAjv = (item: Json | undefined) =>
  isObject(item) &&
  isText(item.keyword) &&
  isObject(item.params) &&
  (typeof item.instancePath === 'string' || typeof item.dataPath === 'string' || isText(item.schemaPath))

/** express-openapi-validator: `errorCode` ends in the name of the format. */
const isOpenApi = (item: Json | undefined) =>
  isObject(item) && isText(item.path) && /\.openapi\.(request)?validation$/i.test(textOf(item.errorCode))

const isItem = (item: Json | undefined) => isAjv(item) || isOpenApi(item)

/** A property that is missing, or one too many, is named in `params`; the path is that of the object around it. */
function fieldOf(item: Json, base: Path): RawField[] {
  const key = ['instancePath', 'dataPath', 'path'].find((name) => typeof at(item, name) === 'string') ?? 'schemaPath'
  const extra = ['missingProperty', 'additionalProperty', 'unevaluatedProperty', 'propertyName']
    .map((name) => at(item, 'params', name))
    .find(isText)
  const here = key === 'schemaPath' ? '' : dotted(at(item, key))
  const path = [here, ...(isText(extra) ? [dotted(extra)] : [])].filter((part) => part !== '').join('.')
  const code = at(item, 'keyword') ?? at(item, 'errorCode')
  return path === ''
    ? []
    : [{ path, message: found(item, 'message')?.value ?? null, code: isText(code) ? code : null, at: [...base, key] }]
}
