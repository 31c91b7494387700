import { at, isInteger } from '../../json.ts'
import { found, signsOf, type Envelope } from '../envelope.ts'
import { fieldsOfList } from '../fields.ts'
import { statusOf } from './lists.ts'

/** The `Status` object of the Kubernetes API (apimachinery, meta/v1 types.go): `status` is the word `Failure`, the HTTP status is `code`. */
export const kubernetesStatus: Envelope = {
  id: 'kubernetes-status',
  name: 'Kubernetes Status',
  impliedStatus: null,

  recognise: (body) =>
    signsOf(
      body,
      [
        ['kind', (kind) => kind === 'Status', 50, '`kind` is `Status`, the answer of a Kubernetes API'],
        [
          'status',
          (status) => status === undefined || status === 'Failure',
          20,
          '`status` is the word `Failure`, no number',
        ],
      ],
      [
        ['apiVersion', (version) => typeof version === 'string', 30, '`apiVersion` stands beside it'],
        ['reason', (reason) => typeof reason === 'string', 15, '`reason` is a word'],
        ['code', isInteger, 15, '`code` is the HTTP status'],
        ['status', (status) => status === undefined, -40, 'there is no `status`'],
      ],
    ),

  read(body) {
    const causes = at(body, 'details', 'causes')
    return {
      code: found(body, 'reason'),
      message: found(body, 'message'),
      fields: fieldsOfList(causes, ['details', 'causes'], { path: ['field'], message: ['message'], code: ['reason'] }),
      status: statusOf(at(body, 'code')),
      notes:
        at(body, 'reason') === 'Conflict'
          ? ['Another writer changed the object first: read it again, apply the change to what you read, then send it.']
          : [],
    }
  },
}
