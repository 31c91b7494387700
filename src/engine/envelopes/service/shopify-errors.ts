import { at, isObject, isText } from '../../json.ts'
import type { Json } from '../../model.ts'
import { found, headerSign, signsOf, type Envelope } from '../envelope.ts'
import { fieldsOfMap } from '../fields.ts'
import { isThere } from './conditions.ts'

/** Shopify's REST API: `errors` is a message, or a map from field to messages; the body has no other members. */
export const shopifyErrors: Envelope = {
  id: 'shopify-errors',
  name: 'Shopify errors',
  impliedStatus: null,

  recognise(body, response) {
    const isAlone = isObject(body) && Object.keys(body).length === 1
    const signs = signsOf(
      body,
      [['errors', (errors) => isText(errors) || isMap(errors), 20, '`errors` is a message, or a map of fields']],
      [
        ['errors', () => isAlone, 20, 'the body has no other members'],
        ['errors.base', Array.isArray, 5, '`base` has the errors that concern no single field'],
        ['message', isThere, -40, '`message` belongs to another envelope'],
        ['success', isThere, -40, '`success` belongs to another envelope'],
        ['status', isThere, -20, '`status` belongs to another envelope'],
      ],
    )
    if (signs.length === 0) return []
    return [
      ...signs,
      ...headerSign(response, 'x-shopify-shop-api-call-limit', /./, 100),
      ...headerSign(response, 'x-shopify-stage', /./, 80),
      ...headerSign(response, 'x-shopid', /./, 60),
    ]
  },

  read: (body) => ({
    code: null,
    message: found(body, 'errors', 'errors.base.0') ?? firstOf(at(body, 'errors')),
    fields: fieldsOfMap(at(body, 'errors'), ['errors']),
  }),
}

const isMap = (errors: Json | undefined): boolean => {
  const values = isObject(errors) ? Object.values(errors) : []
  return values.length > 0 && values.every((value) => Array.isArray(value) && value.length > 0 && value.every(isText))
}

function firstOf(errors: Json | undefined) {
  const key = isObject(errors) ? Object.keys(errors)[0] : undefined
  return key === undefined ? null : found({ errors: errors ?? null }, ['errors', key, 0])
}
