import { isText } from '../../json.ts'
import { found, headerSign, signsOf, type Envelope } from '../envelope.ts'
import { isThere } from '../service/conditions.ts'

/** Google Cloud Storage's XML API: S3's `<Error>` without its ids, and with `<Details>` that say what is meant. */
export const gcsXml: Envelope = {
  id: 'gcs-xml',
  name: 'Google Cloud Storage XML error',
  impliedStatus: null,

  recognise(body, response) {
    const signs = signsOf(
      body,
      [
        ['Error.Code', isText, 30, 'the root is `Error`, and `Code` is a word'],
        ['Error.Message', isText, 5, '`Message` is a string'],
      ],
      [
        ['Error.Details', isText, 50, '`Details` is a string'],
        ['Error.HostId', isThere, -60, '`HostId` is a sign of S3'],
        ['Error.RequestId', isThere, -30, '`RequestId` is a sign of S3'],
      ],
    )
    return signs.length === 0
      ? []
      : [
          ...signs,
          ...headerSign(response, 'x-guploader-uploadid', /./, 60),
          ...headerSign(response, 'server', /^UploadServer/, 30),
        ]
  },

  read: (body) => ({
    code: found(body, 'Error.Code'),
    message: found(body, 'Error.Details', 'Error.Message'),
    fields: [],
    notes: isText(found(body, 'Error.StringToSign')?.value)
      ? ['Compare `StringToSign` with what your client signed: it is what the server signed.']
      : [],
  }),
}
