import { at, isObject, isText } from '../../json.ts'
import type { Json } from '../../model.ts'
import { found, headerSign, signsOf, type Envelope } from '../envelope.ts'
import { fieldsOfMap } from '../fields.ts'
import { headerOf, statusOf } from '../standard/lists.ts'

/** Jira: `errorMessages`, messages about the whole request, and `errors`, a map from field to message; either may be empty. */
export const jiraError: Envelope = {
  id: 'jira-error',
  name: 'Jira error',
  impliedStatus: null,

  recognise(body, response) {
    const signs = signsOf(
      body,
      [['errorMessages', isListOfTexts, 70, '`errorMessages` is a list of messages']],
      [
        ['errors', isObject, 30, '`errors` maps fields to messages'],
        ['warningMessages', Array.isArray, 10, '`warningMessages` is a list'],
      ],
    )
    if (signs.length === 0 || !saysSomething(body)) return []
    return [...signs, ...headerSign(response, 'atl-traceid', /./, 15), ...headerSign(response, 'x-arequestid', /./, 15)]
  },

  read(body, response) {
    const fields = fieldsOfMap(at(body, 'errors'), ['errors'])
    const first = fields[0]
    const messages = at(body, 'errorMessages')
    const rest = Array.isArray(messages) ? messages.slice(1, 100).filter(isText) : []
    const limit = headerOf(response, 'ratelimit-reason')
    const message = found(body, 'errorMessages.0') ?? (first?.message ? { value: first.message, path: first.at } : null)
    return {
      code: null,
      narrower: limit === null ? null : { value: limit, path: [] },
      message,
      fields,
      others: rest.map((message) => ({ code: null, message })),
      status: statusOf(at(body, 'status')),
    }
  },
}

const isListOfTexts = (value: Json | undefined) => Array.isArray(value) && value.slice(0, 500).every(isText)

/** Successful checks return both members empty. */
const saysSomething = (body: Json) =>
  isText(at(body, 'errorMessages', 0)) || Object.keys(at(body, 'errors') ?? {}).length > 0
