import { isText } from '../../json.ts'
import { found, headerSign, signsOf, type Envelope } from '../envelope.ts'
import { hasOnly, isSuccess } from '../framework/conditions.ts'
import { isSnake, says } from '../service/conditions.ts'
import { linkOf } from '../standard/lists.ts'
import { isKnownIn, knownOf, type Known } from './known.ts'

/** Heroku's Platform API: `id` is the error code; `url` links to its documentation. */
export const herokuError: Envelope = {
  id: 'heroku-error',
  name: 'Heroku error',
  impliedStatus: null,

  /** `id` and `message` alone are sent by others as well: only Heroku's link or one of its own words makes it Heroku's. */
  recognise(body, response) {
    if (!hasOnly(body, ['id', 'message', 'url']) || isSuccess(response)) return []
    const own = [
      ...signsOf(body, [
        ['url', says(/^https?:\/\/(?:[\w-]+\.)*heroku\.com\//), 70, "`url` links to Heroku's documentation"],
      ]),
      ...signsOf(body, [['id', says(ownWords), 40, 'only Heroku sends this `id`']]),
    ]
    const signs = signsOf(
      body,
      [
        ['id', isSnake, 10, '`id` is a lowercase word'],
        ['message', isText, 15, '`message` is a string'],
      ],
      [['id', isKnownIn(words), 20, "`id` is one of Heroku's error codes"]],
    )
    return own.length === 0 || signs.length === 0
      ? []
      : [...signs, ...own, ...headerSign(response, 'ratelimit-multiplier', /./, 20)]
  },

  read(body) {
    const code = found(body, 'id')
    return {
      code,
      message: found(body, 'message'),
      docUrl: linkOf(found(body, 'url')),
      fields: [],
      ...knownOf(words, code),
    }
  },
}

const ownWords = /^(?:delinquent|suspended|verification_(?:needed|required)|rate_limit|invalid_params)$/

/** Heroku Platform API reference, "Errors". */
const words: Readonly<Record<string, Known>> = {
  bad_request: { status: 400 },
  unauthorized: { status: 401 },
  delinquent: {
    status: 402,
    note: "A bill is unpaid: the account's owner must pay it before any request succeeds.",
  },
  forbidden: { status: 403 },
  suspended: { status: 403, note: 'Heroku suspended the account or app: only its support can lift that.' },
  verification_needed: { note: 'Verify the account with a payment method first.' },
  verification_required: { note: 'Verify the account with a payment method first.' },
  not_found: { status: 404 },
  method_not_allowed: { status: 405 },
  not_acceptable: { status: 406 },
  conflict: { status: 409 },
  gone: { status: 410 },
  invalid_params: { status: 422 },
  rate_limit: {
    status: 429,
    note: 'Requests are refilled one by one over the hour: a wait of a few seconds is enough for one request.',
  },
  internal_server_error: { status: 500 },
  service_unavailable: { status: 503 },
}
