import { at, isInteger, isObject, isText, textOf } from '../../json.ts'
import type { Json } from '../../model.ts'
import { found, signsOf, type Envelope } from '../envelope.ts'
import { isThere, says } from './conditions.ts'

/** Xero's accounting API: `ErrorNumber`, `Type` and `Message`, with `ValidationErrors` inside each of `Elements`. */
export const xeroError: Envelope = {
  id: 'xero-error',
  name: 'Xero API exception',
  impliedStatus: null,

  recognise: (body) =>
    signsOf(
      body,
      [
        [
          'ErrorNumber',
          (number) => isInteger(number) || (isText(number) && /^\d+$/.test(number)),
          40,
          '`ErrorNumber` is a number',
        ],
        ['Message', isText, 15, '`Message` is a string'],
      ],
      [
        ['Type', says(/Exception$/), 35, '`Type` is the name of an exception class'],
        ['Elements', Array.isArray, 25, '`Elements` is a list of the documents that were sent'],
        ['error', isThere, -40, '`error` belongs to another envelope'],
      ],
    ),

  read(body) {
    const elements = at(body, 'Elements')
    const errors = Array.isArray(elements) ? elements.slice(0, 100).flatMap(sentencesOf) : []
    const first = Array.isArray(elements) ? elements.findIndex((element) => sentencesOf(element).length > 0) : -1
    return {
      code: found(body, 'Type', 'ErrorNumber'),
      message:
        (first < 0 ? null : found(body, ['Elements', first, 'ValidationErrors', 0, 'Message'])) ??
        found(body, 'Message'),
      fields: [],
      others: errors.slice(1).map((message) => ({ code: null, message })),
      notes:
        errors.length > 0 ? ['`Elements` repeats the documents that were sent. Remove it before you share this.'] : [],
    }
  },
}

function sentencesOf(element: Json): string[] {
  const list = isObject(element) ? element.ValidationErrors : undefined
  return Array.isArray(list)
    ? list.slice(0, 100).flatMap((item) => (isText(at(item, 'Message')) ? [textOf(at(item, 'Message'))] : []))
    : []
}
