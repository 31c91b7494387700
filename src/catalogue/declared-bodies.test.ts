import { describe, expect, test } from 'vitest'
import { diagnose } from '../engine/index.ts'
import type { Json } from '../engine/model.ts'
import { loadContent } from '../site/load-content.ts'
import { siteRoot } from '../site/root.ts'

// Only the envelopes, without the APIs of the content.
const envelopes = loadContent(siteRoot).catalogue.envelopes ?? []
const look = (body: Json) =>
  diagnose(JSON.stringify(body), { apis: [], entries: [], statuses: [], envelopes }, { now: Date.UTC(2026, 10, 21) })

/** Rows of the envelopes that this content declares. */
const ofContent = <T extends [string, ...unknown[]]>(rows: T[]) =>
  rows.filter(([id]) => envelopes.some((envelope) => envelope.id === id))

interface Facts {
  code?: string | null
  message?: string
  requestId?: string
  docUrl?: string
  status?: number | null
  fields?: [path: string, code: string | null][]
  others?: number
}

const bodies: [id: string, body: Json, facts: Facts][] = [
  ['airtable-error', { error: { type: 'NO_FIELD', message: 'No' } }, { code: 'NO_FIELD', message: 'No' }],
  [
    'notion-error',
    { object: 'error', status: 404, code: 'object_not_found', message: 'No', request_id: 'r1' },
    { code: 'object_not_found', message: 'No', requestId: 'r1', status: 404 },
  ],
  [
    'razorpay-error',
    {
      error: { code: 'BAD_REQUEST_ERROR', description: 'No', field: 'amount', source: 'NA', step: 'NA', reason: 'NA' },
    },
    { code: 'BAD_REQUEST_ERROR', message: 'No', fields: [['amount', null]] },
  ],
  [
    'appwrite-error',
    { message: 'No', code: 404, type: 'document_not_found', version: '1.6.0' },
    { status: 404, code: 'document_not_found', message: 'No' },
  ],
  [
    'linode-errors',
    { errors: [{ reason: 'No', field: 'region' }, { reason: 'Nor' }] },
    { status: null, code: null, message: 'No', fields: [['region', null]], others: 1 },
  ],
  [
    'adyen-error',
    { status: 422, errorCode: '14_030', message: 'No', errorType: 'validation', pspReference: 'P1' },
    { code: '14_030', message: 'No', requestId: 'P1', status: 422 },
  ],
  [
    'square-errors',
    {
      errors: [
        { category: 'API_ERROR', code: 'NO_WAY', detail: 'No', field: 'a[0].b' },
        { category: 'API_ERROR', code: 'NOR' },
      ],
    },
    { code: 'NO_WAY', message: 'No', fields: [['a.0.b', 'NO_WAY']], others: 1 },
  ],
  [
    'mongodb-atlas',
    {
      badRequestDetail: { fields: [{ field: 'name', description: 'Short' }] },
      detail: 'No',
      error: 400,
      errorCode: 'VALIDATION_ERROR',
      parameters: [],
      reason: 'Bad Request',
    },
    { status: 400, code: 'VALIDATION_ERROR', message: 'No', fields: [['name', null]] },
  ],
  [
    'intercom-errors',
    { type: 'error.list', request_id: 'r4', errors: [{ code: 'unauthorized', message: 'No' }] },
    { code: 'unauthorized', message: 'No', requestId: 'r4' },
  ],
  [
    'bitbucket-server-errors',
    {
      errors: [
        { context: 'name', message: 'Long', exceptionName: 'com.atlassian.A' },
        { context: null, message: 'Also', exceptionName: null },
      ],
    },
    { status: null, code: 'com.atlassian.A', message: 'Long', fields: [['name', 'com.atlassian.A']], others: 1 },
  ],
  [
    'paypal-error',
    {
      name: 'UNPROCESSABLE_ENTITY',
      message: 'No',
      debug_id: 'd1',
      details: [{ field: '/a/0/b', issue: 'TOO_LOW', description: 'x' }],
      information_link: 'https://developer.paypal.com/x',
    },
    {
      code: 'UNPROCESSABLE_ENTITY',
      message: 'No',
      requestId: 'd1',
      docUrl: 'https://developer.paypal.com/x',
      fields: [['a.0.b', 'TOO_LOW']],
    },
  ],
  [
    'vllm-error',
    { object: 'error', message: 'No', type: 'BadRequestError', param: null, code: 400 },
    { code: 'BadRequestError', message: 'No', status: 400 },
  ],
  [
    'asana-errors',
    { errors: [{ message: 'No', phrase: '6 sad squid' }] },
    { code: null, message: 'No', requestId: '6 sad squid' },
  ],
]

describe.skipIf(ofContent(bodies).length === 0)(
  'a body in an envelope that its page declares has all its facts',
  () => {
    test.each(ofContent(bodies))('%s: %j', (id, body, facts) => {
      const { envelope, facts: said, response } = look(body)
      expect(envelope?.id).toBe(id)
      expect({
        ...said,
        status: response.status,
        fields: said.fields.map(({ path, code }) => [path, code]),
        others: said.others.length,
      }).toMatchObject({ docUrl: null, requestId: null, fields: [], others: 0, ...facts })
    })
  },
)

const others: [id: string, who: string, body: Json][] = [
  ['notion-error', 'vLLM, not Notion', { object: 'error', message: 'No', type: 'E', param: null, code: 400 }],
  ['paypal-error', 'Mongoose, not PayPal', { name: 'ValidationError', message: 'No', errors: {} }],
  ['square-errors', 'JSON:API, not Square', { errors: [{ code: 'A_B', title: 'No', detail: 'No', status: '400' }] }],
  ['razorpay-error', 'an error object, not Razorpay', { error: { code: 'NO_SEAT', message: 'No', description: 'x' } }],
  ['adyen-error', 'Okta, not Adyen', { errorCode: 'E0000001', errorSummary: 'No' }],
  ['mongodb-atlas', 'Okta, not Atlas', { errorCode: 'E0000001', errorSummary: 'No' }],
]

describe.skipIf(ofContent(others).length === 0)('a look-alike is told apart', () => {
  test.each(ofContent(others))('%s: %s', (id, _, body) => {
    expect(look(body).envelope?.id).not.toBe(id)
  })
})
