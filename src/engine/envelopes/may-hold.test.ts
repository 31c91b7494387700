import { describe, expect, test } from 'vitest'
import '../index.ts'
import { docUrlNames } from './generic/doc-url.ts'
import { statusNames } from './generic/status.ts'
import { requestIdNames } from './generic/request-id.ts'
import { fieldsBesideNames } from './generic/field-errors.ts'
import { mayHoldField, mayHoldLink, mayHoldRequestId, mayHoldStatus, mayNameCode } from './may-hold.ts'

const deep = (name: string, value: string) => ({ error: { code: 'a_code', details: { [name]: value } } })

describe('a body may hold more than its envelope says where a member has', () => {
  test.each([...requestIdNames, 'id'])('a name for the request: %s', (name) =>
    expect(mayHoldRequestId(deep(name, 'r_1'))).toBe(true),
  )

  test.each([...docUrlNames])('an address under a name for help: %s', (name) => {
    expect(mayHoldLink(deep(name, 'https://example.com/help'))).toBe(true)
    expect(mayHoldLink(deep(name, 'invalid_request'))).toBe(false)
  })

  test.each([...statusNames])('a name for the status: %s', (name) =>
    expect(mayHoldStatus(deep(name, '403'))).toBe(true),
  )

  test.each([...fieldsBesideNames])('a name for a field: %s', (name) =>
    expect(mayHoldField(deep(name, 'a'))).toBe(true),
  )

  test.each([
    ['a list', { error: { code: 'a', message: 'b', details: [{ field: 'c' }] } }],
    ['an object of another name', { detail: 'No', fields: { a: 'is taken' } }],
    ['an object in its details', { error: { code: 'a', message: 'b', details: { a: { message: 'is taken' } } } }],
  ])('%s', (_, body) => expect(mayHoldField(body)).toBe(true))

  test('more members than are looked at', () => {
    const body = Object.fromEntries(Array.from({ length: 600 }, (_, n) => [`a${n}`, n]))
    expect(mayHoldRequestId(body)).toBe(true)
  })
})

describe('a body with a code, a sentence and plain details holds no more', () => {
  const body = { error: { code: 'rate_limited', message: 'Slow down', details: { limit: 100, window: '1 minute' } } }
  test.each([mayHoldField, mayHoldLink, mayHoldRequestId, mayHoldStatus])('%s', (may) => expect(may(body)).toBe(false))
})

describe('a header field may name the code', () => {
  const response = (name: string) => ({ headers: [[name, 'x']] }) as unknown as Parameters<typeof mayNameCode>[0]
  test.each(['x-amzn-errortype', 'x-ms-error-code', 'error-code', 'www-authenticate'])('%s', (name) =>
    expect(mayNameCode(response(name))).toBe(true),
  )
  test('most do not', () => expect(mayNameCode(response('content-type'))).toBe(false))
})
