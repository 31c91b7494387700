import { at, isText, textOf } from '../../json.ts'
import type { Json } from '../../model.ts'
import { found, headerSign, signsOf, type Envelope, type Found } from '../envelope.ts'
import { fieldsOfList } from '../fields.ts'
import { is, isThere, isUpper, othersIn } from './conditions.ts'

/** HubSpot: `status` is `error`, `category` (older: `type`, or a code of the resource) is the code, `correlationId` the request. */
export const hubspotError: Envelope = {
  id: 'hubspot-error',
  name: 'HubSpot error',
  impliedStatus: null,

  recognise(body, response) {
    const signs = signsOf(
      body,
      [
        ['message', isText, 5, '`message` is a string'],
        ['correlationId', isText, 40, '`correlationId` identifies the request'],
      ],
      [
        ['status', is('error'), 35, '`status` is `error`'],
        ['category', isUpper, 25, '`category` is an uppercase word'],
        ['policyName', isText, 20, '`policyName` is the name of the limit'],
        ['code', isThere, -30, '`code` belongs to another envelope'],
      ],
    )
    return signs.length === 0 ? [] : [...signs, ...headerSign(response, 'x-hubspot-correlation-id', /./, 60)]
  },

  read(body) {
    const key = Object.keys(Object(body)).find((name) => name.endsWith('ErrorCode')) ?? 'errorType'
    const results = { path: ['name', 'in'], message: ['message'], code: ['error', 'code'] }
    const fields = fieldsOfList(at(body, 'validationResults'), ['validationResults'], results)
    return {
      code: found(body, 'category', [key], 'type'),
      narrower: found(body, 'policyName', 'validationResults.0.error', 'errors.0.code') ?? codeInMessage(body),
      message: found(body, 'message'),
      requestId: found(body, 'correlationId'),
      fields:
        fields.length > 0
          ? fields
          : fieldsOfList(at(body, 'errors'), ['errors'], {
              path: ['in', 'name'],
              message: ['message'],
              code: ['code', 'subCategory'],
            }),
      others: othersIn(at(body, 'errors'), ['code', 'subCategory'], ['message']),
    }
  },
}

/** CRM endpoints write the results of the validation into the message, as JSON. */
function codeInMessage(body: Json): Found | null {
  const code = /"error":"([A-Z_]{3,40})"/.exec(textOf(at(body, 'message')).slice(0, 2000))?.[1]
  return code === undefined ? null : { value: code, path: ['message'] }
}
