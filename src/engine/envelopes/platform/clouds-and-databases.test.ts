import { describe, expect, test } from 'vitest'
import type { Json } from '../../model.ts'
import { diagnosed, nothing } from '../standard/diagnosed.fixture.ts'

type Facts = Partial<Omit<ReturnType<typeof diagnosed>, 'id' | 'also' | 'text'>>

const paste = (status: number, headers: string, body: Json) =>
  `HTTP/1.1 ${status}\n${headers}\n\n${typeof body === 'string' ? body : JSON.stringify(body)}`

const other = (code: string | null, message: string | null) => ({ code, message })

describe('an envelope of a cloud, a database or a gateway is recognized, and says all that its format has', () => {
  test.each<[id: string, input: Json, facts: Facts]>([
    [
      'azure-openai-error',
      paste(429, 'apim-request-id: a1', { error: { code: '429', message: 'No. Please retry after 6 seconds.' } }),
      { status: 429, code: '429', message: 'No. Please retry after 6 seconds.', requestId: 'a1' },
    ],
    [
      'azure-openai-error',
      {
        error: {
          code: 'content_filter',
          message: 'No',
          param: 'prompt',
          type: null,
          status: 400,
          innererror: { code: 'X', content_filter_result: { hate: { filtered: true } } },
        },
      },
      { status: 400, code: 'content_filter', message: 'No', fields: [['prompt', 'No', 'content_filter']] },
    ],
    [
      'azure-cosmos-error',
      {
        code: 'Conflict',
        message: 'Message: {"Errors":["Taken"]}\r\nActivityId: 5f1d7c1e-2b3a, Microsoft.Azure.Documents.Common/2.14.0',
      },
      { status: null, code: 'Conflict', message: 'Taken', requestId: '5f1d7c1e-2b3a' },
    ],
    [
      'azure-api-management',
      { statusCode: 429, message: 'Rate limit is exceeded. Try again in 12 seconds.' },
      { status: 429, code: null, message: 'Rate limit is exceeded. Try again in 12 seconds.' },
    ],
    [
      'azure-devops-error',
      { $id: '1', innerException: null, message: 'No', typeName: 'A.B, A', typeKey: 'B', errorCode: 0, eventId: 3000 },
      { status: null, code: 'B', message: 'No' },
    ],
    [
      'couchdb-error',
      { error: 'not_found', reason: 'missing' },
      { status: null, code: 'not_found', message: 'missing' },
    ],
    [
      'couchdb-error',
      [
        { ok: true, id: 'a', rev: '1' },
        { id: 'b', error: 'conflict', reason: 'No' },
        { id: 'c', error: 'forbidden', reason: 'Nor' },
      ],
      { status: null, code: 'conflict', message: 'No', others: [other('forbidden', 'Nor')], isPartial: true },
    ],
    [
      'directus-error',
      {
        errors: [
          { message: 'No', extensions: { code: 'RECORD_NOT_UNIQUE', collection: 'a', field: 'b' } },
          { message: 'Nor', extensions: { code: 'FORBIDDEN' } },
        ],
      },
      {
        status: null,
        code: 'RECORD_NOT_UNIQUE',
        message: 'No',
        fields: [['b', 'No', 'RECORD_NOT_UNIQUE']],
        others: [other('FORBIDDEN', 'Nor')],
      },
    ],
    [
      'firebase-database',
      { error: 'Auth token is expired' },
      { status: null, code: null, message: 'Auth token is expired' },
    ],
    [
      'gcs-xml',
      '<Error><Code>AccessDenied</Code><Message>No</Message><Details>This account may not</Details></Error>',
      { status: null, code: 'AccessDenied', message: 'This account may not' },
    ],
    [
      'grafana-error',
      { message: 'No', messageId: 'a.not-found', statusCode: 404, traceID: 't1' },
      { status: 404, code: 'a.not-found', message: 'No', requestId: 't1' },
    ],
    [
      'grafana-error',
      { accessErrorId: 'ACE0123456789', message: 'No', title: 'Access denied' },
      { status: null, code: null, message: 'No', requestId: 'ACE0123456789' },
    ],
    [
      'grafana-error',
      { message: 'No', status: 'version-mismatch' },
      { status: null, code: 'version-mismatch', message: 'No' },
    ],
    [
      'huawei-cloud',
      { error_code: 'DNS.0302', error_msg: 'No', request_id: 'r1' },
      { status: null, code: 'DNS.0302', message: 'No', requestId: 'r1' },
    ],
    [
      'ibm-api-connect',
      { httpCode: '401', httpMessage: 'Unauthorized', moreInformation: 'No' },
      { status: 401, code: null, message: 'No' },
    ],
    ['id-message', { id: 'not_found', message: 'No' }, { status: null, code: 'not_found', message: 'No' }],
    [
      'influxdb-error',
      { code: 'internal error', message: 'No' },
      { status: null, code: 'internal error', message: 'No' },
    ],
    [
      'influxdb-error',
      { error: 'partial write of lines', data: [{ original_line: 'a', line_number: 2, error_message: 'Float' }] },
      { status: null, code: null, message: 'partial write of lines', others: [other(null, 'Float')], isPartial: true },
    ],
    [
      'influxdb-error',
      { results: [{ statement_id: 0 }, { statement_id: 1, error: 'No' }] },
      { status: null, code: null, message: 'No', isPartial: true },
    ],
    [
      'keycloak-error',
      { field: 'email', errorMessage: 'error-invalid-email', params: ['email'] },
      {
        status: null,
        code: 'error-invalid-email',
        fields: [['email', 'error-invalid-email', 'error-invalid-email']],
        message: 'error-invalid-email',
      },
    ],
    [
      'keycloak-error',
      {
        errors: [
          { field: 'a', errorMessage: 'No' },
          { field: 'b', errorMessage: 'Nor' },
        ],
      },
      {
        status: null,
        code: null,
        message: 'No',
        fields: [
          ['a', 'No', null],
          ['b', 'Nor', null],
        ],
        others: [other(null, 'Nor')],
      },
    ],
    ['keycloak-error', { error: 'HTTP 404 Not Found' }, { status: 404, code: null, message: 'HTTP 404 Not Found' }],
    [
      'kong-error',
      { message: 'no Route matched with those values', request_id: '787c6441c47dd42c7a39b06eb433051f' },
      {
        status: null,
        code: null,
        message: 'no Route matched with those values',
        requestId: '787c6441c47dd42c7a39b06eb433051f',
      },
    ],
    [
      'kong-error',
      paste(429, 'X-Kong-Response-Latency: 1', { message: 'API rate limit exceeded' }),
      { status: 429, code: null, message: 'API rate limit exceeded' },
    ],
    [
      'matrix-error',
      { errcode: 'M_LIMIT_EXCEEDED', error: 'No', retry_after_ms: 10 },
      { status: null, code: 'M_LIMIT_EXCEEDED', message: 'No' },
    ],
    [
      'mediawiki-action',
      { error: { code: 'maxlag', info: 'No', lag: 5, '*': 'See' }, servedby: 'mw1' },
      { status: null, code: 'maxlag', message: 'No' },
    ],
    [
      'mediawiki-action',
      {
        errors: [
          { code: 'a', text: 'No', module: 'main' },
          { code: 'b', html: 'Nor', module: 'edit' },
        ],
        servedby: 'mw1',
      },
      { status: null, code: 'a', message: 'No', others: [other('b', 'Nor')] },
    ],
    [
      'mediawiki-rest',
      { errorKey: 'rest-a', messageTranslations: { de: 'Nein', en: 'No' }, httpCode: 404, httpReason: 'Not Found' },
      { status: 404, code: 'rest-a', message: 'No' },
    ],
    [
      'mediawiki-rest',
      { messageTranslations: { qqx: 'rest' }, httpCode: 400, httpReason: 'Bad Request' },
      { status: 400, code: null, message: 'rest' },
    ],
    [
      'neo4j-errors',
      { results: [], errors: [{ code: 'Neo.ClientError.Statement.SyntaxError', message: 'No' }] },
      { status: null, code: 'Neo.ClientError.Statement.SyntaxError', message: 'No' },
    ],
    [
      'okta-error',
      {
        errorCode: 'E0000001',
        errorSummary: 'No',
        errorLink: 'E0000001',
        errorId: 'o1',
        errorCauses: [{ errorSummary: 'login: Taken' }, { errorSummary: 'Also' }],
      },
      {
        status: null,
        code: 'E0000001',
        message: 'No',
        requestId: 'o1',
        fields: [['login', 'Taken', null]],
        others: [other(null, 'Also')],
      },
    ],
    [
      'okta-error',
      {
        errorCode: 'E0000001',
        errorSummary: 'No',
        errorCauses: [{ errorSummary: 'Too long', reason: 'LEN', location: '$.profile.login' }],
      },
      { status: null, code: 'E0000001', message: 'No', fields: [['profile.login', 'Too long', 'LEN']] },
    ],
    [
      'openstack-fault',
      { itemNotFound: { code: 404, message: 'No' } },
      { status: 404, code: 'itemNotFound', message: 'No' },
    ],
    [
      'openstack-fault',
      { NeutronError: { type: 'IpAddressInUse', message: 'No', detail: '' } },
      { status: null, code: 'IpAddressInUse', message: 'No' },
    ],
    [
      'openstack-fault',
      { error: { code: 401, message: 'No', title: 'Unauthorized' } },
      { status: 401, code: 'Unauthorized', message: 'No' },
    ],
    [
      'openstack-fault',
      { code: 409, type: 'duplicate_record', message: 'No', request_id: 'req-ac67438a-4f93-437a-ab41-961bb8380079' },
      { status: 409, code: 'duplicate_record', message: 'No', requestId: 'req-ac67438a-4f93-437a-ab41-961bb8380079' },
    ],
    [
      'ovh-error',
      { class: 'Client::NotFound', message: 'No' },
      { status: null, code: 'Client::NotFound', message: 'No' },
    ],
    [
      'ovh-error',
      paste(403, 'X-OVH-QUERYID: q1', { errorCode: 'INVALID_KEY', httpCode: '403 Forbidden', message: 'No' }),
      { status: 403, code: 'INVALID_KEY', message: 'No', requestId: 'q1' },
    ],
    ['parse-platform', { code: 101, error: 'No' }, { status: null, code: '101', message: 'No' }],
    [
      'pocketbase-error',
      { status: 400, message: 'No', data: { title: { code: 'validation_required', message: 'Needed' } } },
      { status: 400, code: null, message: 'No', fields: [['title', 'Needed', 'validation_required']] },
    ],
    [
      'prometheus-error',
      { status: 'error', errorType: 'bad_data', error: 'No' },
      { status: null, code: 'bad_data', message: 'No' },
    ],
    [
      'salesforce-error',
      [
        { message: 'No', errorCode: 'INVALID_FIELD', fields: ['Name', 'Age'] },
        { message: 'Nor', errorCode: 'X_Y' },
      ],
      {
        status: null,
        code: 'INVALID_FIELD',
        message: 'No',
        fields: [
          ['Name', 'No', 'INVALID_FIELD'],
          ['Age', 'No', 'INVALID_FIELD'],
        ],
        others: [other('X_Y', 'Nor')],
      },
    ],
    [
      'salesforce-error',
      {
        compositeResponse: [
          { body: { id: '1' }, httpStatusCode: 201, referenceId: 'a' },
          { body: [{ message: 'No', errorCode: 'X_Y' }], httpStatusCode: 400, referenceId: 'b' },
        ],
      },
      { status: 200, requestId: 'a', code: 'X_Y', message: 'No', isPartial: true },
    ],
    [
      'salesforce-error',
      [
        { id: '1', success: true, errors: [] },
        { success: false, errors: [{ statusCode: 'X_Y', message: 'No', fields: ['A'] }] },
      ],
      { status: null, code: 'X_Y', message: 'No', fields: [['A', 'No', 'X_Y']], isPartial: true },
    ],
    [
      'scaleway-error',
      {
        type: 'invalid_arguments',
        message: 'No',
        details: [{ argument_name: 'a.b', reason: 'constraint', help_message: 'Short' }],
      },
      { status: null, code: 'invalid_arguments', message: 'No', fields: [['a.b', 'Short', 'constraint']] },
    ],
    [
      'servicenow-error',
      { error: { message: 'No', detail: 'None' }, status: 'failure' },
      { status: null, code: null, message: 'None' },
    ],
    [
      'strapi-error',
      {
        data: null,
        error: {
          status: 400,
          name: 'ValidationError',
          message: 'No',
          details: { errors: [{ path: ['a', 'b'], message: 'Needed', name: 'ValidationError' }] },
        },
      },
      { status: 400, code: 'ValidationError', message: 'No', fields: [['a.b', 'Needed', 'ValidationError']] },
    ],
    [
      'strapi-error',
      {
        statusCode: 400,
        error: 'Bad Request',
        message: [{ messages: [{ id: 'Auth.form.error.invalid', message: 'No' }] }],
      },
      { status: 400, code: 'Auth.form.error.invalid', message: 'No' },
    ],
    [
      'tencent-cloud',
      { Response: { Error: { Code: 'AuthFailure', Message: 'No' }, RequestId: 'r1' } },
      { status: null, code: 'AuthFailure', message: 'No', requestId: 'r1' },
    ],
    [
      'alibaba-cloud',
      {
        Code: 'Throttling.User',
        Message: 'No',
        RequestId: '6B1C7C1E-0D5A-4D1B-9C2E-7E5B2C0A1F11',
        HostId: 'ecs.aliyuncs.com',
        Recommend: 'https://api.alibabacloud.com/a',
      },
      {
        status: null,
        code: 'Throttling.User',
        message: 'No',
        requestId: '6B1C7C1E-0D5A-4D1B-9C2E-7E5B2C0A1F11',
        docUrl: 'https://api.alibabacloud.com/a',
      },
    ],
    [
      'tyk-error',
      paste(429, 'X-Generator: tyk.io', { error: 'Rate limit exceeded' }),
      { status: 429, code: null, message: 'Rate limit exceeded' },
    ],
    ['apisix-error', { error_msg: '404 Route Not Found' }, { status: 404, code: null, message: '404 Route Not Found' }],
    [
      'arangodb-error',
      { error: true, errorNum: 1202, errorMessage: 'No', code: 404 },
      { status: 404, code: '1202', message: 'No' },
    ],
    [
      'auth0-error',
      { statusCode: 429, error: 'Too Many Requests', message: 'No', errorCode: 'too_many_requests' },
      { status: 429, code: 'too_many_requests', message: 'No' },
    ],
    [
      'auth0-error',
      { name: 'BadRequestError', code: 'user_exists', description: 'No', statusCode: 400 },
      { status: 400, code: 'user_exists', message: 'No' },
    ],
    [
      'vault-error',
      { errors: ['2 errors occurred:\n\t* permission denied\n\t* invalid token\n\n'] },
      { status: null, code: null, message: 'permission denied', others: [other(null, 'invalid token')] },
    ],
    [
      'vercel-error',
      { error: { code: 'forbidden', message: 'No', invalidToken: true } },
      { status: null, code: 'forbidden', message: 'No' },
    ],
  ])('%s: %j', (id, input, facts) => {
    const { also: _also, text: _text, ...said } = diagnosed(input)
    expect(said).toEqual({ id, ...nothing, ...facts })
  })
})

