import { describe, expect, test } from 'vitest'
import type { Json } from '../../model.ts'
import { diagnosed, nothing } from './diagnosed.fixture.ts'
import { cpuTime } from '../../../cpu-time.fixture.ts'

const soap = (fault: string) =>
  `<?xml version="1.0"?><s:Envelope xmlns:s="urn:x"><s:Header/><s:Body><s:Fault>${fault}</s:Fault></s:Body></s:Envelope>`
const issue = (severity: string, code: string, rest: { [key: string]: Json } = {}) => ({ severity, code, ...rest })

describe('each standard is read by its own rules', () => {
  test.each<[string, Json, object]>([
    [
      'OAuth',
      { error: 'invalid_grant', error_description: 'Expired', error_uri: 'https://id.example.com/e' },
      {
        ...nothing,
        id: 'oauth-error',
        status: 400,
        code: 'invalid_grant',
        message: 'Expired',
        docUrl: 'https://id.example.com/e',
      },
    ],
    [
      'OAuth with the word alone',
      { error: 'slow_down' },
      { ...nothing, id: 'oauth-error', status: 400, code: 'slow_down', message: null },
    ],
    [
      'OAuth as Entra sends it',
      {
        error: 'invalid_client',
        error_description: 'AADSTS7000215: Bad secret',
        error_codes: [7000215],
        timestamp: '2026-11-21 06:00:00Z',
        trace_id: 'T1',
        correlation_id: 'C1',
      },
      {
        ...nothing,
        id: 'oauth-error',
        status: 401,
        code: 'invalid_client',
        message: 'AADSTS7000215: Bad secret',
        requestId: 'T1',
      },
    ],
    [
      'SCIM',
      {
        schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'],
        status: '409',
        scimType: 'uniqueness',
        detail: 'Taken',
      },
      { ...nothing, id: 'scim-error', status: 409, code: 'uniqueness', message: 'Taken' },
    ],
    [
      'FHIR',
      {
        resourceType: 'OperationOutcome',
        issue: [
          issue('warning', 'informational'),
          issue('error', 'required', { diagnostics: 'No name', expression: ['Patient.name[0].family'] }),
          issue('fatal', 'throttled'),
        ],
      },
      {
        ...nothing,
        id: 'fhir-operation-outcome',
        status: 400,
        code: 'required',
        message: 'No name',
        fields: [['Patient.name.0.family', 'No name', 'required']],
        others: [{ code: 'throttled', message: null }],
      },
    ],
    [
      'FHIR as XML, whose values are attributes',
      '<OperationOutcome xmlns="http://hl7.org/fhir"><issue><severity value="error"/><code value="not-found"/><diagnostics value="No such patient"/></issue></OperationOutcome>',
      { ...nothing, id: 'fhir-operation-outcome', status: 404, code: 'not-found', message: 'No such patient' },
    ],
    [
      'Kubernetes',
      {
        kind: 'Status',
        apiVersion: 'v1',
        metadata: {},
        status: 'Failure',
        message: 'Invalid',
        reason: 'Invalid',
        details: {
          causes: [{ reason: 'FieldValueRequired', message: 'Required value', field: 'spec.containers[0].name' }],
        },
        code: 422,
      },
      {
        ...nothing,
        id: 'kubernetes-status',
        status: 422,
        code: 'Invalid',
        message: 'Invalid',
        fields: [['spec.containers.0.name', 'Required value', 'FieldValueRequired']],
      },
    ],
    [
      'JSON-RPC',
      { jsonrpc: '2.0', id: 1, error: { code: -32602, message: 'Invalid params' } },
      { ...nothing, id: 'json-rpc', status: 400, code: '-32602', message: 'Invalid params' },
    ],
    [
      'JSON-RPC 1.0',
      { result: null, id: 1, error: { code: -5, message: 'No such key' } },
      { ...nothing, id: 'json-rpc', status: null, code: '-5', message: 'No such key' },
    ],
    [
      'a batch of JSON-RPC of which a part failed',
      [
        { jsonrpc: '2.0', id: 1, result: 7 },
        { jsonrpc: '2.0', id: 2, error: { code: 3, message: 'Reverted' } },
        { jsonrpc: '2.0', id: 3, error: { code: 4, message: 'Low' } },
      ],
      {
        ...nothing,
        id: 'json-rpc',
        code: '3',
        message: 'Reverted',
        isPartial: true,
        others: [{ code: '4', message: 'Low' }],
      },
    ],
    [
      'SOAP 1.1',
      soap('<faultcode>s:Server</faultcode><faultstring>It failed</faultstring><detail><a:x>1</a:x></detail>'),
      { ...nothing, id: 'soap-fault', status: 500, code: 's:Server', message: 'It failed' },
    ],
    [
      'SOAP 1.2',
      soap(
        '<s:Code><s:Value>s:Sender</s:Value></s:Code><s:Reason><s:Text xml:lang="en">Bad</s:Text><s:Text xml:lang="de">Falsch</s:Text></s:Reason>',
      ),
      { ...nothing, id: 'soap-fault', status: 400, code: 's:Sender', message: 'Bad' },
    ],
    [
      'Microsoft REST',
      {
        error: {
          code: 'BadArgument',
          message: 'Two are wrong',
          target: 'contact',
          details: [{ code: 'NullValue', target: 'phone', message: 'Empty' }],
          innererror: { code: 'PhoneFormat', requestId: 'RQ1' },
        },
      },
      {
        ...nothing,
        id: 'microsoft-error',
        code: 'BadArgument',
        message: 'Two are wrong',
        requestId: 'RQ1',
        fields: [['phone', 'Empty', 'NullValue']],
        others: [{ code: 'NullValue', message: 'Empty' }],
      },
    ],
    [
      'Microsoft Graph',
      {
        error: {
          code: 'itemNotFound',
          message: 'Gone',
          innerError: { date: '2026-11-21T06:00:00', 'request-id': 'RQ2', 'client-request-id': 'C2' },
        },
      },
      { ...nothing, id: 'microsoft-error', code: 'itemNotFound', requestId: 'RQ2' },
    ],
    [
      'OData v2 as SAP sends it',
      {
        error: {
          code: '/IWBEP/CM/018',
          message: { lang: 'en', value: 'Bad order' },
          innererror: {
            transactionid: 'TX1',
            errordetails: [{ code: 'Z/1', message: 'No quantity', propertyref: 'Order/Quantity', severity: 'error' }],
          },
        },
      },
      {
        ...nothing,
        id: 'odata-legacy',
        code: '/IWBEP/CM/018',
        message: 'Bad order',
        requestId: 'TX1',
        fields: [['Order.Quantity', 'No quantity', 'Z/1']],
        others: [{ code: 'Z/1', message: 'No quantity' }],
      },
    ],
    [
      'OData v3',
      { 'odata.error': { code: '-1, X.NotFound', message: { lang: 'en-US', value: 'No list' } } },
      { ...nothing, id: 'odata-legacy', code: '-1, X.NotFound', message: 'No list' },
    ],
    [
      "JSend, the caller's fault",
      { status: 'fail', data: { title: 'A title is needed' } },
      {
        ...nothing,
        id: 'jsend',
        code: null,
        message: 'A title is needed',
        fields: [['title', 'A title is needed', null]],
      },
    ],
    [
      "JSend, the server's fault",
      { status: 'error', message: 'No database', code: 17 },
      { ...nothing, id: 'jsend', code: '17', message: 'No database' },
    ],
    [
      'vnd.error',
      {
        message: 'Bad',
        logref: 42,
        _links: { help: { href: 'https://docs.example.com/42' } },
        _embedded: { errors: [{ message: 'Empty', path: '/username' }] },
      },
      {
        ...nothing,
        id: 'vnd-error',
        code: null,
        message: 'Bad',
        requestId: '42',
        docUrl: 'https://docs.example.com/42',
        fields: [['username', 'Empty', null]],
        others: [{ code: null, message: 'Empty' }],
      },
    ],
  ])('%s', (_, input, facts) => {
    expect(diagnosed(input)).toMatchObject(facts)
  })
})

