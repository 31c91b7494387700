import { isText } from '../../json.ts'
import { found, headerSign, signsOf, type Envelope } from '../envelope.ts'
import { dotted } from '../fields.ts'
import { linkOf } from '../standard/lists.ts'
import { fieldAt, isSnake, isThere, says } from './conditions.ts'

const types =
  /^(?:card_error|invalid_request_error|api_error|idempotency_error|rate_limit_error|authentication_error|validation_error)$/

/** Stripe v1 and v2: `error` with `type`, and any of `code`, `decline_code`, `param`, `doc_url` (stripe-node, `Error.ts`). */
export const stripeError: Envelope = {
  id: 'stripe-error',
  name: 'Stripe error',
  impliedStatus: null,

  recognise(body, response) {
    const signs = signsOf(
      body,
      [
        ['error.type', isSnake, 15, '`error.type` is a word'],
        ['error.message', isText, 5, '`error.message` is a string'],
      ],
      [
        ['error.type', says(types), 15, "`error.type` is one of Stripe's error types"],
        ['error.type', says(/^card_error$|^idempotency_error$/), 60, 'only Stripe sends this `error.type`'],
        [
          'error.doc_url',
          says(/^https?:\/\/(?:[\w-]+\.)?stripe\.com\//),
          100,
          "`error.doc_url` links to Stripe's documentation",
        ],
        ['error.request_log_url', isText, 100, "`error.request_log_url` links to Stripe's dashboard"],
        ['error.decline_code', isText, 100, "`error.decline_code` is the bank's reason"],
        ['error.payment_intent', isThere, 40, '`error.payment_intent` is present'],
        ['error.charge', says(/^(?:ch|py)_/), 60, '`error.charge` is the ID of a charge'],
        ['error.user_message', isText, 40, "`error.user_message` is from version 2 of Stripe's API"],
      ],
    )
    return signs.length === 0
      ? []
      : [
          ...signs,
          ...headerSign(response, 'request-id', /^req_/, 25),
          ...headerSign(response, 'stripe-version', /./, 60),
          ...headerSign(response, 'stripe-should-retry', /./, 60),
        ]
  },

  read(body, { headers }) {
    const message = found(body, 'error.message')
    const type = found(body, 'error.type')
    // The class for any rejected request says less than its status.
    const code = found(body, 'error.code') ?? (type?.value === 'invalid_request_error' ? null : type)
    const shouldRetry = headers.find(([name]) => name === 'stripe-should-retry')?.[1]
    return {
      code,
      narrower: found(body, 'error.decline_code'),
      message,
      docUrl: linkOf(found(body, 'error.doc_url')),
      fields: fieldAt(body, ['error', 'param'], message?.value ?? null, code?.value ?? null, dotted),
      notes: [
        ...(shouldRetry === 'true'
          ? ["Stripe's header `Stripe-Should-Retry` says that you can send the same request again."]
          : []),
        ...(shouldRetry === 'false' ? ["Stripe's header `Stripe-Should-Retry` says that a retry can't help."] : []),
      ],
    }
  },
}
