import { describe, expect, test } from 'vitest'
import { diagnose } from '../../index.ts'
import type { Catalogue, Json } from '../../model.ts'

const empty: Catalogue = { apis: [], entries: [], statuses: [] }
const look = (body: Json | string, head = '') =>
  diagnose(head + (typeof body === 'string' ? body : JSON.stringify(body)), empty, { now: Date.UTC(2026, 10, 21) })

interface Facts {
  code?: string | null
  message?: string | null
  requestId?: string | null
  docUrl?: string | null
  status?: number | null
  fields?: [path: string, code: string | null][]
  others?: number
  isPartial?: boolean
}

describe('an envelope of a service is recognized, and says all that its format has', () => {
  test.each<[id: string, body: Json | string, facts: Facts]>([
    [
      'stripe-error',
      {
        error: {
          type: 'card_error',
          code: 'card_declined',
          decline_code: 'lost_card',
          message: 'No',
          doc_url: 'https://stripe.com/docs/x',
        },
      },
      { code: 'card_declined', message: 'No', docUrl: 'https://stripe.com/docs/x' },
    ],
    [
      'stripe-error',
      {
        error: {
          type: 'invalid_request_error',
          message: 'No',
          param: 'items[0][price]',
          request_log_url: 'https://dashboard.stripe.com/x',
        },
      },
      { code: null, fields: [['items.0.price', null]] },
    ],
    [
      'stripe-error',
      { error: { type: 'temporary_session_expired', message: 'No', code: 'expired', user_message: 'Start again' } },
      { code: 'expired' },
    ],
    [
      'slack-error',
      {
        ok: false,
        error: 'invalid_blocks',
        response_metadata: { messages: ['[ERROR] too long [json-pointer:/blocks/0/text]'] },
      },
      {
        code: 'invalid_blocks',
        message: '[ERROR] too long [json-pointer:/blocks/0/text]',
        fields: [['blocks.0.text', null]],
      },
    ],
    [
      'slack-error',
      { ok: false, error: 'missing_scope', needed: 'chat:write', provided: 'users:read' },
      { code: 'missing_scope', message: null },
    ],
    [
      'twilio-error',
      { code: 21603, message: 'No', more_info: 'https://www.twilio.com/docs/errors/21603', status: 400 },
      { code: '21603', message: 'No', docUrl: 'https://www.twilio.com/docs/errors/21603', status: 400 },
    ],
    [
      'twilio-error',
      {
        type: 'https://www.twilio.com/docs/api/errors/20001',
        title: 'Bad',
        status: 400,
        code: 20_001,
        detail: 'No',
        errors: [{ detail: 'x', pointer: '#/to' }],
      },
      { code: '20001', message: 'No', fields: [['to', null]], status: 400 },
    ],
    [
      'sendgrid-errors',
      {
        errors: [
          { message: 'No', field: 'from.email', help: null },
          { message: 'Nor this', field: null },
        ],
      },
      { code: null, message: 'No', fields: [['from.email', null]], others: 1 },
    ],
    [
      'shopify-errors',
      'HTTP/1.1 422 X\nX-Shopify-Shop-Api-Call-Limit: 1/40\n\n{"errors":{"title":["is blank","is short"],"base":["no stock"]}}',
      {
        code: null,
        message: 'no stock',
        fields: [
          ['title', null],
          ['title', null],
          ['base', null],
        ],
      },
    ],
    ['shopify-errors', { errors: 'Not Found' }, { code: null, message: 'Not Found' }],
    [
      'discord-error',
      {
        code: 50_035,
        message: 'Invalid Form Body',
        errors: { a: { 0: { b: { _errors: [{ code: 'X', message: 'no' }] } } } },
      },
      { code: '50035', message: 'Invalid Form Body', fields: [['a.0.b', 'X']] },
    ],
    [
      'discord-error',
      { code: 50_035, message: 'Invalid Form Body', errors: { _errors: [{ code: 'X', message: 'no' }] } },
      { fields: [] },
    ],
    ['discord-error', { message: 'Slow', retry_after: 1.5, global: false }, { code: null, message: 'Slow' }],
    ['discord-error', { message: '401: Unauthorized', code: 0 }, { code: null, message: '401: Unauthorized' }],
    [
      'telegram-error',
      { ok: false, error_code: 429, description: 'Too Many Requests: retry after 7', parameters: { retry_after: 7 } },
      { code: '429', message: 'Too Many Requests: retry after 7', status: 429 },
    ],
    [
      'openai-error',
      { error: { message: 'No', type: 'invalid_request_error', param: 'model', code: 'model_not_found' } },
      { code: 'model_not_found', message: 'No', fields: [['model', 'model_not_found']] },
    ],
    [
      'openai-error',
      { error: { message: 'No', type: 'server_error', param: null, code: null } },
      { code: 'server_error' },
    ],
    ['openai-error', { error: { message: 'No', type: 'bad_key', code: 401 } }, { code: 'bad_key' }],
    [
      'openrouter-error',
      { error: { code: 429, message: 'No', metadata: { provider_name: 'A', raw: 'x' } }, user_id: 'u' },
      { code: '429', message: 'No', status: 429 },
    ],
    [
      'anthropic-error',
      { type: 'error', error: { type: 'overloaded_error', message: 'No' }, request_id: 'req_1' },
      { code: 'overloaded_error', message: 'No', requestId: 'req_1' },
    ],
    [
      'zendesk-error',
      {
        error: 'RecordInvalid',
        description: 'No',
        details: { name: [{ description: 'Name: blank', error: 'BlankValue' }] },
      },
      { code: 'RecordInvalid', message: 'No', fields: [['name', 'BlankValue']] },
    ],
    [
      'zendesk-error',
      { error: { title: 'Forbidden', message: 'No rights here' } },
      { code: null, message: 'No rights here' },
    ],
    [
      'braintree-errors',
      '<api-error-response><errors><order><errors type="array"><error><code>9</code><attribute>sum</attribute><message>high</message></error></errors></order></errors><message>No</message></api-error-response>',
      { code: '9', message: 'No', fields: [['order.sum', '9']], status: 422 },
    ],
    [
      'braintree-errors',
      '<api-error-response><errors><errors type="array"/></errors><message>No</message><transaction><processor-response-code>2001</processor-response-code></transaction></api-error-response>',
      { code: '2001', message: 'No', fields: [] },
    ],
    [
      'plaid-error',
      {
        error_type: 'ITEM_ERROR',
        error_code: 'NO_LOGIN',
        error_message: 'No',
        display_message: null,
        request_id: 'r2',
      },
      { code: 'NO_LOGIN', message: 'No', requestId: 'r2' },
    ],
    [
      'hubspot-error',
      { status: 'error', message: 'No', correlationId: 'c1', category: 'VALIDATION_ERROR' },
      { code: 'VALIDATION_ERROR', message: 'No', requestId: 'c1' },
    ],
    [
      'hubspot-error',
      { status: 'error', message: 'No', correlationId: 'c1', seatsErrorCode: 'SEAT_NOT_FOUND' },
      { code: 'SEAT_NOT_FOUND' },
    ],
    [
      'hubspot-error',
      {
        status: 'error',
        message: 'No',
        correlationId: 'c1',
        validationResults: [{ isValid: false, message: 'x', error: 'BAD', name: 'email' }],
      },
      { code: null, fields: [['email', 'BAD']] },
    ],
    [
      'box-error',
      {
        type: 'error',
        status: 400,
        code: 'bad_request',
        message: 'No',
        help_url: 'https://x.test/h',
        request_id: 'r3',
        context_info: { errors: [{ name: 'parent', message: 'x', reason: 'missing_parameter' }] },
      },
      {
        code: 'bad_request',
        message: 'No',
        requestId: 'r3',
        docUrl: 'https://x.test/h',
        status: 400,
        fields: [['parent', 'missing_parameter']],
      },
    ],
    [
      'dropbox-error',
      { error_summary: 'path/not_found/...', error: { '.tag': 'path' } },
      { code: 'path/not_found', message: null },
    ],
    [
      'status-message',
      { error: { status: 404, message: 'No', reason: 'NO_ACTIVE_DEVICE' } },
      { code: 'NO_ACTIVE_DEVICE', message: 'No', status: 404 },
    ],
    ['twitter-errors', { errors: [{ code: 32, message: 'No' }] }, { code: '32', message: 'No', fields: [] }],
    [
      'twitter-problem',
      {
        errors: [{ parameters: { ids: ['x'] }, message: 'y' }],
        title: 'T',
        detail: 'No',
        type: 'https://api.twitter.com/2/problems/invalid-request',
      },
      { code: 'https://api.twitter.com/2/problems/invalid-request', message: 'No', fields: [['ids', null]] },
    ],
    [
      'twitter-problem',
      {
        data: [{ id: '1' }],
        errors: [{ title: 'T', detail: 'No', type: 'https://api.x.com/2/problems/resource-not-found' }],
      },
      { message: 'No', isPartial: true },
    ],
    [
      'facebook-graph',
      { error: { message: 'No', type: 'OAuthException', code: 4, fbtrace_id: 'A1', is_transient: true } },
      { code: '4', message: 'No', requestId: 'A1' },
    ],
    [
      'pagerduty-error',
      { error: { message: 'Invalid', code: 2001, errors: ['Name is needed', 'And more'] } },
      { code: '2001', message: 'Invalid', others: 2 },
    ],
    [
      'error-strings',
      { errors: ['No such seat', 'nor that'] },
      { code: null, message: 'No such seat', others: 1, fields: [] },
    ],
    [
      'numeric-code',
      { code: 300, message: 'No', errors: [{ field: 'a.b', message: 'x' }] },
      { code: '300', message: 'No', fields: [['a.b', null]] },
    ],
    ['reddit-error', { message: 'Forbidden', error: 403 }, { code: '403', message: 'Forbidden', status: 403 }],
    [
      'reddit-error',
      { fields: ['note'], explanation: 'why', message: 'Bad Request', reason: 'GOLD_REQUIRED' },
      { code: 'GOLD_REQUIRED', message: 'why', fields: [['note', null]] },
    ],
    [
      'mastodon-error',
      { error: 'Validation failed', details: { name: [{ error: 'ERR_TAKEN', description: 'is taken' }] } },
      { code: null, message: 'Validation failed', fields: [['name', 'ERR_TAKEN']], status: 422 },
    ],
    [
      'easypost-error',
      { error: { code: 'A.B', message: 'No', errors: [{ field: 'x', message: 'y', code: 'E.X' }] } },
      { code: 'A.B', message: 'No', fields: [['x', 'E.X']] },
    ],
    [
      'intuit-fault',
      {
        Fault: {
          Error: [
            { Message: 'Short', Detail: 'Long', code: '6240', element: 'Name' },
            { Message: 'Two', code: '1' },
          ],
          type: 'ValidationFault',
        },
      },
      { code: '6240', message: 'Long', fields: [['Name', '6240']], others: 1 },
    ],
    [
      'intuit-fault',
      '<IntuitResponse><Fault type="SERVICE"><Error code="3001"><Message>message=Throttle; statusCode=403</Message><Detail>Wait</Detail></Error></Fault></IntuitResponse>',
      { code: '3001', message: 'Wait', status: 403 },
    ],
    [
      'intuit-fault',
      '<Fault type="ValidationFault"><Error code="1" element="a"><Message>m</Message></Error><Error code="2" element="b"><Message>n</Message></Error></Fault>',
      {
        code: '1',
        message: 'm',
        fields: [
          ['a', '1'],
          ['b', '2'],
        ],
      },
    ],
    [
      'xero-error',
      {
        ErrorNumber: 10,
        Type: 'ValidationException',
        Message: 'All in all',
        Elements: [{ ValidationErrors: [{ Message: 'One' }, { Message: 'Two' }] }],
      },
      { code: 'ValidationException', message: 'One', others: 1 },
    ],
    [
      'contentful-error',
      {
        sys: { type: 'Error', id: 'InvalidEntry' },
        message: 'No',
        requestId: 'r5',
        details: { errors: [{ name: 'unknown', path: ['fields', 'a'] }] },
      },
      { code: 'InvalidEntry', message: 'No', requestId: 'r5', fields: [['fields.a', 'unknown']] },
    ],
    ['huggingface-error', { error: 'Loading', estimated_time: 20.5 }, { code: null, message: 'Loading', status: 503 }],
    [
      'maps-status',
      { status: 'OVER_QUERY_LIMIT', results: [], error_message: 'No' },
      { code: 'OVER_QUERY_LIMIT', message: 'No' },
    ],
    [
      'apilayer-error',
      { success: false, error: { code: 104, type: 'usage_limit_reached', info: 'No' } },
      { code: 'usage_limit_reached', message: 'No' },
    ],
    [
      'status-object',
      { results: [], status: { code: 403, message: 'No' } },
      { code: null, message: 'No', status: 403 },
    ],
  ])('%s: %j', (id, body, expected) => {
    const { envelope, facts, response } = look(body)
    expect(envelope?.id).toBe(id)
    const all: Record<keyof Facts, unknown> = {
      code: facts.code,
      message: facts.message,
      requestId: facts.requestId,
      docUrl: facts.docUrl,
      status: response.status,
      fields: facts.fields.map(({ path, code }) => [path, code]),
      others: facts.others.length,
      isPartial: facts.isPartial,
    }
    for (const [key, value] of Object.entries(expected)) expect([key, all[key as keyof Facts]]).toEqual([key, value])
  })
})

