import { at, isObject, isText } from '../../json.ts'
import type { Json } from '../../model.ts'
import { found, headerSign, type Envelope } from '../envelope.ts'
import { awsMessage, errorTypeHeader } from './aws.ts'

/** What Amazon API Gateway itself sends, before or instead of the API behind it: `{"message":"…"}` with its own headers. */
export const apiGateway: Envelope = {
  id: 'api-gateway',
  name: 'Amazon API Gateway',
  impliedStatus: null,

  recognise(body, response) {
    const message = awsMessage(body)
    if (!isObject(body) || !message || Object.keys(body).length > 2) return []
    const isAlone = Object.keys(body).length === 1
    const stock = sentences.find(([sentence]) => sentence.test(message.value))
    const headers = [
      ...headerSign(response, 'x-amz-apigw-id', /./, 30),
      ...headerSign(response, 'apigw-requestid', /./, 30),
      ...headerSign(response, 'x-amzn-errortype', /./, 50),
    ]
    if (!stock && headers.length === 0) return []
    return [
      ...(isAlone
        ? [{ text: 'the message is the only member', weight: 10, path: message.path, part: 'key' as const }]
        : []),
      ...(stock ? [{ text: "the message is one of API Gateway's own", weight: stock[1], path: message.path }] : []),
      ...headers,
    ]
  },

  read(body, response) {
    const message = awsMessage(body)
    const stock = message && sentences.find(([sentence]) => sentence.test(message.value))
    return {
      code: errorTypeHeader(response) ?? codeOf(body),
      message,
      fields: [],
      status: stock?.[2] ?? null,
      notes: stock?.[3] ? [stock[3]] : [],
    }
  },
}

const codeOf = (body: Json) => (isText(at(body, 'code')) ? found(body, 'code') : null)

/** The gateway's default responses: API Gateway developer guide, "Gateway response types". Other servers send the short ones too. */
const sentences: [sentence: RegExp, weight: number, status: number | null, note: string | null][] = [
  [
    /^Missing Authentication Token$/,
    60,
    403,
    "Check the URL before the credentials: API Gateway also sends this if the path or method doesn't exist.",
  ],
  [/^Endpoint request timed out$/, 60, 504, 'The integration behind the gateway may still be working on the request.'],
  [/^Limit Exceeded$/, 40, 429, 'The quota of a usage plan is used up: it resets with its period, not within seconds.'],
  [/is not authorized to perform: execute-api:/, 60, 403, null],
  [/^(User|Anonymous User|Principal).{0,400} is not authorized to access this resource/, 50, 403, null],
  [/^The security token included in the request is (invalid|expired)\.?$/, 45, 403, null],
  [/^The incoming token has expired$/, 45, 401, null],
  [
    /^Internal server error$/,
    20,
    500,
    "The gateway sends this if the function behind it fails or returns the wrong format: the function's log has the cause.",
  ],
  [/^Too Many Requests$/, 15, 429, null],
  [/^(Forbidden|Unauthorized|Service Unavailable|Not Found|Internal Server Error)$/, 10, null, null],
]
