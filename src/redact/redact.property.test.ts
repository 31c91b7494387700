import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { redact } from './index.ts'
import { cpuTime } from '../cpu-time.fixture.ts'

/** Texts that are made of what the patterns look for, put together in every wrong way. */
const pieces = fc.constantFrom(
  'Authorization: ', 'Bearer ', '"password":', "'token' => ", 'api_key=', 'eyJhbGciOi.eyJzdWIi.abc', 'https://a:b@', 'Cookie: ', 'set-cookie',
  '[redacted-token]', '[redacted-', ']', '"', '\\"', '\\\\"', "'", '\n', '\r\n', ' ', ',', ':', '=', '{', '}', '[', '"input":', 'input_value=',
  '4242424242424242', '-----BEGIN PRIVATE KEY-----', '-----END', '-----', 'sk_live_abcdefghijklmnop', '"value":', 'name', 'is invalid', 'ghp_',
  'abcdef0123456789abcdef0123456789', '\u202e', '\u0000', '😀', '\ud800', '@', '://', '.', 'x', '1',
  '--token ', '--password', '<password>', '</password>', '<entry key="token">', '<![CDATA[', 'name="secret"', '\r\n\r\n', '\r\n--', '%22', '%3D', '%2522',
  '&quot;', '&amp;', '\\u0022', 'Some(', "b'", '("token", "', '=> ', '-u ', 'curl ', 'a:b', 'code=', '&state=', 'auth=(', 'API key: ', 'a1b2c3d4e5f6a7b8',
  'mysql -p', 'login -p ', 'redis-cli -a ', '\\\n', ':\n  ', ': |\n  ', 'kind: Secret\n', 'data:\n  a: ', '"data":{"a":', 'setx TOKEN ', 'machine a login b password ', '*:*:a:b:', '_auth=', '{value: "', '<<EOT\n',
) // prettier-ignore
const texts = fc.oneof(
  fc.array(pieces, { maxLength: 40 }).map((all) => all.join('')),
  fc.string({ unit: 'binary', maxLength: 300 }),
)
const options = fc.record({ keepClaims: fc.boolean(), emails: fc.boolean(), ips: fc.boolean() })

describe('whatever the text', () => {
  test('to redact what was redacted changes nothing', () => {
    fc.assert(
      fc.property(texts, options, (text, chosen) => {
        const once = redact(text, chosen).text
        expect(redact(once, chosen).text).toBe(once)
      }),
      { numRuns: 1500 },
    )
  })

  test('what lies between the masks is the text, unchanged', () => {
    fc.assert(
      fc.property(texts, options, (text, chosen) => {
        const { text: masked, redactions } = redact(text, chosen)
        let given = 0
        let out = 0
        for (const { span, at } of redactions) {
          expect(span[0]).toBeGreaterThanOrEqual(given)
          expect(masked.slice(out, at[0])).toBe(text.slice(given, span[0]))
          expect(masked.slice(...at)).toMatch(/^\\*["'`]?\[redacted-[a-z-]+\]\\*["'`]?$/)
          given = span[1]
          out = at[1]
        }
        expect(masked.slice(out)).toBe(text.slice(given))
      }),
      { numRuns: 1500 },
    )
  })
})

/** Letters and digits that stand nowhere else in what surrounds them. */
const secret = fc
  .string({ unit: fc.constantFrom(...'QWXZ0123456789'), minLength: 12, maxLength: 40 })
  .filter((text) => /[QWXZ]/.test(text) && /\d/.test(text))
const surroundings: ((secret: string) => string)[] = [
  (s) => `Authorization: Bearer ${s}\n\n{"a":1}`,
  (s) => `{"error":{"password":"${s}"}}`,
  (s) => JSON.stringify({ log: JSON.stringify({ api_key: s, other: 'x' }) }),
  (s) => `curl -u x -H "X-Api-Key: ${s}" https://a.example`,
  (s) => `GET /?access_token=${s}&a=1`,
  (s) => `redis://:${s}@h:1/0`,
  (s) => `Cookie: a=${s}; b=${s}`,
  (s) => JSON.stringify({ detail: [{ input: { deep: [s, { more: `"${s}"` }] }, msg: 'm' }] }),
  (s) => `sk_live_${s}`,
  (s) => `<login><password>${s}</password></login>`,
  (s) => `--X\r\nContent-Disposition: form-data; name="token"\r\n\r\n${s}\r\n--X--`,
  (s) => `acme --client-secret ${s} --page 2`,
  (s) => `/x?next=%2Fcb%3Faccess_token%3D${s}%26page%3D2`,
  (s) => `curl -u ann:${s} https://a.example`,
]

test('no secret is left, nor half of one, wherever it stands', () => {
  fc.assert(
    fc.property(secret, fc.constantFrom(...surroundings), texts, (hidden, around, before) => {
      // A text before it that ends in the middle of something may make it part of that; a blank line ends all but a string.
      const text = `${before.replaceAll(/["'`\\]|%(?:25)*22|&(?:amp;)*quot;/g, '')}\n\n${around(hidden)}`
      const masked = redact(text).text
      expect(masked).not.toContain(hidden)
      expect(masked).not.toContain(hidden.slice(0, Math.ceil(hidden.length / 2)))
    }),
    { numRuns: 1000 },
  )
})

describe('300 kB are read in a moment', () => {
  test.each([
    '"password":"', 'password=', 'Authorization: ', 'a:', 'eyJaaaaaa.', '://', 'https://a:', '4 ', '1', '\\"', '"input":{', 'a_', 'a', '-----BEGIN PRIVATE KEY-----', '-----BEGIN ', 'sk_live_', 'Bearer ', 'token: is invalid ', '::', 'a.a@', '"password":["is ', '{"token":"invalid",',
    '<password>', '<password', '<entry key="token">', '<key>token</key>', 'name="token"\r\n', 'name="token"\r\nA: b\r\n', 'name="token"\r\n\r\n', '<![CDATA[<token>', 'name="token"\\r\\n', '--token ', '-u a:', 'curl -u a:b ', '%22', '%2525', '&amp;', '\\u0022', 'code=', 'a1&code=', 'API key ', 'auth=(', '("token", "', 'AA11 ', 'token= ', 'token: {',
    'login -p ', '"-p', 'mysql ', 'token:\n  x', 'token:\\n  x', 'token=a\\\n', 'kind: Secret\ndata:\n ', '"kind":"Secret","data":{', '"token" {', 'a:5432:a:b:', 'set -x TOKEN ', 'machine a login b token ',
  ])('of %j', (piece) => {
    const hostile = piece.repeat(Math.ceil(300_000 / piece.length))
    expect(cpuTime(() => redact(hostile, { emails: true, ips: true }))).toBeLessThan(3000)
  }) // prettier-ignore
})
