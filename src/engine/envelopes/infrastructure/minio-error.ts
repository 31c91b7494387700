import { at } from '../../json.ts'
import { headerSign, type Envelope, type Sign } from '../envelope.ts'
import { keySign, says } from '../framework/conditions.ts'
import { s3Error } from '../standard/s3-error.ts'

/** MinIO: S3's XML, distinguished from S3 by the header fields that MinIO adds and by a `HostId` in hexadecimal digits. */
export const minioError: Envelope = {
  id: 'minio-error',
  name: 'MinIO error',
  impliedStatus: null,

  /** Whatever speaks for S3 speaks for MinIO too; without a sign of its own it stays S3's. */
  recognise(body, response) {
    const shared = s3Error.recognise(body, response)
    const own: Sign[] = [
      ...(says(hexadecimal)(at(body, 'Error', 'HostId'))
        ? [keySign('`HostId` is hexadecimal, where S3 sends base64', 40, 'Error', 'HostId')]
        : []),
      ...headerSign(response, 'server', /^MinIO\b/i, 60),
      ...headerSign(response, 'x-minio-deployment-id', /./, 60),
      ...headerSign(response, 'x-minio-error-code', /./, 60),
      ...headerSign(response, 'x-amz-id-2', hexadecimal, 30),
    ]
    return shared.length === 0 || own.length === 0 ? [] : [...shared, ...own]
  },

  read(body, response) {
    const facts = s3Error.read(body, response)
    const note = notes.get(facts.code?.value ?? '')
    return { ...facts, notes: [...(facts.notes ?? []), ...(note === undefined ? [] : [note])] }
  },
}

/** A SHA-256 of the node's name, or the id of the deployment. */
const hexadecimal = /^(?:[0-9a-f]{64}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/

/** MinIO's own codes, which S3 doesn't send (`cmd/api-errors.go`). */
const notes = new Map([
  ['XMinioServerNotInitialized', 'The server is still starting.'],
  ['XMinioStorageFull', "The server's disks are full: its operator must free space before a retry can succeed."],
  ['SlowDownRead', "Too many drives didn't respond in time: retry with backoff, and send fewer requests at once."],
  ['SlowDownWrite', "Too many drives didn't respond in time: retry with backoff, and send fewer requests at once."],
])
