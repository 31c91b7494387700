import { at, isObject } from '../../json.ts'
import { found, headerSign, type Envelope } from '../envelope.ts'
import { awsFields, awsMessage, errorTypeHeader, shapeName } from './aws.ts'

/** AWS REST JSON (Lambda, S3 Control, API Gateway's own API, IoT): the error's name is in the header `x-amzn-errortype`. */
export const awsRestJson: Envelope = {
  id: 'aws-rest-json',
  name: 'AWS REST JSON error',
  impliedStatus: null,

  recognise(body, response) {
    if (!isObject(body) || at(body, '__type') !== undefined) return []
    const header = headerSign(response, 'x-amzn-errortype', /^[\w.#-]+(:|$)/, 60)
    if (header.length === 0) return []
    return [
      ...header,
      ...(awsMessage(body)
        ? [{ text: 'the body has nothing but a message', weight: 15, path: awsMessage(body)?.path ?? null }]
        : []),
    ]
  },

  read(body, response) {
    const inBody = found(body, 'code', 'Code')
    return {
      code: errorTypeHeader(response) ?? (inBody && { ...inBody, value: shapeName(inBody.value) }),
      message: awsMessage(body),
      fields: awsFields(body),
    }
  },
}
