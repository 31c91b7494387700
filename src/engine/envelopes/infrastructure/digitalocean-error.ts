import { at, isText } from '../../json.ts'
import { found, headerSign, signsOf, type Envelope } from '../envelope.ts'
import { hasOnly, isSuccess } from '../framework/conditions.ts'
import { isSnake } from '../service/conditions.ts'
import { isKnownIn, knownOf, type Known } from './known.ts'

/** DigitalOcean: `id` is the error code, and newer responses have a `request_id`. */
export const digitaloceanError: Envelope = {
  id: 'digitalocean-error',
  name: 'DigitalOcean error',
  impliedStatus: null,

  /** `id` and `message` alone are sent by others as well: the request ID or a header field makes it DigitalOcean's. */
  recognise(body, response) {
    if (!hasOnly(body, ['id', 'message', 'request_id']) || isSuccess(response)) return []
    const own = [
      ...signsOf(body, [['request_id', isText, 60, '`request_id` is beside a code in `id`']]),
      ...headerSign(response, 'x-gateway', /^Edge-Gateway$/i, 60),
    ]
    const signs = signsOf(
      body,
      [
        ['id', isSnake, 10, '`id` is a lowercase word'],
        ['message', isText, 15, '`message` is a string'],
      ],
      [['id', isKnownIn(words), 25, "`id` is one of DigitalOcean's error codes"]],
    )
    const isFailure = isKnownIn(words)(at(body, 'id')) || response.status !== null
    return own.length === 0 || signs.length === 0 || !isFailure ? [] : [...signs, ...own]
  },

  read(body) {
    const code = found(body, 'id')
    return {
      code,
      message: found(body, 'message'),
      requestId: found(body, 'request_id'),
      fields: [],
      ...knownOf(words, code),
    }
  },
}

const words: Readonly<Record<string, Known>> = {
  bad_request: { status: 400 },
  unauthorized: { status: 401 },
  forbidden: { status: 403 },
  not_found: { status: 404 },
  conflict: { status: 409 },
  gone: { status: 410 },
  precondition_failed: { status: 412 },
  unprocessable_entity: { status: 422 },
  too_many_requests: {
    status: 429,
    note: 'The header `RateLimit-Reset` is the time, in seconds since 1970, when the oldest request stops counting.',
  },
  server_error: { status: 500 },
  internal_server_error: { status: 500 },
  service_unavailable: { status: 503 },
}
