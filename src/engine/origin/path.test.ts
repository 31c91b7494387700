import { describe, expect, test } from 'vitest'
import { diagnose } from '../index.ts'
import { isTelling, pathWords } from './path-words.ts'

const pathOf = (paste: string) => diagnose(paste, { apis: [], entries: [], statuses: [] }, { now: 0 }).path

/** `Cloudflare+` passed, `-` broke, `?` not known; `!` responded. */
const drawn = (paste: string) =>
  pathOf(paste)
    .map(
      ({ name, passed, responded }) => `${name}${{ yes: '+', no: '-', unknown: '?' }[passed]}${responded ? '!' : ''}`,
    )
    .join(' ')

const http = (status: number, headers: string[], body: string) =>
  [`HTTP/1.1 ${status} X`, ...headers, '', body].join('\n')
const page = (title: string, signature: string) =>
  `<html><head><title>${title}</title></head><body><center><h1>${title}</h1></center><hr><center>${signature}</center></body></html>`
const cloudflare = ['Server: cloudflare', 'CF-RAY: 8f1a2b3c4d5e6f70-FRA']
const json = 'Content-Type: application/json'

describe('from you to the API', () => {
  test.each<[string, string, string]>([
    ["the API's own error", http(429, [...cloudflare, json], '{"code":"x"}'), 'You+ Cloudflare+ API+!'],
    ['nothing between', http(429, [json], '{"code":"x"}'), 'You+ API+!'],
    ['refused at the edge', http(403, [...cloudflare, 'cf-mitigated: challenge'], 'x'), 'You+ Cloudflare-! API-'],
    ['limited at the edge', http(429, cloudflare, 'error code: 1015'), 'You+ Cloudflare-! API-'],
    ['no response for the edge', http(502, cloudflare, 'error code: 502'), 'You+ Cloudflare+! API-'],
    ['522', http(522, cloudflare, ''), 'You+ Cloudflare+! API-'],
    ['the proxy behind the edge', http(504, cloudflare, page('504 Gateway Time-out', 'nginx')), 'You+ Cloudflare+ nginx+! API-'],
    ['only a header says who responded', http(503, ['Server: envoy'], ''), 'You+ Envoy?! API?'],
    ["a proxy's own 500", http(500, [], page('500 Internal Server Error', 'nginx')), 'You+ nginx?! API?'],
    // Audit, m18: the page is cut off, so nothing says who wrote it; that Cloudflare was in between is still known.
    ['a page that is cut off', http(502, [...cloudflare, 'Content-Type: text/html'], '<html>'), 'You+ Cloudflare+ API?'],
    ['a kept copy', http(404, ['X-Cache: Hit from cloudfront', 'X-Amz-Cf-Id: a', json], '{"code":"x"}'), 'You+ CloudFront+! API?'],
    ['Via', http(404, ['Via: 1.1 api.internal, 1.1 varnish, 1.1 corp.example', json], '{"code":"x"}'), 'You+ corp.example+ Varnish+ api.internal+ API+!'],
    ['Fastly says Varnish in Via', http(404, ['Via: 1.1 varnish', 'X-Timer: S1,VS0,VE1', json], '{"code":"x"}'), 'You+ Fastly+ API+!'],
    ['no connection', 'curl: (7) Failed to connect to localhost port 3000: Connection refused', 'You+ API-'],
    ['a time-out', 'Error: socket hang up\n  code: ECONNRESET', 'You+ API-'],
    ['a lone code', 'rate_limited', ''],
    ['a lone status', '502', ''],
  ])('%s', (_, paste, path) => expect(drawn(paste)).toBe(path)) // prettier-ignore

  test('each hop points at the header that shows it', () => {
    const paste = http(429, [...cloudflare, json], '{"code":"x"}')
    expect(pathOf(paste).map(({ span }) => span && paste.slice(...span))).toEqual([null, 'cloudflare', null])
  })

  test('a name in Via is bounded, and so are the hops', () => {
    const via = Array.from({ length: 200 }, (_, n) => `1.1 ${'x'.repeat(500)}${n}`).join(', ')
    const path = pathOf(http(404, [`Via: ${via}`, json], '{"code":"x"}'))
    expect(path.length).toBeLessThanOrEqual(8)
    expect(Math.max(...path.map(({ name }) => name.length))).toBeLessThanOrEqual(60)
  })
})

describe('in words', () => {
  test.each([
    [http(429, [...cloudflare, 'Via: 1.1 vegur', json], '{"code":"x"}'), 'Your request passed through Cloudflare and the Heroku router; the API responded.'],
    [http(403, [...cloudflare, 'cf-mitigated: challenge'], 'x'), "Cloudflare stopped your request and responded itself."],
    [http(504, cloudflare, page('504 Gateway Time-out', 'nginx')), 'Your request passed through Cloudflare; nginx responded itself, because it got no valid response from the API.'],
    [http(500, [], page('500 Internal Server Error', 'nginx')), "nginx responded. It isn't known whether your request reached the API."],
    [http(502, [...cloudflare, 'Content-Type: text/html'], '<html>'), "The response came through Cloudflare. Either the API or something in front of it wrote the response."],
    [http(404, ['X-Cache: Hit from cloudfront', 'X-Amz-Cf-Id: a', json], '{"code":"x"}'), "CloudFront responded with a stored copy. Your request didn't reach the API."],
    ['connect ECONNREFUSED 127.0.0.1:3000', 'No response came: the connection between you and the API failed.'],
  ])('%#', (paste, words) => expect(pathWords(pathOf(paste))).toBe(words)) // prettier-ignore

  test.each([
    [http(429, [json], '{"code":"x"}'), false],
    ['rate_limited', false],
    ['connect ECONNREFUSED 127.0.0.1:3000', true],
    [http(429, [...cloudflare, json], '{"code":"x"}'), true],
  ])("you and the API alone aren't worth showing: %#", (paste, told) => expect(isTelling(pathOf(paste))).toBe(told))
})
