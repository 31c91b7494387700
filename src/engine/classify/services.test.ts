import { describe, expect, test } from 'vitest'
import { content } from '../../site/content.ts'
import { diagnose } from '../index.ts'
import type { Catalogue } from '../model.ts'

const { catalogue, examples } = content
const services = new Set(catalogue.apis.flatMap(({ id, group }) => (group === 'service' ? [id] : [])))
const without: Catalogue = {
  ...catalogue,
  apis: catalogue.apis.filter(({ id }) => !services.has(id)),
  entries: catalogue.entries.filter(({ api }) => !services.has(api)),
}
const look = (paste: string, from = catalogue) => diagnose(paste, from, { now: Date.UTC(2026, 10, 21) })
const http = (status: number, body: object, ...headers: string[]) =>
  [`HTTP/1.1 ${status} X`, 'Content-Type: application/json', ...headers, '', JSON.stringify(body)].join('\n')
const openai = (code: string) => ({ error: { message: 'm', type: 'invalid_request_error', param: null, code } })
const anthropic = (type: string) => ({ type: 'error', error: { type, message: 'm' } })
const google = (status: string, code: number, ...details: object[]) => ({
  error: { code, message: 'm', status, details },
})
const info = (reason: string, domain: string) => ({
  '@type': 'type.googleapis.com/google.rpc.ErrorInfo',
  reason,
  domain,
})

describe('what names a service makes it sure', () => {
  test.each<[string, string, string]>([
    ['its host', `POST https://api.openai.com/v1/responses HTTP/1.1\n\n${http(429, openai('insufficient_quota'))}`, 'openai insufficient_quota'],
    ['a header of its own', http(401, openai('invalid_api_key'), 'openai-version: 2020-10-01'), 'openai invalid_api_key'],
    ['its client', `anthropic.RateLimitError: Error code: 429 - ${JSON.stringify(anthropic('rate_limit_error'))}`, 'anthropic rate_limit_error'],
    ["the class of its client's exception", 'stripe._error.CardError: Request req_1: Your card was declined.', 'stripe card_error'],
    ['its address, in the text of a client', 'HTTP 403: Resource not accessible by personal access token (https://api.github.com/repos/a/b/issues)', 'github Resource not accessible by personal access token'],
    ['its address, in another', 'Octokit::Forbidden: GET https://api.github.com/repos/a/b: 403 - You have exceeded a secondary rate limit. // See: https://docs.github.com/rest', 'github secondary rate limit'],
    ['words that say more than the code', `POST https://a.elastic-cloud.com/x HTTP/1.1\n\n${http(503, { error: { root_cause: [], type: 'cluster_block_exception', reason: 'blocked by: [SERVICE_UNAVAILABLE/1/state not recovered / initialized];' }, status: 503 })}`, 'elasticsearch state not recovered'],
    ['words that say another thing than the status', `POST https://api.sendgrid.com/v3/mail/send HTTP/1.1\n\n${http(401, { errors: [{ message: 'Maximum credits exceeded', field: null, help: null }] })}`, 'sendgrid Maximum credits exceeded'],
    ['the type of its details', http(404, google('NOT_FOUND', 404, { '@type': 'type.googleapis.com/google.firebase.fcm.v1.FcmError', errorCode: 'UNREGISTERED' })), 'firebase UNREGISTERED'],
    ['a link to its pages', http(401, { error: { ...openai('invalid_api_key').error, message: 'See https://platform.openai.com/account/api-keys.' } }), 'openai invalid_api_key'],
    ['its host, in the details', http(400, google('INVALID_ARGUMENT', 400, info('X', 'generativelanguage.googleapis.com'))), 'gemini INVALID_ARGUMENT'],
    ['a precise code beside the word', http(400, google('INVALID_ARGUMENT', 400, info('API_KEY_INVALID', 'googleapis.com'))), 'google-apis API_KEY_INVALID'],
    ['a precise code beside the type', http(429, { ...anthropic('rate_limit_error'), error: { type: 'rate_limit_error', message: 'm', details: { error_code: 'enforced_spend_limit_reached' } } }, 'anthropic-organization-id: o'), 'anthropic enforced_spend_limit_reached'],
    ['the fixed words of a sentence', http(403, { message: 'API rate limit exceeded for user ID 1.' }, 'x-github-request-id: r'), 'github API rate limit exceeded'],
    ['the code of a field', http(422, { message: 'Validation Failed', errors: [{ resource: 'Label', field: 'name', code: 'already_exists' }], documentation_url: 'https://docs.github.com/rest' }), 'github already_exists'],
    ['the sentence of a field', http(400, { message: { path: ['has already been taken'] } }, 'x-gitlab-meta: {}'), 'gitlab has already been taken'],
    ['a limit that a header names', http(429, { errorMessages: ['m'], errors: {} }, 'atl-traceid: t', 'RateLimit-Reason: jira-per-issue-on-write'), 'atlassian jira-per-issue-on-write'],
    ['a limit that the body names', http(429, { status: 'error', message: 'm', correlationId: 'c', errorType: 'RATE_LIMIT', policyName: 'DAILY' }, 'x-hubspot-correlation-id: c'), 'hubspot DAILY'],
    ['its client, in a text', 'FirebaseError: Firebase: The password is too short. (auth/weak-password).', 'firebase auth/weak-password'],
  ])('%s', (_, paste, expected) => {
    const [match] = look(paste).matches
    expect(`${match?.api} ${match?.code}`).toBe(expected)
    expect(match?.score).toBeGreaterThanOrEqual(/auth\/|card_error/.test(expected) ? 0.5 : 0.9)
  }) // prettier-ignore
})

