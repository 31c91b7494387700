import { describe, expect, test } from 'vitest'
import { diagnose } from '../engine/index.ts'
import { responses } from '../../fixtures/responses.ts'
import { content } from '../site/content.ts'
import { asUsual, countMasks, maskForSharing, placesOf } from './mask.ts'

const mask = (paste: string, choices = {}) => maskForSharing(paste, { ...asUsual, ...choices })

describe('the request ID stays', () => {
  test.each([
    'X-Request-Id: req_8f14e45fceea167a5a36dedd4bea2543',
    'x-amz-request-id: 0A49CE4060975EAC',
    'x-amz-id-2: eftixk72aD6Ap51TnqcoF8eFidJG9Z/2mkiDFu8yU9AS1ed4OpIszj7UDNEHGran',
    'x-amz-cf-id: Cg9rgvUsOzdSBvK1HmF0zIYCyk7FjCrVJwT1gVEmxrXbEqzP3XLFuw==',
    'CF-RAY: 230b030023ae2822-SJC',
    'traceparent: 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01',
    'X-Trace-Id: 4242424242424243',
    '{"request_id":"550e8400-e29b-41d4-a716-446655440000"}',
    '{"error":{"trace_id":"tr_81c","requestId":"rq-9"}}',
    '{"error":{"message":"Try later (request id: 20261128063000abcdefXYZ)"}}',
    '<RequestId>4442587FB7D0A2F9</RequestId>',
    'Idempotency-Key: 8e03978e-40d5-43dd-bc93-6894a57f9324',
  ])('%s', (paste) => {
    expect(mask(paste, { emails: true, ips: true }).text).toBe(paste)
  })
})

test('a secret that is named once is masked everywhere', () => {
  const { text } = mask('X-Api-Key: 0123abcd4567\nCookie: sid=31d4d96e407a\n\n{"message":"No key 0123abcd4567. Session (31d4d96e407a)"}') // prettier-ignore
  expect(text).toBe('X-Api-Key: [redacted-api-key]\nCookie: [redacted-cookie]\n\n{"message":"No key [redacted-api-key]. Session ([redacted-cookie])"}') // prettier-ignore
})

test('an English word that is a secret in one place stays a word elsewhere', () => {
  const paste = '{"password":"[redacted-password]","message":"password-policy"}\nX-Token: development\n\ndevelopment of customer' // prettier-ignore
  expect(mask(paste).text).toBe(paste.replace(' development', ' [redacted-token]'))
})