describe('a look-alike is read as something else', () => {
  test.each<[string, not: string, Json]>([
    ['OAuth, not CouchDB', 'couchdb-error', { error: 'invalid_grant', error_description: 'No', reason: 'No' }],
    [
      'GraphQL, not Directus',
      'directus-error',
      { data: null, errors: [{ message: 'No', path: ['a'], extensions: { code: 'FORBIDDEN' } }] },
    ],
    ['any refusal, not Firebase', 'firebase-database', { error: 'Permission denied' }],
    [
      'S3, not Google Cloud Storage',
      'gcs-xml',
      '<Error><Code>NoSuchKey</Code><Message>No</Message><RequestId>R</RequestId><HostId>h</HostId></Error>',
    ],
    ['Baidu, not Huawei', 'huawei-cloud', { error_code: 110, error_msg: 'No' }],
    ['a plain code, not InfluxDB', 'influxdb-error', { code: 'invalid_argument', message: 'No' }],
    ['Lambda, not Keycloak', 'keycloak-error', { errorMessage: 'No', errorType: 'Error' }],
    [
      'an API behind Kong, not Kong',
      'kong-error',
      paste(404, 'X-Kong-Upstream-Latency: 9\nVia: kong/3.7', { message: 'There is no such seat' }),
    ],
    ['a message, not Kong', 'kong-error', { message: 'There is no such seat' }],
    ['WeChat, not Matrix', 'matrix-error', { errcode: 40001, errmsg: 'No' }],
    [
      'apilayer, not MediaWiki',
      'mediawiki-action',
      { success: false, error: { code: 104, type: 'usage_limit_reached', info: 'No' } },
    ],
    ['Salesforce, not Okta', 'okta-error', [{ errorCode: 'E0000001', message: 'No' }]],
    ['an error object, not OpenStack', 'openstack-fault', { error: { code: 404, message: 'No' } }],
    ['a wrapper, not OpenStack', 'openstack-fault', { response: { code: 404, message: 'No' } }],
    ['a mirrored status, not Parse', 'parse-platform', { code: 404, error: 'No' }],
    ['JSend, not Prometheus', 'prometheus-error', { status: 'error', message: 'No' }],
    ['a type of its own, not Scaleway', 'scaleway-error', { type: 'seat_taken', message: 'No' }],
    ['a code beside it, not Scaleway', 'scaleway-error', { type: 'not_found', code: 'x', message: 'No' }],
    ['Datadog, not Vault', 'vault-error', { errors: ['Forbidden'] }],
    ['an error object, not Vercel', 'vercel-error', { error: { code: 'forbidden', message: 'No' } }],
    ['a sentence, not Tyk', 'tyk-error', { error: 'Rate limit exceeded' }],
    ['hapi, not Auth0', 'auth0-error', { statusCode: 429, error: 'Too Many Requests', message: 'No' }],
    [
      'NestJS, not API Management',
      'azure-api-management',
      { statusCode: 404, message: 'Cannot GET /a', error: 'Not Found' },
    ],
    ['an error object, not Azure OpenAI', 'azure-openai-error', { error: { code: 'not_found', message: 'No' } }],
    ['a flat code, not Cosmos', 'azure-cosmos-error', { code: 'Conflict', message: 'The id is taken' }],
    [
      'a stored message, not an error',
      'id-message',
      paste(200, 'A: b', { id: 'not_found', message: 'How to mend a 404' }),
    ],
    ['AWS, not Alibaba', 'alibaba-cloud', { Code: 'X', Message: 'No' }],
  ])('%s', (_, id, body) => {
    expect(diagnosed(body).id).not.toBe(id)
  })

  test("formats that can't be distinguished are both named", () => {
    expect(diagnosed({ errors: [{ message: 'No', extensions: { code: 'FORBIDDEN' } }] }).also).toContain(
      'directus-error',
    )
    expect(diagnosed({ error: { code: '404', message: 'No' } }).also).toContain('azure-openai-error')
  })

  test.each<Json>([
    { status: 'success', data: { result: [] } },
    { id: 'a1', message: 'Hi' },
    { compositeResponse: [{ body: { id: '1' }, httpStatusCode: 201, referenceId: 'a' }] },
    [{ ok: true, id: 'a', rev: '1' }],
    { results: [{ statement_id: 0, series: [] }] },
    { status: 'failure' },
    { class: 'Client::Note' },
  ])("a success isn't an error: %j", (body) => {
    expect(diagnosed(body).id).toBe(null)
  })
})

