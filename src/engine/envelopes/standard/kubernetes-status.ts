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
        ['kind', (kind) => kind === 'Status', 50, '`kind` is `Status`, as in Kubernetes'],
        ['status', (status) => status === undefined || status === 'Failure', 20, '`status` is `Failure`'],
      ],
      [
        ['apiVersion', (version) => typeof version === 'string', 30, '`apiVersion` is beside `kind`'],
        ['reason', (reason) => typeof reason === 'string', 15, '`reason` is a word'],
        ['code', isInteger, 15, '`code` is an integer'],
        ['status', (status) => status === undefined, -40, '`status` is missing'],
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
          ? ['Another client changed the object first: read it again, reapply your change, then send it.']
          : [],
    }
  },
}
