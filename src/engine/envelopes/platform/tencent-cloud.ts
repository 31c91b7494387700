import { isText } from '../../json.ts'
import { found, signsOf, type Envelope } from '../envelope.ts'

/** Tencent Cloud API 3.0: everything is in `Response`, the failure in `Response.Error`, with status 200. */
export const tencentCloud: Envelope = {
  id: 'tencent-cloud',
  name: 'Tencent Cloud error',
  impliedStatus: null,

  recognise: (body) =>
    signsOf(
      body,
      [
        ['Response.Error.Code', isText, 60, '`Response.Error.Code` is a word'],
        ['Response.Error.Message', isText, 20, '`Response.Error.Message` is a string'],
      ],
      [['Response.RequestId', isText, 20, '`Response.RequestId` identifies the request']],
    ),

  read(body) {
    const code = found(body, 'Response.Error.Code')
    return {
      code,
      message: found(body, 'Response.Error.Message'),
      requestId: found(body, 'Response.RequestId'),
      fields: [],
      notes: code?.value.startsWith('RequestLimitExceeded')
        ? ['Too many calls in this second: retry in the next second.']
        : [],
    }
  },
}
