import { at, isObject, isText, textOf } from '../../json.ts'
import type { Json, Path } from '../../model.ts'
import { found, type Envelope, type RawField } from '../envelope.ts'
import { dotted } from '../fields.ts'
import { isListOf, isTexts, keySign, most, placeOf } from './conditions.ts'

/** Joi's `details`, `{"message":"\"name\" is required","path":["name"],"type":"any.required"}`, and the `validation` of celebrate. */
export const joiError: Envelope = {
  id: 'joi-error',
  name: 'Joi or celebrate error',
  impliedStatus: 400,

  recognise(body) {
    if (isCelebrate(body))
      return [
        keySign(
          '`validation` has `source`, `keys` and a message for each part of the request, as in celebrate',
          100,
          'validation',
        ),
      ]
    const place = placeOf(body, places, isListOf(isItem))
    return place
      ? [
          {
            ...keySign('the items have a `path` in parts and a dotted `type`, as Joi writes them', 90, ...place),
            part: place.length === 0 ? 'value' : 'key',
          },
        ]
      : []
  },

  read(body) {
    if (isCelebrate(body))
      return { code: null, message: celebrateMessage(body), fields: celebrateFields(at(body, 'validation')) }
    const place = placeOf(body, places, isListOf(isItem)) ?? []
    const items = (at(body, ...place) as Json[]).slice(0, most)
    return {
      code: isText(at(body, 'code')) ? found(body, 'code') : null,
      message: found(body, [...place, 0, 'message']),
      fields: items.flatMap((item, index): RawField[] => {
        const path = dotted(at(item, 'path'))
        return path === ''
          ? []
          : [
              {
                path,
                message: found(item, 'message')?.value ?? null,
                code: found(item, 'type')?.value ?? null,
                at: [...place, index, 'path'],
              },
            ]
      }),
      notes:
        at(body, '_original') !== undefined ||
        at(body, 'error', '_original') !== undefined ||
        items.some((item) => at(item, 'context', 'value') !== undefined)
          ? ['`_original` or `context.value` repeats what was sent: remove it before you share this.']
          : [],
    }
  },
}

const places: Path[] = [
  ['details'],
  ['error', 'details'],
  ['errors'],
  ['error'],
  ['message'],
  ['data'],
  ['validation', 'errors'],
  [],
]

const isItem = (item: Json | undefined) =>
  isObject(item) &&
  isText(item.message) &&
  Array.isArray(item.path) &&
  /^[a-z]+\.[a-zA-Z.]+$/.test(textOf(item.type)) &&
  !Array.isArray(item.loc)

const parts = ['body', 'query', 'params', 'headers', 'cookies', 'signedCookies']

const isCelebrate = (body: Json) => {
  const validation = at(body, 'validation')
  return (
    isObject(validation) &&
    Object.keys(validation).length > 0 &&
    Object.entries(validation).every(([part, value]) => parts.includes(part) && Array.isArray(at(value, 'keys')))
  )
}

function celebrateMessage(body: Json) {
  const part = Object.keys(at(body, 'validation') as { [key: string]: Json })[0] ?? ''
  return found(body, ['validation', part, 'message'], 'message')
}

function celebrateFields(validation: Json | undefined): RawField[] {
  return parts.flatMap((part) => {
    const keys = at(validation, part, 'keys')
    const message = found(validation, [part, 'message'])?.value ?? null
    if (!isTexts(keys)) return []
    const sentences = (message ?? '').slice(0, 20_000).split('. ')
    return (keys as string[]).slice(0, most).map((key, index): RawField => ({
      path: `${part}.${key}`,
      message:
        sentences.find((each) => each.includes(`"${key}"`)) ?? ((keys as string[]).length === 1 ? message : null),
      code: null,
      at: ['validation', part, 'keys', index],
    }))
  })
}
