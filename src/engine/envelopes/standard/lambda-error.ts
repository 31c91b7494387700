import { at, isText } from '../../json.ts'
import { found, headerSign, signsOf, type Envelope } from '../envelope.ts'

/** An exception that left an AWS Lambda function: `errorMessage`, `errorType`, and the function's own stack trace. */
export const lambdaError: Envelope = {
  id: 'lambda-error',
  name: 'Lambda function error',
  impliedStatus: 502,

  recognise: (body, response) => {
    const signs = signsOf(
      body,
      [['errorMessage', (message) => typeof message === 'string', 30, '`errorMessage` is a string']],
      [
        ['errorType', isText, 30, '`errorType` is the name of the exception'],
        ['stackTrace', Array.isArray, 30, '`stackTrace` is a list'],
        ['trace', Array.isArray, 30, '`trace` is a list'],
        ['requestId', isText, 10, '`requestId` is beside `errorMessage`'],
        [
          'errorMessage',
          (message) => isText(message) && timedOut.test(message),
          40,
          "the message is one of Lambda's own",
        ],
        ['errorCode', (code) => code !== undefined, -40, '`errorCode` belongs to another envelope'],
      ],
    )
    return signs.length > 0 ? [...signs, ...headerSign(response, 'x-amz-function-error', /./, 60)] : []
  },

  read(body) {
    const message = found(body, 'errorMessage')
    const hasTrace = Array.isArray(at(body, 'stackTrace')) || Array.isArray(at(body, 'trace'))
    const isTimeout = message !== null && timedOut.test(message.value)
    return {
      code: found(body, 'errorType'),
      message,
      requestId: found(body, 'requestId'),
      fields: [],
      status: isTimeout ? 504 : null,
      notes: [
        ...(hasTrace
          ? ['The body has a stack trace of the function, with file names and code. Remove it before you share this.']
          : []),
        ...(isTimeout ? ['The function was stopped at its time limit: what it did before then has taken effect.'] : []),
      ],
    }
  },
}

const timedOut = /Task timed out after \d+(\.\d+)? seconds/