describe('a selection', () => {
  const paste = 'GET /acme/users\n\n{"tenant":"acme","owner":"ann@acme.example","api_key":"0123abcd4567"}'

  test('is masked in all its places, and counted as masked by hand', () => {
    const usual = mask(paste)
    const { text, redactions } = mask(paste, { also: placesOf('acme', usual) })
    expect(text).toBe('GET /[redacted-by-hand]/users\n\n{"tenant":"[redacted-by-hand]","owner":"ann@[redacted-by-hand].example","api_key":"[redacted-api-key]"}') // prettier-ignore
    expect(countMasks(redactions)).toEqual([{ what: 'by hand', count: 3 }, { what: 'api key', count: 1 }]) // prettier-ignore
  })

  test('can start or end within a mask, which it then includes', () => {
    const usual = mask(paste)
    const marked = usual.text.slice(usual.text.indexOf('"api_key"'), usual.text.indexOf('key]') + 2)
    expect(mask(paste, { also: placesOf(marked, usual) }).text).toMatch(/"ann@acme\.example",\[redacted-by-hand\]"\}$/)
  })

  test('stays masked after other choices', () => {
    const also = placesOf('"tenant":"acme"', mask(paste))
    expect(mask(paste, { also, emails: true }).text).toContain('{[redacted-by-hand],"owner":"[redacted-email-address]"')
  })

  test('reveals nothing: a secret whose name was selected is still masked', () => {
    const also = placesOf('api_key', mask(paste))
    expect(mask(paste, { also }).text).not.toContain('0123abcd4567')
  })

  test.each(['', ' ', 'a', 'us', 'not in it', '[redacted-api-key]'])('%j selects nothing', (marked) => {
    expect(placesOf(marked, mask(paste))).toEqual([])
  })
})

test('the claims of a token can be kept, its signature never', () => {
  const jwt = `${btoa('{"alg":"HS256"}')}.${btoa('{"sub":"ann"}')}.dozjgNryP4J3jVmNHl0w5N`.replaceAll('=', '')
  expect(mask(`Authorization: Bearer ${jwt}`, { keepClaims: true }).text).toBe(
    `Authorization: Bearer ${jwt.slice(0, jwt.lastIndexOf('.') + 1)}[redacted-signature]`,
  )
})

describe("masking doesn't change the diagnosis", () => {
  const answer = (paste: string) => {
    const { facts, retry, matches, response, envelope, origin } = diagnose(paste, content.catalogue, { now: 0 })
    const { code, requestId, fields } = facts
    const { verdict, waitSeconds, decidedBy } = retry
    return { code, requestId, fields: fields.map(({ path }) => path), verdict, waitSeconds, decidedBy, best: matches[0]?.url, status: response.status, method: response.method, envelope: envelope?.id, origin: origin.kind } // prettier-ignore
  }
  const all = { emails: true, ips: true }

  test('of any response with something to mask', () => {
    const held = responses.filter(({ paste }) => mask(paste, all).redactions.length > 0)
    expect(held.length).toBeGreaterThan(10)
    for (const { paste, at } of held) expect(answer(mask(paste, all).text), at).toEqual(answer(paste))
  })

  test.each([
    'GET /v1/a?access_token=0123abcd4567&page=2 HTTP/1.1\n\nHTTP/1.1 429 Too Many Requests\nRetry-After: 5\n\n',
    'curl -v "https://ann:hunter2@api.example/v1/x"\n> GET /v1/x HTTP/1.1\n> Authorization: Basic YW5uOmh1bnRlcjI=\n>\n< HTTP/1.1 503 Service Unavailable\n< Set-Cookie: sid=31d4d96e407a; HttpOnly\n<\n',
    '2026-11-28T06:30:00Z ERROR POST https://ann:hunter2@api.example/v1/x?api_key=0123abcd4567 failed: 502 Bad Gateway',
    '{"detail":[{"loc":["body","age"],"msg":"must be positive","type":"t","input":{"age":-1,"name":"Ann"}}]}',
    'curl -i -u ann:hunter2 -X POST https://api.example/v1/x\nHTTP/1.1 503 Service Unavailable\nRetry-After: 30\n\n',
    'POST /v1/x HTTP/1.1\nContent-Type: multipart/form-data; boundary=X1\n\n--X1\nContent-Disposition: form-data; name="password"\n\nhunter2\n--X1--\n\nHTTP/1.1 422 Unprocessable Entity\n\n{"code":"invalid","field":"email"}',
    'HTTP/1.1 403 Forbidden\nContent-Type: application/xml\n\n<Error><Code>InvalidAccessKeyId</Code><Message>No such key</Message><AWSAccessKeyId>AKIA0123456789ABCDEF</AWSAccessKeyId><RequestId>4442587FB7D0A2F9</RequestId></Error>',
    'GET /cb?next=%2Fx%3Faccess_token%3D0123abcd4567%26page%3D2 HTTP/1.1\n\nHTTP/1.1 429 Too Many Requests\nRetry-After: 5\n\n',
    "acme login --token 0123abcd4567 --page 2\nError: 401 {'error': {'code': 'token_expired', 'password': b'hunter2'}}",
    '{"error":{"code":"invalid_api_key","message":"Incorrect API key provided: sk_live_0123abcd4567efgh","request_id":"req_1"}}',
  ])('of %j', (paste) => {
    expect(mask(paste, all).redactions.length).toBeGreaterThan(0)
    expect(answer(mask(paste, all).text)).toEqual(answer(paste))
  })
})
