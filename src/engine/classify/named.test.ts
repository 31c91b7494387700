import { describe, expect, test } from 'vitest'
import { content } from '../../site/content.ts'
import { diagnose } from '../index.ts'
import { leastToBeSure, leastToRely } from '../sureness.ts'

const { catalogue } = content
const body = '{"detail":"m","code":"conflict"}'

/** How surely the API 10ex sent a paste, where its page names these hosts. */
const scoreOf10ex = (paste: string, hosts: string[] = []): number => {
  const apis = catalogue.apis.map((api) => (api.id === '10ex' ? { ...api, hosts } : api))
  const { matches } = diagnose(paste, { ...catalogue, apis }, { now: 0 })
  return matches.find(({ api }) => api === '10ex')?.score ?? 0
}

test('a code in the envelope of its API names the API, and not surely', () => {
  const score = scoreOf10ex(`HTTP/1.1 409 Conflict\n\n${body}`)
  expect(score).toBeGreaterThanOrEqual(leastToRely)
  expect(score).toBeLessThan(leastToBeSure)
})

describe("the same response is not the API's where something names somebody else", () => {
  test.each([
    ["a vendor's client", `googleapi: Error 409: ${body}`],
    ["a vendor's header", `HTTP/1.1 409 Conflict\nx-ms-request-id: 1\n\n${body}`],
    ["a vendor's host", `POST https://storage.googleapis.com/v1/leads\nHTTP/1.1 409 Conflict\n\n${body}`],
  ])('%s', (_, paste) => {
    expect(scoreOf10ex(paste)).toBeLessThan(leastToRely)
  })
})

describe('an API whose page names its hosts', () => {
  const at = (host: string) => `POST https://${host}/v1/leads\nHTTP/1.1 409 Conflict\n\n${body}`

  test('is sure at one of them, and below one', () => {
    expect(scoreOf10ex(at('10ex.test'), ['10ex.test'])).toBeGreaterThanOrEqual(leastToBeSure)
    expect(scoreOf10ex(at('eu.10ex.test'), ['10ex.test'])).toBeGreaterThanOrEqual(leastToBeSure)
  })

  test('did not send what came from another', () => {
    expect(scoreOf10ex(at('api.acme.dev'), ['10ex.test'])).toBeLessThan(leastToRely)
  })
})

describe('a shape and a status that many servers share name nobody', () => {
  test.each([
    ['{"detail":"Not found"}'],
    ['HTTP/1.1 404 Not Found\n\n{"detail":"Not found"}'],
    ['HTTP/1.1 404 Not Found\n\n{"statusCode":404,"message":"Cannot GET /x","error":"Not Found"}'],
    ['HTTP/1.1 403 Forbidden\ncontent-type: application/problem+json\n\n{"type":"about:blank","title":"Forbidden","status":403}'],
    ['googleapi: Error 409: You already own this bucket., conflict'],
  ])('%s', (paste) => {
    const { matches } = diagnose(paste, catalogue, { now: 0 })
    expect(matches.filter(({ score }) => score >= leastToRely)).toEqual([])
  })
}) // prettier-ignore
