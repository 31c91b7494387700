import { at, isText } from '../../json.ts'
import { found, headerSign, mediaSign, type Envelope } from '../envelope.ts'
import { awsFields, awsMessage, isErrorName, shapeName } from './aws.ts'
import { itemsOf } from './lists.ts'

/** AWS JSON 1.0 and 1.1 (DynamoDB, Cognito, KMS, ECS): the error's name is in `__type`, with a namespace before `#`. */
export const awsJson: Envelope = {
  id: 'aws-json',
  name: 'AWS JSON error',
  impliedStatus: 400,

  recognise(body, response) {
    const type = at(body, '__type')
    if (!isText(type)) return []
    const signs = [
      { text: '`__type` is a string', weight: 35, path: ['__type'] },
      ...(isErrorName(type)
        ? [{ text: 'the error name ends like AWS error names', weight: 45, path: ['__type'] }]
        : []),
      ...(awsMessage(body)
        ? [{ text: 'the body has a message', weight: 10, path: awsMessage(body)?.path ?? null }]
        : []),
      ...mediaSign(response, /^application\/x-amz-json-1\.[01]$/, 60),
      ...headerSign(response, 'x-amzn-requestid', /./, 30),
    ]
    return signs
  },

  read(body) {
    const type = found(body, '__type')
    const reasons = itemsOf(at(body, 'CancellationReasons'), ['CancellationReasons']).filter(
      ({ item }) => at(item, 'Code') !== 'None',
    )
    return {
      code: type && { ...type, value: shapeName(type.value) },
      message: awsMessage(body),
      fields: awsFields(body),
      others: reasons.map(({ item }) => ({
        code: found(item, 'Code')?.value ?? null,
        message: found(item, 'Message')?.value ?? null,
      })),
    }
  },
}