describe('a look-alike is read as something else', () => {
  test.each<[string, not: string, Json]>([
    [
      'OpenAI, not Stripe',
      'stripe-error',
      { error: { message: 'No', type: 'invalid_request_error', param: null, code: null } },
    ],
    [
      'Stripe, not OpenAI',
      'openai-error',
      {
        error: {
          message: 'No',
          type: 'card_error',
          param: 'number',
          code: 'incorrect_number',
          doc_url: 'https://stripe.com/docs/x',
        },
      },
    ],
    ['Telegram, not Slack', 'slack-error', { ok: false, error_code: 400, description: 'No' }],
    ['a sentence, not Slack', 'slack-error', { ok: false, error: 'The seat is taken' }],
    ['another page, not Twilio', 'twilio-error', { code: 20_404, message: 'No' }],
    [
      'GraphQL, not SendGrid',
      'sendgrid-errors',
      { data: null, errors: [{ message: 'No', locations: [{ line: 1, column: 1 }] }] },
    ],
    ['Laravel, not Shopify', 'shopify-errors', { message: 'No', errors: { a: ['The a is needed.'] } }],
    ['Zod, not Discord', 'discord-error', { _errors: [], name: { _errors: ['Required'] } }],
    [
      'Bitbucket, not Anthropic',
      'anthropic-error',
      { type: 'error', error: { message: 'No', fields: { name: ['needed'] } } },
    ],
    ['Box, not Anthropic', 'anthropic-error', { type: 'error', status: 404, code: 'not_found', message: 'No' }],
    ['OAuth, not Zendesk', 'zendesk-error', { error: 'invalid_grant', error_description: 'No' }],
    ['JSend, not HubSpot', 'hubspot-error', { status: 'error', message: 'No' }],
    ['AIP-193, not OpenRouter', 'openrouter-error', { error: { code: 404, message: 'No', status: 'NOT_FOUND' } }],
    [
      'AIP-193, not a status with a message',
      'status-message',
      { error: { code: 404, message: 'No', status: 'NOT_FOUND' } },
    ],
    ['JSON-RPC, not PagerDuty', 'pagerduty-error', { jsonrpc: '2.0', id: 1, error: { code: -32_602, message: 'No' } }],
    ['the gRPC gateway, not a number', 'numeric-code', { code: 5, message: 'No', details: [] }],
    [
      'Cloudflare, not X',
      'twitter-errors',
      { success: false, errors: [{ code: 1004, message: 'No' }], messages: [], result: null },
    ],
    ['an error object, not EasyPost', 'easypost-error', { error: { code: 'NO_SEAT', message: 'No' } }],
    ['data, not Google Maps', 'maps-status', { status: 'ACTIVE', results: [] }],
    ['data, not a status object', 'status-object', { status: { code: 200, message: 'OK' }, results: [1] }],
    [
      'MongoDB Atlas, not Reddit',
      'reddit-error',
      { detail: 'No', error: 404, errorCode: 'GROUP_NOT_FOUND', reason: 'Not Found' },
    ],
  ])('%s', (_, id, body) => {
    expect(look(body).envelope?.id).not.toBe(id)
  })

  test.each<Json>([
    { ok: true, channel: 'C1' },
    { object: 'list', results: [] },
    { id: 'ch_1', object: 'charge', amount: 5 },
    { status: 'OK', results: [{ a: 1 }] },
    { success: true, data: { code: 'EUR', message: 'hello' } },
    { type: 'folder', id: '0', name: 'All' },
    { errors: [], data: { me: { id: 1 } } },
  ])("a success isn't an error: %j", (body) => {
    expect(look(body).envelope).toBe(null)
  })
})

describe('what a reader is told about this occurrence', () => {
  test.each<[string, Json | string, RegExp]>([
    [
      'HTTP says success',
      'HTTP/1.1 200 OK\nContent-Type: application/json\n\n{"ok":false,"error":"no_text"}',
      /`ok` in the body says failure/,
    ],
    [
      'it passes',
      { error: { message: 'No', type: 'OAuthException', code: 2, fbtrace_id: 'A', is_transient: true } },
      /`is_transient` is `true`/,
    ],
    [
      'an echo of the documents',
      {
        ErrorNumber: 10,
        Type: 'ValidationException',
        Message: 'M',
        Elements: [{ ValidationErrors: [{ Message: 'One' }] }],
      },
      /Remove it/,
    ],
  ])('%s', (_, body, note) => {
    expect(
      look(body)
        .explanation.map(({ text }) => text)
        .join('\n'),
    ).toMatch(note)
  })
})
