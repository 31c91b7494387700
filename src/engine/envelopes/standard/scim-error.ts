import { at, isText } from '../../json.ts'
import type { Json } from '../../model.ts'
import { found, mediaSign, signsOf, type Envelope } from '../envelope.ts'
import { statusOf } from './lists.ts'

/** SCIM 2.0 errors: RFC 7644, section 3.12. The status is a string, the cause is `scimType`. */
export const scimError: Envelope = {
  id: 'scim-error',
  name: 'SCIM error',
  impliedStatus: null,

  recognise: (body, response) => {
    const signs = signsOf(
      body,
      [['schemas', isErrorSchema, 100, "`schemas` has SCIM's error schema"]],
      [
        ['scimType', isText, 15, '`scimType` says which rule was broken'],
        ['status', (status) => typeof status === 'string', 10, '`status` is a string'],
      ],
    )
    return signs.length > 0 ? [...signs, ...mediaSign(response, /^application\/scim\+json$/, 15)] : []
  },

  read: (body) => ({
    code: found(body, 'scimType'),
    message: found(body, 'detail'),
    fields: [],
    status: statusOf(at(body, 'status')),
  }),
}

/** SCIM 2.0's URN; SCIM 1.1 and early drafts end differently. */
const isErrorSchema = (schemas: Json | undefined) =>
  Array.isArray(schemas) &&
  schemas.some((schema) => isText(schema) && /^urn:(ietf:params:)?scim:.*:error$/i.test(schema.slice(0, 200)))
