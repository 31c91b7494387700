import { at, isObject, isText } from '../../json.ts'
import { found, signsOf, type Envelope } from '../envelope.ts'
import { fieldsOfSentences } from '../fields.ts'
import { listOf } from '../standard/lists.ts'

/** Datadog, HashiCorp Vault and others: `errors` is a list of messages, and the body has no other members. */
export const errorStrings: Envelope = {
  id: 'error-strings',
  name: 'List of sentences',
  impliedStatus: null,

  recognise: (body) =>
    signsOf(body, [
      ['errors', listOf(isText), 30, '`errors` is a list of messages'],
      ['errors', () => isObject(body) && Object.keys(body).length === 1, 15, 'the body has no other members'],
    ]),

  read(body) {
    const errors = at(body, 'errors')
    const rest = Array.isArray(errors) ? errors.slice(1, 100).filter(isText) : []
    const fields = fieldsOfSentences(errors, ['errors']).filter(({ path }) => /[_.]|[a-z][A-Z]/.test(path))
    return {
      code: null,
      message: found(body, 'errors.0'),
      fields,
      others: rest.map((message) => ({ code: null, message })),
    }
  },
}
