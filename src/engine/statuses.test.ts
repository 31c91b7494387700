import { describe, expect, test } from 'vitest'
import { kinds } from './model.ts'
import { kindOfStatus, statuses, statusFacts } from './statuses.ts'

describe('the facts of a status', () => {
  // IANA HTTP Status Code Registry: every value in use.
  const registered = [
    100, 101, 102, 103, 200, 201, 202, 203, 204, 205, 206, 207, 208, 226, 300, 301, 302, 303, 304, 305, 306, 307, 308,
    400, 401, 402, 403, 404, 405, 406, 407, 408, 409, 410, 411, 412, 413, 414, 415, 416, 417, 418, 421, 422, 423, 424,
    425, 426, 428, 429, 431, 451, 500, 501, 502, 503, 504, 505, 506, 507, 508, 510, 511,
  ]
  const others = [
    419, 420, 430, 440, 444, 449, 450, 460, 463, 494, 495, 496, 497, 498, 499, 509, 520, 521, 522, 523, 524, 525, 526,
    527, 529, 530, 561, 598, 599,
  ]

  test('are there for every registered status and the common others, and for no more', () => {
    expect(Object.keys(statuses).map(Number)).toEqual([...registered, ...others].sort((a, b) => a - b))
  })

  test.each(registered)('%d is defined by a standard', (status) => {
    const { rfc, rfcUrl, by } = statusFacts(status)
    const [, number, section] = /^RFC (\d{4}), section ([\d.]+)$/.exec(rfc ?? '') ?? []
    expect(rfcUrl).toBe(`https://www.rfc-editor.org/rfc/rfc${number}.html#section-${section}`)
    expect(by).toBeNull()
  })

  test.each(others)('%d names who sends it', (status) => {
    expect(statusFacts(status)).toMatchObject({ rfc: null, rfcUrl: null, by: expect.stringMatching(/\w/) })
  })

  test.each(Object.entries(statuses).flatMap(([status, facts]) => (facts ? [[status, facts] as const] : [])))(
    '%s has one sentence and a kind of the closed set',
    (_, { meaning, kind, name }) => {
      expect(meaning).toMatch(/^[A-Z].*\.$/)
      expect(kinds).toContain(kind)
      expect(name).not.toBe('')
    },
  )

  // RFC 9110 gave these new names; servers still send the old ones.
  test.each([
    [413, 'Content Too Large', ['Payload Too Large', 'Request Entity Too Large']],
    [414, 'URI Too Long', ['Request-URI Too Long', 'Request-URI Too Large']],
    [422, 'Unprocessable Content', ['Unprocessable Entity']],
  ])('%d is %s, once %j', (status, name, olderNames) => expect(statusFacts(status)).toMatchObject({ name, olderNames }))

  // RFC 9110, section 15: a client treats an unknown status as the x00 of its class.
  test.each([
    [199, 'Informational', 'unknown'],
    [299, 'Success', 'unknown'],
    [399, 'Redirection', 'unknown'],
    [477, 'Client Error', 'bad-request'],
    [577, 'Server Error', 'internal'],
  ])('%d, which nobody defined, is a %s', (status, name, kind) => {
    expect(statusFacts(status)).toMatchObject({ name, kind, rfc: expect.stringContaining('15.') })
    expect(statusFacts(status).meaning).toContain(String(status))
  })

  test.each([0, 99, 600, 999, -1, NaN, 404.5, Infinity])('%s is no status', (status) =>
    expect(kindOfStatus(status)).toBe('unknown'),
  )
})

test.each([
  [400, 'bad-request'],
  [401, 'unauthenticated'],
  [402, 'payment'],
  [403, 'forbidden'],
  [404, 'not-found'],
  [405, 'method-not-allowed'],
  [409, 'conflict'],
  [410, 'gone'],
  [412, 'precondition'],
  [413, 'too-large'],
  [415, 'unsupported-media'],
  [422, 'validation'],
  [429, 'rate-limited'],
  [499, 'canceled'],
  [408, 'timeout'],
  [500, 'internal'],
  [501, 'not-implemented'],
  [502, 'bad-gateway'],
  [503, 'unavailable'],
  [504, 'gateway-timeout'],
  [200, 'unknown'],
])('%d stands for %s', (status, kind) => expect(kindOfStatus(status)).toBe(kind))
