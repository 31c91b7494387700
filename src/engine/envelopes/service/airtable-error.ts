import { isObject } from '../../json.ts'
import type { Json } from '../../model.ts'
import { found, signsOf, type Envelope } from '../envelope.ts'
import { isUpper } from './conditions.ts'

/** Airtable: `error` with a `type` in capitals and a `message`; a missing record is the word alone, which names no sender. */
export const airtableError: Envelope = {
  id: 'airtable-error',
  name: 'Airtable error',
  impliedStatus: null,

  recognise: (body) =>
    signsOf(body, [
      ['error.type', isUpper, 35, '`error.type` is a word in capitals'],
      ['error', isPair, 20, '`error` has nothing but `type` and `message`'],
    ]),

  read: (body) => ({
    code: found(body, 'error.type'),
    message: found(body, 'error.message'),
    fields: [],
  }),
}

const isPair = (error: Json | undefined) =>
  isObject(error) && Object.keys(error).every((key) => key === 'type' || key === 'message')
