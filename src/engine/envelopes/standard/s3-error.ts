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
          'the root is `Error`, and `Code` is a word',
        ],
      ],
      [
        ['Error.Message', isText, 5, '`Message` is a string'],
        ['Error.HostId', isText, 45, '`HostId` identifies the server, as in S3 and compatible services'],
        ['Error.Resource', isText, 15, '`Resource` is the path of the object'],
        ['Error.BucketName', isText, 30, '`BucketName` is the name of the bucket'],
        ['Error.Key', isText, 15, '`Key` is the key of the object'],
        ['Error.RequestId', isText, 15, '`RequestId` is inside the error'],
        [
          'Error.Message',
          (message) => isText(message) && /\nRequestId:/.test(message),
          -30,
          'the request ID is in the message, as in Azure',
        ],
        ['RequestId', isText, -20, 'the request ID is beside the error, as in AWS Query services'],
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
      ...(response.status === 200 ? ["The status 200 was sent before the operation failed: it wasn't completed."] : []),
      ...(isText(at(body, 'Error', 'StringToSign')) || isText(at(body, 'Error', 'CanonicalRequest'))
        ? [
            'Compare `StringToSign` and `CanonicalRequest` with your own, byte by byte: they show what the server signed.',
          ]
        : []),
    ],
  }),
}
