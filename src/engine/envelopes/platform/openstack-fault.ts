import { at, isObject, isStatus, isText } from '../../json.ts'
import type { Json } from '../../model.ts'
import { found, headerSign, signsOf, type Envelope, type Sign } from '../envelope.ts'
import { isThere, says } from '../service/conditions.ts'
import { statusOf } from '../standard/lists.ts'

/** OpenStack and clouds that run it: one member named after the fault (`itemNotFound`), Neutron's `NeutronError`, Keystone's `title`, Designate's flat body. */
export const openstackFault: Envelope = {
  id: 'openstack-fault',
  name: 'OpenStack fault',
  impliedStatus: null,

  recognise(body, response) {
    const own = [
      ...headerSign(response, 'x-openstack-request-id', /./, 40),
      ...headerSign(response, 'x-compute-request-id', /./, 40),
    ]
    const neutron = signsOf(body, [
      ['NeutronError.message', isText, 100, '`NeutronError` is from the network service, Neutron'],
    ])
    const keystone = signsOf(
      body,
      [
        ['error.code', isStatus, 20, '`error.code` is an HTTP status'],
        ['error.title', isText, 35, '`error.title` is the name of the status'],
        ['error.message', isText, 10, '`error.message` is a string'],
      ],
      [['error.errors', isThere, -40, '`error.errors` belongs to another envelope']],
    )
    const designate = signsOf(body, [
      ['code', isStatus, 10, '`code` is an HTTP status'],
      ['type', says(/^[a-z_]+$/), 20, '`type` is the code'],
      ['request_id', says(/^req-[0-9a-f-]{36}$/), 60, '`request_id` starts with `req-`'],
    ])
    const signs = [neutron, faultSigns(body), keystone, designate].find((list) => list.length > 0) ?? []
    return signs.length === 0 ? [] : [...signs, ...own]
  },

  read(body) {
    const name = faultOf(body)
    if (name !== null)
      return {
        code: { value: name, path: [name] },
        message: found(body, [name, 'message']),
        fields: [],
        status: statusOf(at(body, name, 'code')),
        notes: name === 'overLimit' ? ['A quota or rate limit is used up: the message says which.'] : [],
      }
    return {
      code: found(body, 'NeutronError.type', 'type', 'error.title'),
      message: found(body, 'NeutronError.message', 'error.message', 'message'),
      requestId: found(body, 'request_id'),
      fields: [],
      status: statusOf(at(body, 'error', 'code') ?? at(body, 'code')),
    }
  },
}

/** `{"itemNotFound":{"code":404,"message":"…"}}`: the only member names the fault and holds the status. */
function faultOf(body: Json): string | null {
  const keys = isObject(body) ? Object.keys(body) : []
  const [name] = keys
  if (
    keys.length !== 1 ||
    name === undefined ||
    ['error', 'errors', 'data', 'status', 'response', 'result', 'fault', 'detail'].includes(name)
  )
    return null
  return /^[a-z]+([A-Z][a-z]+)*$/.test(name.slice(0, 60)) &&
    isStatus(at(body, name, 'code')) &&
    isText(at(body, name, 'message'))
    ? name
    : null
}

function faultSigns(body: Json): Sign[] {
  const name = faultOf(body)
  if (name === null) return []
  return [
    {
      text: 'the only member is named like a fault, and has `code` and `message`',
      weight: 70,
      path: [name],
      part: 'key',
    },
  ]
}
