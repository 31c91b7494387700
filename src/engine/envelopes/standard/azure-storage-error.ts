import { at, isText } from '../../json.ts'
import { found, foundAt, headerSign, signsOf, type Envelope, type Found } from '../envelope.ts'

/** Azure Storage's XML error: `<Error><Code/><Message/></Error>`, with the request ID and the time as lines of the message. */
export const azureStorageError: Envelope = {
  id: 'azure-storage-error',
  name: 'Azure Storage error',
  impliedStatus: null,

  recognise: (body, response) => {
    const signs = signsOf(
      body,
      [
        ['Error.Code', isText, 30, 'the root is `Error`, and `Code` is a word'],
        ['Error.Message', isText, 5, '`Message` is a string'],
      ],
      [
        [
          'Error.Message',
          (message) => isText(message) && idLine.test(message),
          60,
          'the message has a line with the request ID',
        ],
        ['Error.HostId', isText, -60, '`HostId` is a sign of S3'],
      ],
    )
    return signs.length > 0
      ? [
          ...signs,
          ...headerSign(response, 'x-ms-request-id', /./, 40),
          ...headerSign(response, 'x-ms-error-code', /./, 30),
        ]
      : []
  },

  read(body) {
    const message = found(body, 'Error.Message')
    return {
      code: found(body, 'Error.Code'),
      message,
      requestId: requestIdLine(message),
      fields: [],
      notes: isText(at(body, 'Error', 'AuthenticationErrorDetail'))
        ? ['`AuthenticationErrorDetail` says which part of the credentials was rejected.']
        : [],
    }
  },
}

const idLine = /\n[ \t]{0,8}RequestId:[ \t]{0,8}([\w-]{8,80})/

/** The request ID that Azure Storage writes as a line of the message, in XML and in JSON. */
export const requestIdLine = (message: Found | null): Found | null =>
  message ? foundAt(idLine.exec(message.value)?.[1], message.path) : null
