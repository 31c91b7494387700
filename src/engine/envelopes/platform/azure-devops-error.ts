import { isText } from '../../json.ts'
import { found, headerSign, signsOf, type Envelope } from '../envelope.ts'
import { isThere, says } from '../service/conditions.ts'

/** Azure DevOps: a serialized exception with `typeKey`, `typeName` and `message`. */
export const azureDevopsError: Envelope = {
  id: 'azure-devops-error',
  name: 'Azure DevOps error',
  impliedStatus: null,

  recognise(body, response) {
    const signs = signsOf(
      body,
      [
        ['message', isText, 10, '`message` is a string'],
        ['typeKey', says(/^\w+$/), 50, '`typeKey` is the name of the exception'],
      ],
      [
        ['typeName', says(/^[\w.+]+(, |$)/), 30, '`typeName` is the full name of the exception'],
        ['innerException', isThere, 15, '`innerException` is present'],
        ['eventId', (id) => typeof id === 'number', 10, '`eventId` is a number'],
      ],
    )
    return signs.length === 0
      ? []
      : [...signs, ...headerSign(response, 'x-tfs-processid', /./, 40), ...headerSign(response, 'activityid', /./, 20)]
  },

  read: (body) => ({
    code: found(body, 'typeKey'),
    message: found(body, 'message'),
    fields: [],
    notes: /^(TF|VS)\d{5,6}:/.test(found(body, 'message')?.value.slice(0, 20) ?? '')
      ? ['The message starts with a number (`TF…`, `VS…`) that Microsoft documents.']
      : [],
  }),
}
