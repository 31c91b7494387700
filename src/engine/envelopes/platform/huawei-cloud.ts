import { isText } from '../../json.ts'
import { found, signsOf, type Envelope } from '../envelope.ts'
import { says } from '../service/conditions.ts'

/** Huawei Cloud and Open Telekom Cloud: `error_code` as service and number (`DNS.0302`), the message in `error_msg`. */
export const huaweiCloud: Envelope = {
  id: 'huawei-cloud',
  name: 'Huawei Cloud error',
  impliedStatus: null,

  recognise: (body) =>
    signsOf(
      body,
      [
        ['error_code', says(/^[A-Za-z]+\.\d{3,}$/), 60, '`error_code` is a service and a number'],
        ['error_msg', isText, 30, '`error_msg` is the message'],
      ],
      [['request_id', isText, 10, '`request_id` identifies the request']],
    ),

  read: (body) => ({
    code: found(body, 'error_code'),
    message: found(body, 'error_msg'),
    requestId: found(body, 'request_id'),
    fields: [],
    notes: found(body, 'error_code')?.value.startsWith('APIGW.')
      ? ["The gateway responded: the request didn't reach the API behind it."]
      : [],
  }),
}
