import { at, isText } from '../../json.ts'
import { found, foundAt, headerSign, signsOf, type Envelope, type Found } from '../envelope.ts'

/** Azure Storage's XML error: `<Error><Code/><Message/></Error>`, with the request id and the time as lines of the message. */
export const azureStorageError: Envelope = {
  id: 'azure-storage-error',
  name: 'Azure Storage error',
  impliedStatus: null,

  recognise: (body, response) => {
    const signs = signsOf(
      body,
      [
        ['Error.Code', isText, 30, '`Error` is the root, and `Code` a word'],
        ['Error.Message', isText, 5, '`Message` is a sentence'],
      ],
      [
        [
          'Error.Message',
          (message) => isText(message) && idLine.test(message),
          60,
          'the request id is a line of the message',
        ],
        ['Error.HostId', isText, -60, "`HostId` is S3's"],
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
        ? ['`AuthenticationErrorDetail` says which part of the credentials was refused.']
        : [],
    }
  },
}

const idLine = /\n[ \t]{0,8}RequestId:[ \t]{0,8}([\w-]{8,80})/

/** The request id that Azure Storage writes as a line of the message, in XML and in JSON. */
export const requestIdLine = (message: Found | null): Found | null =>
  message ? foundAt(idLine.exec(message.value)?.[1], message.path) : null