describe('what only looks like it is read as something else', () => {
  test.each<[string, string, Json]>([
    ['Slack', 'oauth-error', { ok: false, error: 'access_denied' }],
    ['CouchDB', 'oauth-error', { error: 'not_found', reason: 'missing' }],
    ['a sentence as error', 'oauth-error', { error: 'No such user' }],
    ['a user of SCIM', 'scim-error', { schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'], id: '1' }],
    [
      'an outcome that is only information',
      'fhir-operation-outcome',
      { resourceType: 'OperationOutcome', issue: [issue('information', 'informational')] },
    ],
    ['a patient', 'fhir-operation-outcome', { resourceType: 'Patient', id: '1' }],
    ['a success of Kubernetes', 'kubernetes-status', { kind: 'Status', apiVersion: 'v1', status: 'Success' }],
    ['a pod', 'kubernetes-status', { kind: 'Pod', apiVersion: 'v1', status: { phase: 'Failed' } }],
    ['a result of JSON-RPC', 'json-rpc', { jsonrpc: '2.0', id: 1, result: { error: 'x' } }],
    ['an error object with a word', 'json-rpc', { error: { code: 'conflict', message: 'No' } }],
    [
      'a fault without a code',
      'soap-fault',
      { Fault: { Error: [{ Message: 'x', code: '1' }], type: 'ValidationFault' } },
    ],
    ['an answer of SOAP', 'soap-fault', '<Envelope><Body><Response>1</Response></Body></Envelope>'],
    [
      'OpenAI',
      'microsoft-error',
      { error: { message: 'No', type: 'invalid_request_error', param: null, code: 'invalid_api_key' } },
    ],
    ['the error object of another API', 'microsoft-error', { error: { code: 'session_not_found', message: 'No' } }],
    ['HubSpot', 'jsend', { status: 'error', message: 'No', correlationId: 'c', category: 'X' }],
    ['a number as status', 'jsend', { status: 404, message: 'No' }],
    ['a success of JSend', 'jsend', { status: 'success', data: {} }],
    ['a page of HAL', 'vnd-error', { message: 'Hello', _links: { self: { href: '/x' } } }],
  ])('%s is not %s', (_, id, input) => {
    expect(diagnosed(input).id).not.toBe(id)
  })
})

test("a code in CamelCase alone is Microsoft's first, and named with the formats that it fits as well", () => {
  const { id, also } = diagnosed({ error: { code: 'ResourceNotFound', message: 'No' } })
  expect(id).toBe('microsoft-error')
  expect(also).toContain('error-object')
})

test('hostile values are read in no time', () => {
  const texts = [
    'A'.repeat(50_000),
    'aA'.repeat(25_000),
    '\n'.repeat(50_000),
    'rfc9110'.repeat(7_000),
    '#:'.repeat(25_000),
  ]
  const readAll = () =>
    texts.forEach((text) => {
      diagnosed({ error: { code: `Aa${text}!`, message: text, target: text, details: [{ code: text, target: text }] } })
      diagnosed({
        Error: { Code: text, Message: text },
        __type: text,
        errorMessage: text,
        type: text,
        title: text,
        status: 400,
      })
    })
  expect(cpuTime(readAll)).toBeLessThan(2_000)
})
