import { at, isObject, isText } from '../../json.ts'
import type { Json, Path } from '../../model.ts'
import { found, type Envelope, type RawField } from '../envelope.ts'
import { isTexts, keySign, most, placeOf } from './conditions.ts'

/** Mongoose's `ValidationError` and MongoDB's duplicate key (`code` 11000), serialized as they are. */
export const mongooseError: Envelope = {
  id: 'mongoose-error',
  name: 'Mongoose or MongoDB error',
  impliedStatus: null,

  recognise(body) {
    const invalid = placeOf(body, places, isValidation)
    if (invalid)
      return [keySign('`errors` maps paths to validator errors with `kind` and `path`', 90, ...invalid, 'errors')]
    const duplicate = placeOf(body, places, isDuplicate)
    return duplicate
      ? [keySign("`code` 11000 with `keyPattern` or `keyValue` is MongoDB's duplicate key", 90, ...duplicate, 'code')]
      : []
  },

  read(body) {
    const duplicate = placeOf(body, places, isDuplicate)
    if (duplicate) {
      const keys = at(body, ...duplicate, 'keyPattern') ?? at(body, ...duplicate, 'keyValue')
      return {
        code: found(body, [...duplicate, 'code']),
        message: found(body, [...duplicate, 'message'], [...duplicate, 'errmsg'], 'message'),
        fields: isObject(keys)
          ? Object.keys(keys)
              .slice(0, most)
              .map((key) => ({ path: key, message: null, code: '11000', at: [...duplicate] }))
          : [],
        notes: ['A document with this key already exists: the same request will fail again.'],
      }
    }
    const place = placeOf(body, places, isValidation) ?? []
    const errors = at(body, ...place, 'errors')
    return {
      code: null,
      message: found(body, [...place, 'message'], [...place, '_message'], 'message'),
      fields: isObject(errors)
        ? Object.entries(errors)
            .slice(0, most)
            .flatMap(([key, error]) => fieldOf(key, error, [...place, 'errors', key]))
        : [],
    }
  },
}

const places: Path[] = [[], ['error'], ['err'], ['errors'], ['message'], ['details'], ['data']]

const isValidation = (value: Json | undefined) => {
  const errors = at(value, 'errors')
  return (
    isObject(errors) &&
    Object.keys(errors).length > 0 &&
    Object.values(errors).every(
      (each) => isText(at(each, 'message')) && isText(at(each, 'kind')) && isText(at(each, 'path')),
    )
  )
}

const isDuplicate = (value: Json | undefined) =>
  (at(value, 'code') === 11000 || at(value, 'code') === 11001) &&
  (isObject(at(value, 'keyPattern')) || isObject(at(value, 'keyValue')) || isTexts([at(value, 'errmsg') ?? '']))

function fieldOf(key: string, error: Json, place: Path): RawField[] {
  return [
    {
      path: key,
      message: found(error, 'message')?.value ?? null,
      code: found(error, 'kind')?.value ?? null,
      at: [...place, 'message'],
    },
  ]
}
