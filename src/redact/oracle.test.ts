import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { redact } from './index.ts'
import { scan, sorts } from './oracle.fixture.ts'
import { secrets } from './secrets.fixture.ts'

/** What stands around a secret in a paste. */
const surroundings: [name: string, around: (secret: string) => string][] = [
  ['alone', (secret) => secret],
  ['in a sentence', (secret) => `Invalid credentials: ${secret}, try again.`],
  ['in JSON', (secret) => JSON.stringify({ error: { message: `No access with ${secret}` } })],
  ['in JSON in a string', (secret) => JSON.stringify({ log: JSON.stringify({ message: secret }) })],
  ['in an address', (secret) => `GET /v1/things?q=${secret}&page=2 HTTP/1.1\n\nHTTP/1.1 401 Unauthorized\n\n`],
  ['behind a word and a dash', (secret) => `key-1-${secret}`],
  ['behind a word and a low line', (secret) => `MY_${secret}`],
  ['behind a digit', (secret) => `1${secret}`],
  ['behind an escape', (secret) => `line\\n${secret}`],
  ['in a tag', (secret) => `<Key>${secret}</Key>`],
]

test('there is a secret of each sort that the scanner knows, and it finds each of them', async () => {
  expect([...new Set(secrets.map(({ sort }) => sort))].toSorted()).toEqual(sorts.toSorted())
  for (const { sort, make } of secrets)
    expect(
      (await scan(make(7))).map((found) => found.sort),
      make(7),
    ).toContain(sort)
})

describe('of what the scanner finds before masking, it finds nothing after it', () => {
  test.each(surroundings)('%s', async (name, around) => {
    for (const [index, { sort, make, isWhole }] of secrets.entries()) {
      if (isWhole && name !== 'alone') continue
      const text = around(make(index + 1))
      const { text: masked } = redact(text)
      for (const { text: found } of await scan(text)) {
        expect(masked, sort).not.toContain(found)
        // Of an address the host stays; of a key nothing does.
        if (!/[:@]/.test(found)) expect(masked, sort).not.toContain(found.slice(-8))
      }
      expect((await scan(masked)).map((left) => `${left.sort} in ${masked}`)).toEqual([])
    }
  })

  test('in texts of many secrets, put together in every way', async () => {
    const pieces = fc.oneof(
      fc.tuple(fc.constantFrom(...secrets), fc.nat(10_000)).map(([{ make }, seed]) => make(seed)),
      fc.constantFrom('"', '\n', ' ', ', ', ': ', '{"a":"', '"}', '=', 'Authorization: ', 'token ', '\\"', '&', '/'),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(pieces, { minLength: 1, maxLength: 8 }), async (parts) => {
        const text = parts.join(' ')
        const masked = redact(text).text
        expect((await scan(masked)).map((left) => `${left.sort} in ${masked}`)).toEqual([])
      }),
      { numRuns: 300 },
    )
  })
})