describe('what a reader is told about this occurrence', () => {
  test.each<[string, Json, RegExp]>([
    [
      'which category was stopped',
      {
        error: {
          code: 'content_filter',
          message: 'No',
          innererror: { content_filter_result: { hate: { filtered: false }, jailbreak: { filtered: true } } },
        },
      },
      /`jailbreak`/,
    ],
    ['who answered', { message: 'no Route matched with those values' }, /didn't reach the API/],
    ['who did not', { message: 'An invalid response was received from the upstream server' }, /gave no valid response/],
    [
      'a step of signing in',
      paste(401, 'A: b', { session: 's', flows: [{ stages: ['m.login.password'] }], params: {} }),
      /another authentication stage/,
    ],
    ['what to keep', { errcode: 'M_UNKNOWN_TOKEN', error: 'No', soft_logout: true }, /keep the device/],
    [
      'which state',
      { type: 'transient_state', message: 'No', resource: 'server', current_state: 'stopping' },
      /`stopping`/,
    ],
    [
      'how many were not written',
      [
        { ok: true, id: 'a', rev: '1' },
        { id: 'b', error: 'conflict', reason: 'No' },
      ],
      /1 of 2 documents/,
    ],
    [
      'what may be repeated',
      { errors: [{ code: 'Neo.TransientError.Transaction.DeadlockDetected', message: 'No' }] },
      /retry all of it/,
    ],
    ['the lag', { error: { code: 'maxlag', info: 'No', lag: 6 }, servedby: 'mw1' }, /lag behind/],
    [
      'an echo of the data',
      { error: 'partial write', data: [{ original_line: 'a', error_message: 'No' }] },
      /Remove it before you share this/,
    ],
    ['that a person has to unseal it', { errors: ['Vault is sealed'] }, /a retry can't/],
  ])('%s', (_, input, note) => {
    expect(diagnosed(input).text).toMatch(note)
  })
})
