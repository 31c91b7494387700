import { isInteger, isText } from '../../json.ts'
import { found, signsOf, type Envelope } from '../envelope.ts'
import { is, isSnake } from './conditions.ts'

/** APILayer (ipstack, fixer, currencylayer and more): `success` is `false`, and `error` has a number, a word `type` and `info`; HTTP says 200. */
export const apilayerError: Envelope = {
  id: 'apilayer-error',
  name: 'APILayer error',
  impliedStatus: null,

  recognise: (body) =>
    signsOf(
      body,
      [
        ['success', is(false), 15, '`success` is `false`'],
        ['error.code', isInteger, 10, '`error.code` is a number'],
      ],
      [
        ['error.type', isSnake, 20, '`error.type` is a word'],
        ['error.type', (type) => isText(type) && /^\d{3}_/.test(type), 25, '`error.type` starts with the status'],
        ['error.info', isText, 35, '`error.info` is a string'],
      ],
    ),

  read: (body, { status }) => ({
    code: found(body, 'error.type', 'error.code'),
    message: found(body, 'error.info', 'error.message'),
    fields: [],
    notes:
      status !== null && status < 300
        ? ['The HTTP status says success, but `success` in the body says failure: the request failed.']
        : [],
  }),
}
