import { describe, expect, test } from 'vitest'
import { diagnose } from '../engine/index.ts'
import type { Catalogue } from '../engine/model.ts'
import { hostileTexts, responsesWith } from '../hostile/texts.fixture.ts'
import { briefText } from './brief-text.ts'
import { brief } from './brief.ts'

const catalogue: Catalogue = { apis: [], entries: [], statuses: [429, 502] }
const say = (paste: string, now = 0) => brief(diagnose(paste, catalogue, { now }), catalogue, { now })

test('what a program acts on, and nothing else', () => {
  const paste =
    'HTTP/1.1 429 Too Many Requests\nRetry-After: 37\nX-Request-Id: req_1\n\n{"error":{"code":"slow","message":"Easy"}}'
  expect(say(paste)).toEqual({
    outcome: 'failed',
    verdict: 'wait',
    headline: 'Wait 37 seconds, then retry',
    waitSeconds: 37,
    forPostOrPatch: null,
    act: null,
    why: [expect.stringContaining('37 seconds'), expect.any(String)],
    decidedBy: 'Retry-After header',
    actor: 'caller',
    processed: 'no',
    api: null,
    certainty: 'none',
    code: 'slow',
    status: 429,
    kind: 'rate-limited',
    message: 'Easy',
    fields: [],
    moreFields: 0,
    requestId: 'req_1',
    moreAnswers: 0,
    link: '/status/429/',
  })
})

test('where the engine failed, that is what the brief says', () => {
  const failing: Catalogue = { apis: [], statuses: [429], get entries(): never { throw new Error('a bug') } } // prettier-ignore
  const found = diagnose('HTTP/1.1 429 Too Many Requests\nRetry-After: 37\n\n{"code":"slow"}', failing, { now: 0 })
  const { act, status, waitSeconds, code } = brief(found, catalogue, { now: 0 })
  expect([status, waitSeconds, code]).toEqual([429, 37, null])
  expect(act).toMatch(/^Paste only the status line, .*: a bug in this tool stopped the reading\./)
})

test('both branches where the method is not known and matters', () => {
  const { verdict, forPostOrPatch } = say('HTTP/1.1 502 Bad Gateway\n\n')
  expect([verdict, forPostOrPatch === null]).toEqual(['backoff', false])
  expect(say('POST /x HTTP/1.1\n\nHTTP/1.1 502 Bad Gateway\n\n').forPostOrPatch).toBeNull()
})

test('where there is no verdict, it says what to paste instead', () => {
  expect(say('').act).toEqual(expect.any(String))
  expect(say('HTTP/1.1 200 OK\n\n{"id":1}').act).toBeNull()
})

describe('under 300 tokens, at four characters a token', () => {
  const long = 'Something went quite wrong here, and it takes long to say. '.repeat(40)
  const field = (at: number) => ({
    loc: ['body', 'items', at, 'a_name_that_is_rather_long_'.repeat(4)],
    msg: long,
    type: 'x',
  })
  test.each([
    ['many fields', { detail: Array.from({ length: 50 }, (_, at) => field(at)) }],
    [
      'long texts',
      {
        error: {
          code: 'c'.repeat(300),
          message: long,
          request_id: 'r'.repeat(200),
          doc_url: `https://x.example/${'d'.repeat(300)}`,
        },
      },
    ],
  ])('%s', (_, body) => {
    const said = say(`HTTP/1.1 422 Unprocessable Content\nX-Request-Id: ${'q'.repeat(300)}\n\n${JSON.stringify(body)}`)
    expect(JSON.stringify(said).length).toBeLessThan(1200)
    expect(briefText(said).length).toBeLessThan(1200)
  })

  test('what is left out is counted', () => {
    const { fields, moreFields } = say(
      `HTTP/1.1 422 x\n\n${JSON.stringify({ detail: Array.from({ length: 50 }, (_, at) => field(at)) })}`,
    )
    expect(fields.length + moreFields).toBe(50)
  })
})

describe.each(hostileTexts)('$name', ({ text }) => {
  test('is one line a fact, and steers no terminal', () => {
    for (const paste of responsesWith(text))
      expect(briefText(say(paste))).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u)
  })
})
