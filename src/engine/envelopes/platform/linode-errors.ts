import { at, isObject, isText } from '../../json.ts'
import type { Json } from '../../model.ts'
import { found, signsOf, type Envelope } from '../envelope.ts'
import { fieldsOfList } from '../fields.ts'
import { othersIn } from '../service/conditions.ts'
import { listOf } from '../standard/lists.ts'

/** Linode (Akamai cloud computing): `errors` of `reason` and, where it is about one, `field`. */
export const linodeErrors: Envelope = {
  id: 'linode-errors',
  name: 'Linode errors',
  impliedStatus: null,

  recognise: (body) =>
    signsOf(body, [['errors', listOf(isItem), 60, 'each of `errors` has a `reason` and at most a `field`']]),

  read: (body) => ({
    code: null,
    message: found(body, 'errors.0.reason'),
    fields: fieldsOfList(at(body, 'errors'), ['errors'], { path: ['field'], message: ['reason'], code: [] }),
    others: othersIn(at(body, 'errors'), [], ['reason']),
  }),
}

const isItem = (item: Json | undefined) =>
  isObject(item) && isText(item.reason) && Object.keys(item).every((key) => ['reason', 'field'].includes(key))
