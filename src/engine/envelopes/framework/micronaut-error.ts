import { at, isText } from '../../json.ts'
import type { Json } from '../../model.ts'
import { found, signsOf, type Envelope, type RawField } from '../envelope.ts'
import { isListOf, most } from './conditions.ts'

/** `{"message":"Bad Request","_embedded":{"errors":[{"message":"dto.name: must not be blank"}]},"_links":{"self":{…}}}`: Micronaut. */
export const micronautError: Envelope = {
  id: 'micronaut-error',
  name: 'Micronaut error',
  impliedStatus: null,

  recognise(body) {
    return signsOf(
      body,
      [
        ['message', isText, 20, '`message` is a string'],
        ['_links.self.href', isText, 40, '`_links.self` is the path of the request'],
      ],
      [
        [
          '_links.self.templated',
          (value) => typeof value === 'boolean',
          10,
          '`_links.self.templated` is present, as in Micronaut',
        ],
        ['_embedded.errors', isListOf((item) => isText(at(item, 'message'))), 50, '`_embedded.errors` has the reasons'],
        ['logref', (value) => value !== undefined, -40, '`logref` is a sign of vnd.error'],
      ],
    )
  },

  read(body) {
    const errors = at(body, '_embedded', 'errors')
    return {
      code: null,
      message: found(body, '_embedded.errors.0.message', 'message'),
      fields: Array.isArray(errors) ? errors.slice(0, most).flatMap(fieldOf) : [],
      others: Array.isArray(errors)
        ? errors.slice(1, most).map((item) => ({ code: null, message: found(item, 'message')?.value ?? null }))
        : [],
    }
  },
}

/** `dto.name: must not be blank`: the path and a colon precede the message; `path` has the path if it is sent. */
function fieldOf(item: Json, index: number): RawField[] {
  const message = at(item, 'message')
  const parts = isText(message) ? /^([A-Za-z_$][\w.[\]$<>-]{0,200}): (.{1,2000})/.exec(message) : null
  return parts
    ? [{ path: parts[1] ?? '', message: parts[2] ?? null, code: null, at: ['_embedded', 'errors', index, 'message'] }]
    : []
}
