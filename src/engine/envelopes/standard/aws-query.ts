import { at, isObject, isText } from '../../json.ts'
import type { Json, Path } from '../../model.ts'
import { found, type Envelope, type Sign } from '../envelope.ts'

/**
 * AWS Query protocol (SQS, SNS, IAM, STS, CloudFormation): `<ErrorResponse><Error><Type/><Code/><Message/></Error><RequestId/>`.
 * Also without the root, as the same services respond in JSON. (What boto3 shows in `e.response` is read before it gets here.)
 */
export const awsQuery: Envelope = {
  id: 'aws-query',
  name: 'AWS Query error',
  impliedStatus: null,

  recognise(body) {
    const base = baseOf(body)
    const error = base && at(body, ...base, 'Error')
    if (!base || !isObject(error) || !isText(error.Code)) return []
    const isRooted = base.length > 0
    const hasId = found(body, ...idPaths(base)) !== null
    if (!isRooted && !hasId) return []
    return [
      { text: '`Code` is inside `Error`', weight: 25, path: [...base, 'Error', 'Code'] },
      ...(isRooted ? [sign('the root is `ErrorResponse`, as in AWS Query services', 45, base)] : []),
      ...(isText(error.Type) && /^(Sender|Receiver|Client|Server)$/.test(error.Type)
        ? [sign('`Type` says whose fault it is', 20, [...base, 'Error', 'Type'])]
        : []),
      ...(hasId ? [sign('the request ID is beside the error', 20, null)] : []),
    ]
  },

  read(body) {
    const base = baseOf(body) ?? []
    const type = at(body, ...base, 'Error', 'Type')
    return {
      code: found(body, [...base, 'Error', 'Code']),
      message: found(body, [...base, 'Error', 'Message']),
      requestId: found(body, ...idPaths(base)),
      fields: [],
      notes: type === 'Sender' ? ['AWS says in `Type` that the cause is the sender: that includes throttling.'] : [],
    }
  },
}

const baseOf = (body: Json): Path | null =>
  isObject(at(body, 'ErrorResponse', 'Error')) ? ['ErrorResponse'] : isObject(at(body, 'Error')) ? [] : null

const idPaths = (base: Path): Path[] => [
  [...base, 'RequestId'],
  [...base, 'RequestID'],
  [...base, 'requestId'],
  [...base, 'ResponseMetadata', 'RequestId'],
]

const sign = (text: string, weight: number, path: Path | null): Sign => ({ text, weight, path, part: 'key' })
