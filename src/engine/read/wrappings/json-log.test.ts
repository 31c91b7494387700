import { expect, test } from 'vitest'
import { diagnose } from '../../index.ts'

const read = (record: unknown) => {
  const { kind, facts, response } = diagnose(
    JSON.stringify(record),
    { apis: [], entries: [], statuses: [] },
    { now: 0 },
  )
  return { kind, message: facts.message, method: response.method, status: response.status }
}
const zap = { level: 'error', ts: 1764400000.5, caller: 'orders/send.go:40', msg: 'payment failed' }

test.each([
  [{ ...zap, error: 'dial tcp 203.0.113.9:443: connect: connection refused' }, { kind: 'unavailable' }],
  [{ ...zap, error: 'lookup api.example.com: no such host' }, { kind: 'unavailable' }],
  [
    { ...zap, err: 'unexpected status 502 Bad Gateway' },
    { kind: 'bad-gateway', status: 502 },
  ],
  [{ ...zap, error: 'Put "https://api.example.com/v1/a": context deadline exceeded' }, { kind: 'timeout', method: 'PUT' }], // prettier-ignore
  [{ level: 'ERROR', message: 'Job 7 failed', stack_trace: 'a.b.HttpError: 503 Service Unavailable\n\tat a.b.C.d(C.java:1)' }, { status: 503 }], // prettier-ignore
])('the text of the error says why what a log record speaks of failed: %#', (record, wanted) => {
  expect(read(record)).toMatchObject(wanted)
})

test.each([
  [{ level: 50, statusCode: 400, error: 'Bad Request', message: 'email must be an email' }, 'email must be an email'],
  [{ ...zap, msg: 'Too slow', error: 'rate_limited' }, 'Too slow'],
  [{ ...zap, msg: 'Your card has no funds', error: 'charge rejected by bank', code: 'declined' }, 'Your card has no funds'], // prettier-ignore
])('the message counts, where the error is a name, a reason phrase or has a code: %#', (record, message) => {
  expect(read(record).message).toBe(message)
})

test('a body that a record marks as base64 is decoded', () => {
  const body = btoa('{"code":"row_full","message":"No seat is left"}')
  const record = { statusCode: 409, headers: { 'content-type': 'application/json' }, body, isBase64Encoded: true }
  expect(read(record)).toMatchObject({ status: 409, message: 'No seat is left' })
  expect(read({ ...record, isBase64Encoded: false })).toMatchObject({ status: 409, message: null })
})
