import { at, isText } from '../../json.ts'
import type { Json } from '../../model.ts'
import { found, foundAt, headerSign, signsOf, type Envelope, type Found } from '../envelope.ts'
import { says } from '../service/conditions.ts'

/** Azure Cosmos DB: `code`, and a `message` that carries JSON, the activity ID and the name of the SDK, each after the other. */
export const azureCosmosError: Envelope = {
  id: 'azure-cosmos-error',
  name: 'Azure Cosmos DB error',
  impliedStatus: null,

  recognise(body, response) {
    const signs = signsOf(
      body,
      [
        ['code', isText, 10, '`code` is a word'],
        ['message', isText, 5, '`message` is a string'],
      ],
      [
        ['message', says(/\bActivityId: ?[\w-]{8}/), 70, 'the message has an activity ID'],
        ['message', says(/^Message: ?\{/), 40, 'the message has JSON in it'],
        ['message', says(/Microsoft\.Azure\.(Documents|Cosmos)\./), 30, 'the message names the SDK'],
      ],
    )
    if (signs.length === 0) return []
    return [
      ...signs,
      ...headerSign(response, 'x-ms-activity-id', /./, 20),
      ...headerSign(response, 'x-ms-substatus', /./, 30),
    ]
  },

  read(body, response) {
    const message = found(body, 'message')
    const inner = message && innerSentence(message)
    const wait = response.headers.some(([name]) => name === 'x-ms-retry-after-ms')
    return {
      code: found(body, 'code'),
      message: inner ?? message,
      requestId: message && foundAt(/\bActivityId: ?([\w-]{8,80})/.exec(message.value)?.[1], message.path),
      fields: [],
      notes: wait ? ['The header `x-ms-retry-after-ms` is the wait in milliseconds.'] : [],
    }
  },
}

/** `Message: {"Errors":["…"]}`: the message inside. */
function innerSentence({ value, path }: Found): Found | null {
  const start = value.indexOf('{')
  const end = value.lastIndexOf('}')
  if (start < 0 || end < start || value.length > 64_000) return null
  try {
    const inner = JSON.parse(value.slice(start, end + 1)) as Json
    return foundAt(at(inner, 'Errors', 0) ?? at(inner, 'errors', 0, 'message') ?? at(inner, 'message'), path)
  } catch {
    return null
  }
}
