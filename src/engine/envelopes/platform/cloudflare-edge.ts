import { at, isInteger, isText } from '../../json.ts'
import type { Json } from '../../model.ts'
import { found, headerSign, signsOf, type Envelope } from '../envelope.ts'
import { is, says } from '../service/conditions.ts'
import { linkOf, statusOf } from '../standard/lists.ts'

/** Cloudflare's edge, in front of any API: a problem document with `cloudflare_error` and its own word on retrying. */
export const cloudflareEdge: Envelope = {
  id: 'cloudflare-edge',
  name: 'Cloudflare edge error',
  impliedStatus: null,

  recognise(body, response) {
    const signs = signsOf(
      body,
      [['cloudflare_error', is(true), 150, '`cloudflare_error` is true']],
      [
        ['error_code', isInteger, 20, "`error_code` is one of Cloudflare's numbers"],
        ['retryable', isBoolean, 15, '`retryable` says whether to retry'],
        ['type', says(/^https:\/\/developers\.cloudflare\.com\//), 20, "`type` links to Cloudflare's documentation"],
        ['ray_id', isText, 10, '`ray_id` identifies the request'],
      ],
    )
    return signs.length === 0 ? [] : [...signs, ...headerSign(response, 'server', /^cloudflare$/i, 5)]
  },

  read: (body) => ({
    code: found(body, 'error_code', 'error_name'),
    message: found(body, 'detail', 'title'),
    requestId: found(body, 'ray_id'),
    docUrl: linkOf(found(body, 'type')),
    fields: [],
    status: statusOf(at(body, 'status')),
    notes: [
      ...(at(body, 'retryable') === false ? ['`retryable` is `false`: the same request would fail again.'] : []),
      ...(at(body, 'owner_action_required') === true
        ? ['`owner_action_required` is true: the owner of the site must act.']
        : []),
    ],
  }),
}

const isBoolean = (value: Json | undefined) => typeof value === 'boolean'
