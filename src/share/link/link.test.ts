import { crc32, deflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkOf, type Linked } from './form.ts'
import { readLink } from './read-link.ts'
import { writeLink } from './write-link.ts'

const response = 'HTTP/1.1 429 Too Many Requests\r\nRetry-After: 60\r\n\r\n{"ü":"…","😀":"\u202e"}'
const whole: Linked = { paste: response, at: 1_795_847_400_000, method: 'POST', isKeyed: false, part: 3, chosenUrl: '/e/a/b_c/' } // prettier-ignore
const packed = (text: string) => deflateRawSync(text).toString('base64url')
const checked = (body: string) => `#paste=${body}.${checkOf(body)}`

describe('a link', () => {
  test.each<[string, Linked]>([
    ['a paste alone', { paste: response }],
    ['all that is known', whole],
    ['a chosen response', { paste: response, part: 1, isKeyed: true }],
    ['a paste with a byte order mark', { paste: '\ufeff{}' }],
    ['a paste that begins with empty lines', { paste: '\n\n{}' }],
    ['nothing', { paste: '' }],
  ])('is read back: %s', async (_, linked) => {
    expect(await readLink(await writeLink(linked))).toEqual(linked)
  })

  test('is read back, whatever the paste', async () => {
    const linked = fc.record(
      {
        paste: fc.string({ unit: 'grapheme', maxLength: 2000 }).map((text) => text.toWellFormed()),
        at: fc.integer({ min: 1_000_000_000, max: 4_000_000_000 }).map((seconds) => seconds * 1000),
        method: fc.constantFrom('GET', 'POST', 'DELETE'),
        isKeyed: fc.boolean(),
        part: fc.integer({ min: 1, max: 999 }),
        chosenUrl: fc.webPath().filter((path) => path !== ''),
      },
      { requiredKeys: ['paste'] },
    )
    await fc.assert(
      fc.asyncProperty(linked, async (given) => {
        expect(await readLink(await writeLink(given))).toEqual(given)
      }),
      { numRuns: 300 },
    )
  })

  test('is in the fragment, in characters that need no escaping', async () => {
    expect(await writeLink(whole)).toMatch(/^#paste=2\.[\w-]+\.[\da-z]{7}$/)
  })
})

test('the check is the CRC-32 of zlib', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary-ascii' }), (text) => {
      expect(checkOf(text)).toBe(crc32(text).toString(36).padStart(7, '0'))
    }),
  )
})

describe('a link that was changed', () => {
  test('is detected, whichever character it is', async () => {
    const link = await writeLink(whole)
    const others = ['A', 'a', '0', '1', '2', '_', '-', '.', '=', '#', '%', ' ', '']
    for (let at = 1; at < link.length; at++) {
      for (const other of others.filter((character) => character !== link[at])) {
        const changed = link.slice(0, at) + other + link.slice(at + 1)
        expect(await readLink(changed), changed).toMatchObject({ fault: expect.stringMatching(/damaged|foreign/) })
      }
    }
  })

  test('is detected, wherever it was cut off', async () => {
    const link = await writeLink(whole)
    for (let end = '#paste='.length; end < link.length; end++)
      expect(await readLink(link.slice(0, end)), link.slice(0, end)).toEqual({ fault: 'damaged' })
  })

  test.each(['#paste=', '#paste=1.', '#paste=2.', '#paste=1.!!', '#paste=1.AAAA', '#paste=%', '#paste=2.AAAA', '#paste=2.AAAA.0000000',
    `#paste=1.${packed(response).slice(0, -4)}`, checked('2.AAAA'), checked('2.'), '#Paste=2.S0tNLEotKjXm4gIA.0abcdef',
  ])('%s is damaged', async (fragment) => {
    expect(await readLink(fragment)).toEqual({ fault: 'damaged' })
  }) // prettier-ignore
})

test.each(['.', ')', '>', '"', '**', ' and', '%20', ').'])(
  'text that a message adds after it, %j, is ignored',
  async (end) => {
    expect(await readLink((await writeLink(whole)) + end)).toEqual(whole)
  },
)

test.each(['#paste=3.AAAA', '#paste=v3.AAAA.0', '#paste=12.AAAA'])('%s is of another version', async (fragment) => {
  expect(await readLink(fragment)).toEqual({ fault: 'foreign' })
})

test.each(['', '#', '#retries', '#pasted', '#retry_after=60', '#section-1.2', '#t=12.5'])(
  '"%s" is not a link to a paste',
  async (fragment) => {
    expect(await readLink(fragment)).toBeNull()
  },
)

test('links of version 1, which samples used, are still read', async () => {
  expect(await readLink(`#paste=1.${packed(response)}`)).toEqual({ paste: response })
})

test("a link that unpacks to more than the maximum isn't opened", async () => {
  const longest = { paste: 'x'.repeat(199_999) }
  expect(await readLink(await writeLink(longest))).toEqual(longest)
  expect(await readLink(await writeLink({ paste: 'x'.repeat(5_000_000) }))).toEqual({ fault: 'tooMuch' })
})

test('unknown names and values in a link are ignored', async () => {
  const body = `2.${packed('at=soon&method=<img>&keyed=yes&part=-1&as=&other=1\n{}')}`
  expect(await readLink(checked(body))).toEqual({ paste: '{}' })
})
