import { at, isObject, isText } from '../../json.ts'
import type { Json } from '../../model.ts'
import { found, signsOf, type Envelope } from '../envelope.ts'
import { fieldsOfMap } from '../fields.ts'

/** Mastodon and compatible servers: `error` is the message, and `details` maps each field to a list of `error` (`ERR_TAKEN`) and `description`. */
export const mastodonError: Envelope = {
  id: 'mastodon-error',
  name: 'Mastodon validation error',
  impliedStatus: 422,

  recognise: (body) =>
    signsOf(body, [
      ['error', isText, 15, '`error` is a string'],
      ['details', isDetails, 60, '`details` lists an `error` and a `description` for each field'],
    ]),

  read: (body) => ({
    code: null,
    message: found(body, 'error'),
    fields: fieldsOfMap(at(body, 'details'), ['details'], { message: ['description'], code: ['error'] }),
  }),
}

const isDetails = (details: Json | undefined): boolean => {
  const lists = isObject(details) ? Object.values(details) : []
  return (
    lists.length > 0 &&
    lists.every(
      (list) =>
        Array.isArray(list) && list.every((item) => isText(at(item, 'error')) && isText(at(item, 'description'))),
    )
  )
}
