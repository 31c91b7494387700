import { at, isObject } from '../../json.ts'
import type { Json, Path } from '../../model.ts'
import { found, type Envelope } from '../envelope.ts'
import { fieldsOfTree } from '../fields-of-tree.ts'
import { isSuccess, keySign, placeOf } from './conditions.ts'
import { marshmallowStock, sentencesOf, share } from './sentence-tree.ts'
import { firstSentence } from './first-sentence.ts'

/** Trees of marshmallow's messages, as webargs, APIFlask, flask-smorest and Flask-RESTX send them, usually under the part of the request. */
export const marshmallowErrors: Envelope = {
  id: 'marshmallow-errors',
  name: 'marshmallow errors',
  impliedStatus: null,

  recognise(body, response) {
    const place = isSuccess(response) ? null : treeIn(body)
    if (!place) return []
    const tree = at(body, ...place)
    const hasLocation = isLocated(tree)
    const hasStock = share(leavesOf(tree) ?? [], marshmallowStock) > 0
    return [
      { ...keySign('fields map to lists of messages', 20, ...place), part: place.length === 0 ? 'value' : 'key' },
      ...(hasLocation ? [keySign('the top-level keys are parts of the request, as in webargs', 40, ...place)] : []),
      ...(hasStock ? [{ text: 'a message is from marshmallow', weight: 40, path: null }] : []),
      ...(isRestx(body) ? [keySign("`message` is Flask-RESTX's message for invalid input", 60, 'message')] : []),
    ]
  },

  read(body) {
    const place = treeIn(body) ?? []
    const fields = fieldsOfTree(at(body, ...place), place)
    return {
      code: null,
      message: found(body, 'message', 'description') ?? firstSentence(body, fields),
      fields: fields.filter(({ path }) => path !== '' && !path.endsWith('_schema')),
    }
  },
}

const places: Path[] = [['errors'], ['detail'], ['messages'], ['message'], ['error'], []]

const locations = new Set([
  'json',
  'query',
  'querystring',
  'form',
  'headers',
  'header',
  'cookies',
  'files',
  'path',
  'view_args',
  'json_or_form',
  'data',
])

const isRestx = (body: Json) => at(body, 'message') === 'Input payload validation failed'

const isLocated = (tree: Json | undefined) =>
  isObject(tree) && Object.entries(tree).every(([key, value]) => locations.has(key) && isObject(value))

/** Flask-RESTX has one sentence for a field instead of a list. */
const leavesOf = (tree: Json | undefined) =>
  isObject(tree) && Object.values(tree).every((value) => typeof value === 'string')
    ? Object.values(tree).map(String)
    : sentencesOf(tree)

const treeIn = (body: Json): Path | null =>
  placeOf(body, places, (tree) => {
    if (!isObject(tree) || Object.keys(tree).length === 0) return false
    const leaves = leavesOf(tree)
    return (
      leaves !== null &&
      leaves.length > 0 &&
      (isLocated(tree) || share(leaves, marshmallowStock) > 0.5 || (isRestx(body) && tree === at(body, 'errors')))
    )
  })
