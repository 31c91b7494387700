import { at, isObject } from '../../json.ts'
import type { Json, Response } from '../../model.ts'
import type { Envelope, Sign } from '../envelope.ts'
import { fieldsOfTree } from '../fields-of-tree.ts'
import { isClientError, isSuccess, keySign } from './conditions.ts'
import { drfStock, marshmallowStock, railsFragment, sentencesOf, share } from './sentence-tree.ts'
import { firstSentence } from './first-sentence.ts'

/** `{"email":["…"],"address":{"zip":["…"]},"non_field_errors":["…"]}`: Django REST framework; `many=True` gives a list of such maps. */
export const drfValidation: Envelope = {
  id: 'drf-validation',
  name: 'Django REST framework validation',
  impliedStatus: 400,

  recognise(body, response) {
    const sentences = isTree(body) && !isSuccess(response) ? sentencesOf(body) : null
    return sentences === null ? [] : signs(body, sentences, response)
  },

  read(body) {
    const fields = fieldsOfTree(body, [])
    const hasRest = fields.some(({ at: place }) =>
      place.some((part) => part === 'non_field_errors' || part === '__all__'),
    )
    return {
      code: null,
      message: firstSentence(body, fields),
      fields,
      notes: hasRest ? ["`non_field_errors` is about the whole object: it isn't the name of a field."] : [],
    }
  },
}

/** Names that other formats give to what holds the errors. */
const foreign = [
  'errors',
  'error',
  'message',
  'messages',
  'detail',
  'details',
  'code',
  'data',
  'results',
  'Message',
  'issues',
  'json',
  'query',
]

const isTree = (body: Json) =>
  Array.isArray(body)
    ? body.every(isObject) && body.some((item) => Object.keys(item).length > 0)
    : isObject(body) && !foreign.some((key) => at(body, key) !== undefined)

function signs(body: Json, sentences: string[], response: Response): Sign[] {
  const isWhole = share(sentences, /[.!?。]$/) === 1
  const hasStock = share(sentences, drfStock) > 0
  const own = at(body, 'non_field_errors') !== undefined || at(body, '__all__') !== undefined
  if (!isWhole && !hasStock && !own && !(isClientError(response) && share(sentences, /\s/) === 1)) return []
  return [
    {
      text: Array.isArray(body)
        ? 'each item is empty or maps fields to lists of messages'
        : 'each member is a field with a list of messages',
      weight: 30,
      path: null,
    },
    ...(isWhole ? [{ text: 'the messages are whole sentences', weight: 15, path: null }] : []),
    ...(hasStock ? [{ text: 'a message is from Django REST framework', weight: 40, path: null }] : []),
    ...(own
      ? [
          keySign(
            "`non_field_errors` is Django REST framework's name for errors of the whole object",
            50,
            at(body, 'non_field_errors') !== undefined ? 'non_field_errors' : '__all__',
          ),
        ]
      : []),
    ...(isClientError(response) ? [{ text: 'the status is a client error (4xx)', weight: 10, path: null }] : []),
    ...(share(sentences, railsFragment) > 0.5
      ? [{ text: 'the messages are fragments, as Rails writes them', weight: -40, path: null }]
      : []),
    ...(share(sentences, marshmallowStock) > 0.5 && !hasStock
      ? [{ text: 'the messages are from marshmallow', weight: -30, path: null }]
      : []),
  ]
}
