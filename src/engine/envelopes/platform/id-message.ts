import { isObject, isText } from '../../json.ts'
import type { Json } from '../../model.ts'
import { found, signsOf, type Envelope, type Sign } from '../envelope.ts'
import { isSnake, says } from '../service/conditions.ts'
import { linkOf } from '../standard/lists.ts'

/** DigitalOcean, Heroku, Render and others, where the sender is unknown: `id` is the error code, not an ID. */
export const idMessage: Envelope = {
  id: 'id-message',
  name: 'Id and message',
  impliedStatus: null,

  recognise(body, { status }) {
    const signs = signsOf(
      body,
      [
        ['id', isSnake, 15, '`id` is a word, not a number'],
        ['message', isText, 10, '`message` is a string'],
        ['id', () => hasOnly(body), 10, 'the body has no members that are unusual for this format'],
      ],
      [['id', says(codes), 25, '`id` is a code that several such APIs send']],
    )
    const known: Sign[] =
      status !== null && status >= 400 ? [{ text: 'the status is an error status', weight: 15, path: null }] : []
    return signs.length === 0 || (status !== null && status < 400) ? [] : [...signs, ...known]
  },

  read: (body) => ({
    code: found(body, 'id'),
    message: found(body, 'message'),
    requestId: found(body, 'request_id'),
    docUrl: linkOf(found(body, 'url')),
    fields: [],
    notes: [],
  }),
}

const hasOnly = (body: Json) =>
  isObject(body) && Object.keys(body).every((key) => ['id', 'message', 'request_id', 'url'].includes(key))

const codes =
  /^(not_found|unauthorized|forbidden|bad_request|unprocessable_entity|server_error|internal_server_error|too_many_requests|rate_limit|invalid_params|delinquent|verification_needed|verification_required|suspended|service_unavailable|conflict|precondition_failed|gone|unavailable|maintenance|delinquency|two_factor|method_not_allowed)$/