test.each<[string, string, RegExp]>([
  ['a limit that looks like a missing permission', http(403, { message: 'API rate limit exceeded' }, 'x-github-request-id: r'), /isn't a missing permission/],
  ['a limit without a time', http(403, { message: 'You have exceeded a secondary rate limit' }, 'x-github-request-id: r'), /at least 1 minute/],
  ['a 404 that hides a permission', http(404, { message: 'Not Found' }, 'x-github-request-id: r'), /this token isn't allowed to see it/],
  ['a 404 of GitLab', http(404, { message: '404 Project Not Found' }, 'x-gitlab-meta: {}'), /this token isn't allowed to see it/],
  ['a limit of a day', http(429, { status: 'error', message: 'm', correlationId: 'c', policyName: 'DAILY' }, 'x-hubspot-correlation-id: c'), /account's time zone/],
])('what to know about %s comes from the row', (_, paste, words) => {
  expect(JSON.stringify(look(paste).explanation)).toMatch(words)
}) // prettier-ignore

test.each<[string, string]>([
  ['its code', http(429, openai('insufficient_quota'))],
  ['a word of many', http(429, openai('rate_limit_exceeded'))],
  ['the type alone', http(402, { error: { message: 'Insufficient Balance', type: 'unknown_error', param: null, code: 'invalid_request_error' } })],
  ['its client, which calls all who copy it', `openai.RateLimitError: Error code: 429 - ${JSON.stringify(openai('rate_limit_exceeded'))}`],
  ["somebody else's pages", http(429, { error: { ...openai('rate_limit_exceeded').error, message: 'Visit https://console.groq.com/docs/rate-limits for more information.' } })],
])("OpenAI's envelope, which many servers copy, does not show the API: %s", (_, paste) => {
  const { matches, retry } = look(paste)
  expect(matches.filter(({ score }) => score >= 0.5)).toEqual([])
  expect(retry.decidedBy).not.toMatch('OpenAI')
}) // prettier-ignore

test.each<[string, string, string]>([
  ['Anthropic', http(529, anthropic('overloaded_error')), 'anthropic'],
  ['Firebase', http(400, { error: { code: 400, message: 'EMAIL_EXISTS' } }), 'firebase'],
])('its own shape and code, which others may copy, make %s probable and no more', (_, paste, expected) => {
  const [match] = look(paste).matches
  expect(match?.api).toBe(expected)
  expect(match?.score).toBeGreaterThanOrEqual(0.5)
  expect(match?.score).toBeLessThan(0.9)
})

describe("a code of a service in the body of another API is not the service's", () => {
  const entries = catalogue.entries.filter(({ api, code }) => services.has(api) && code !== null)
  const shapes: [string, (code: string) => object][] = [
    ['an error object', (code) => ({ error: { code, message: 'm' } })],
    ['an error object with details', (code) => ({ error: { code, message: 'm', details: { a: 1 } } })],
    ['a flat code', (code) => ({ code, message: 'm' })],
    ['a flat code with a request id', (code) => ({ code, message: 'm', request_id: 'r' })],
    ['a traced error', (code) => ({ error: { code, message: 'm', trace_id: 't' } })],
    ['detail and code', (code) => ({ code, detail: 'm' })],
    ['a problem', (code) => ({ type: 'about:blank', title: 'm', status: 400, code })],
    ['a name', (code) => ({ success: false, errorCode: code, error: 'm' })],
  ]
  test.each(shapes)('%s', (_, shape) => {
    const sure = entries.flatMap(({ api, code, status }) =>
      [http(status.from, shape(code ?? '')), JSON.stringify(shape(code ?? ''))].flatMap((paste) =>
        strangersIn(look(paste)).map(() => `${api} ${code}`),
      ),
    )
    expect(sure).toEqual([])
  })
})

/** Services that are held for likely, though the body is in none of their own shapes: Azure's is an error object with a CamelCase code. */
const strangersIn = ({ matches, envelope }: ReturnType<typeof look>) =>
  matches.filter(
    ({ api, score }) =>
      services.has(api) &&
      score >= 0.5 &&
      !catalogue.apis.some(({ id, envelopes }) => id === api && envelopes.includes(envelope?.id ?? '')),
  )

test('no body of an API or a standard gets another answer because there are services', () => {
  const others = examples.filter(({ expected: { api } }) => api !== undefined && (api === null || !services.has(api)))
  expect(others.length).toBeGreaterThan(100)
  for (const { paste, path, line } of others) {
    const [withThem, alone] = [look(paste), look(paste, without)]
    const known = withThem.matches.filter(({ api }) => !services.has(api))
    expect(known[0], `${path}:${line}`).toEqual(alone.matches[0])
    expect(withThem.retry.verdict, `${path}:${line}`).toBe(alone.retry.verdict)
    expect(withThem.matches[0]?.api ?? null, `${path}:${line}`).toBe(alone.matches[0]?.api ?? null)
  }
})

test.each(
  catalogue.entries
    .filter(({ api, code }) => !services.has(api) && code !== null)
    .map(({ api, code }) => [api, code ?? '']),
)('a code of %s that a service has too comes first if it is pasted alone: %s', (_, code) => {
  expect(look(code).matches[0]?.api).toBe(look(code, without).matches[0]?.api)
})

test.each([
  [
    'another host with the same body',
    `POST https://api.groq.com/openai/v1/x HTTP/1.1\n\n${http(429, openai('insufficient_quota'))}`,
  ],
  [
    'another GraphQL server',
    http(200, { errors: [{ message: 'm', path: ['a'], extensions: { code: 'INTERNAL_SERVER_ERROR' } }], data: null }),
  ],
  ['a client that may call any server, and a word of many', 'googleapi: Error 403: caller lacks access, forbidden'],
])('%s is not the service', (_, paste) => {
  expect(look(paste).matches.filter(({ api, score }) => services.has(api) && score >= 0.5)).toEqual([])
})

test.each<[string, string, string | number]>([
  [
    'a status',
    'twilio.base.exceptions.TwilioRestException: HTTP 401 error: Unable to create record: Authenticate',
    401,
  ],
  [
    'no status, by the class of the exception',
    'stripe.error.InvalidRequestError: Request req_1: Nothing to invoice for customer',
    400,
  ],
])("the text of a vendor's client with %s leads to a row", (_, paste, status) => {
  expect(look(paste).matches[0]).toMatchObject({ code: null, status })
})

test("a class of an exception isn't a status", () => {
  expect(look('stripe.error.InvalidRequestError: Nothing to invoice for customer').response.status).toBeNull()
})

test('the words of a row alone do not show the API', () => {
  const paste = http(400, { title: 'm', message: 'There is no master for this job' })
  expect(look(paste).matches.filter(({ api }) => services.has(api))).toEqual([])
})

test.each(['more_info', 'moreInfo'])('a number one digit away from a documented one is another code: %s', (link) => {
  const body = { code: 21219, message: 'm', [link]: 'https://www.twilio.com/docs/errors/21219', status: 400 }
  expect(look(http(400, body)).matches[0]).toMatchObject({ api: 'twilio', code: null })
})

test('Microsoft Graph is not Azure', () => {
  const body = { error: { code: 'TooManyRequests', message: 'm', innerError: { date: 'd', 'request-id': 'r' } } }
  const paste = `GET https://graph.microsoft.com/v1.0/users HTTP/1.1\n\n${http(429, body, 'x-ms-ags-diagnostic: {}')}`
  expect(look(paste).matches.filter(({ score }) => score >= 0.5)).toEqual([])
})

test('a service without the code leaves it to the standard that it uses', () => {
  const paste = `POST https://generativelanguage.googleapis.com/v1/x HTTP/1.1\n\n${http(409, google('ABORTED', 409))}`
  expect(look(paste).matches[0]).toMatchObject({ api: 'google-rpc', code: 'ABORTED' })
})
