import { at, isText } from '../../json.ts'
import { found, headerSign, signsOf, type Envelope } from '../envelope.ts'

/**
 * The XML error of S3 and of stores that speak its protocol: `<Error><Code/><Message/><RequestId/><HostId/></Error>`.
 * It may come with status 200, where a long copy failed after the status line was sent.
 */
export const s3Error: Envelope = {
  id: 's3-error',
  name: 'S3 error',
  impliedStatus: null,

  recognise: (body, response) => {
    const signs = signsOf(
      body,
      [
        [
          'Error.Code',
          (code) => isText(code) && /^[A-Za-z][A-Za-z0-9.]*$/.test(code),
          30,
          '`Error` is the root, and `Code` a word',
        ],
      ],
      [
        ['Error.Message', isText, 5, '`Message` is a sentence'],
        ['Error.HostId', isText, 45, '`HostId` names the server, as only S3 and its like do'],
        ['Error.Resource', isText, 15, '`Resource` names the object'],
        ['Error.BucketName', isText, 30, '`BucketName` names the bucket'],
        ['Error.Key', isText, 15, '`Key` names the object'],
        ['Error.RequestId', isText, 15, '`RequestId` stands inside the error'],
        [
          'Error.Message',
          (message) => isText(message) && /\nRequestId:/.test(message),
          -30,
          'the request id stands in the message, as Azure writes it',
        ],
        ['RequestId', isText, -20, "the request id stands beside the error, as AWS's Query services write it"],
      ],
    )
    if (signs.length === 0) return []
    return [
      ...signs,
      ...(response.body?.trimStart().startsWith('<') ? [{ text: 'the body is XML', weight: 15, path: null }] : []),
      ...headerSign(response, 'x-amz-request-id', /./, 30),
      ...headerSign(response, 'x-ms-request-id', /./, -40),
    ]
  },

  read: (body, response) => ({
    code: found(body, 'Error.Code'),
    message: found(body, 'Error.Message'),
    requestId: found(body, 'Error.RequestId'),
    fields: [],
    notes: [
      ...(response.status === 200
        ? ['The status 200 was sent before the work failed: the operation was not completed.']
        : []),
      ...(isText(at(body, 'Error', 'StringToSign')) || isText(at(body, 'Error', 'CanonicalRequest'))
        ? [
            '`StringToSign` and `CanonicalRequest` show what the server signed: compare them with your own, byte by byte.',
          ]
        : []),
    ],
  }),
}
