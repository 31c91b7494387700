import { describe, expect, test } from 'vitest'
import { diagnose } from '../../engine/index.ts'
import { content } from '../../site/content.ts'
import { answerOf, isToBeReadAs } from './answer-of.ts'

const now = Date.parse('2026-11-28T06:30:00Z')
const here = '/e/sessions/rate_limit_exceeded/'

const limited = `HTTP/1.1 429 Too Many Requests
Retry-After: 37
Date: Sat, 28 Nov 2026 06:30:00 GMT

{"error":{"code":"rate_limit_exceeded","message":"API rate limit exceeded. Please wait 37 seconds before retrying.","details":{"limit":100,"window":60,"retry_after":37,"request_id":"req_7f31"}}}`

const answer = (paste: string, page: string | null = here) => {
  const first = diagnose(paste, content.catalogue, { now })
  const options = isToBeReadAs(page, first.matches) ? { now, chosenUrl: page! } : { now }
  return answerOf(diagnose(paste, content.catalogue, options), page, now)
}

test('on its own page: the wait, its end, and the request ID', () => {
  const { isOfPage, verdict, headline, until, isOver, requestId } = answer(limited)
  expect(isOfPage).toBe('yes')
  expect(verdict).toBe('wait')
  expect(headline).toMatch(/^Wait 37 seconds/)
  expect(until).toBe(now + 37_000)
  expect(isOver).toBe(false)
  expect(requestId).toBe('req_7f31')
})

test('on another page: the page that it is about', () => {
  const { isOfPage, isSure, pages } = answer(limited, '/e/sessions/invalid_api_key/')
  expect([isOfPage, isSure, pages.map(({ url }) => url)]).toEqual(['no', true, [here]])
})

test("on a page that isn't about a code, it isn't related to the page", () => {
  expect(answer(limited, null).isOfPage).toBeNull()
})

describe('a code that several APIs send', () => {
  const paste = '{"error":{"code":"internal_error","message":"Oh"}}'
  const pages = diagnose(paste, content.catalogue, { now }).matches

  test('is read as the one on the page, and says so', () => {
    const unsure = pages.filter(({ score }) => score >= 0.5 && score < 0.9)
    expect(unsure.length).toBeGreaterThan(1)
    const page = unsure.at(-1)!.url
    expect(answer(paste, page)).toMatchObject({ isOfPage: 'maybe', pages: [{ url: page }] })
  })
})

test('a format that many APIs send, on the page of one of them', () => {
  expect(
    answer('{"detail":[{"loc":["body","email"],"msg":"Field required","type":"missing"}]}', '/e/10ex/422/'),
  ).toMatchObject({
    isOfPage: 'maybe',
    isSure: false,
  })
})

test('fields to fix, and what to do with them', () => {
  const { fields, headline } = answer(
    '{"detail":[{"loc":["body","items",0,"price"],"msg":"Input should be greater than 0","type":"greater_than"},{"loc":["body","email"],"msg":"Field required","type":"missing"}]}',
    null,
  )
  expect(fields.map(({ path }) => path)).toEqual(['body.items.0.price', 'body.email'])
  expect(headline).toBe('Fix 2 fields: `body.items.0.price`, `body.email`.')
})

test('a success, and a paste without a response, are named as such', () => {
  expect(answer('HTTP/1.1 200 OK\nContent-Type: application/json\n\n{"id":1}').headline).toBe('Nothing failed.')
  expect(answer('lorem ipsum', null)).toMatchObject({ pages: [], verdict: 'none' })
})
