import { at, isObject, isText } from '../../json.ts'
import { found, signsOf, type Envelope } from '../envelope.ts'
import { fieldsOfList } from '../fields.ts'
import { listOf } from '../standard/lists.ts'
import { isUpper, othersIn } from './conditions.ts'

/** Square: a list of errors, each with `category` and `code` in capitals, `detail`, and the `field`. */
export const squareErrors: Envelope = {
  id: 'square-errors',
  name: 'Square errors',
  impliedStatus: null,

  recognise: (body) =>
    signsOf(
      body,
      [
        [
          'errors',
          listOf((item) => isObject(item) && isUpper(item.category) && isUpper(item.code)),
          80,
          'each item of `errors` has `category` and `code` in capitals',
        ],
      ],
      [
        ['errors.0.detail', isText, 10, '`detail` is a sentence'],
        ['errors.0.field', isText, 10, '`field` names what was refused'],
      ],
    ),

  read: (body) => ({
    code: found(body, 'errors.0.code'),
    message: found(body, 'errors.0.detail'),
    fields: fieldsOfList(at(body, 'errors'), ['errors'], { path: ['field'], message: ['detail'], code: ['code'] }),
    others: othersIn(at(body, 'errors'), ['code'], ['detail']),
  }),
}
