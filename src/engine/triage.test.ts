import { describe, expect, test } from 'vitest'
import { diagnose, openPaste, triage } from './index.ts'

const catalogue = { apis: [], entries: [], statuses: [] }
const options = { now: Date.parse('2026-11-29T09:00:00Z') }

function findings(paste: string, more = {}) {
  const opened = openPaste(paste, catalogue)
  const find = triage(opened, { ...options, ...more })
  return opened.read(null).parts.map((_, part) => find(part))
}

const entry = (status: number, body: object, headers: object[] = [], method = 'POST') => ({
  startedDateTime: '2026-11-29T08:59:00.000Z',
  request: { method, url: 'https://api.example/v1/leads', headers: [] },
  response: { status, statusText: '', headers, content: { text: JSON.stringify(body) } },
})
const har = (entries: object[]) => JSON.stringify({ log: { entries } })

describe('each answer is found as if it had been pasted alone', () => {
  const log = [
    '10.0.0.1 - - [29/Nov/2026:08:59:00 +0000] "GET /a HTTP/1.1" 200 5 "-" "curl/8"',
    '10.0.0.1 - - [29/Nov/2026:08:59:01 +0000] "POST /v1/leads HTTP/1.1" 502 162 "-" "curl/8"',
    '10.0.0.1 - - [29/Nov/2026:08:59:02 +0000] "GET /v1/leads?x=1 HTTP/2.0" 429 162 "-" "curl/8"',
  ].join('\n')
  const pastes = {
    HAR: har([entry(429, { code: 'slow', retry_after: 7 }), entry(422, { code: 'bad' }), entry(429, { code: 'slow', retry_after: 9 })]), // prettier-ignore
    HTTP: 'HTTP/1.1 200 OK\n\n{"id":1}\n\nHTTP/1.1 429 Too Many Requests\nRetry-After: 5\n\n{"code":"slow"}\n\nHTTP/1.1 400 Bad Request\n\n{"code":"bad"}',
    log,
    'JSON lines':
      '{"time":1795942740000,"req":{"method":"GET","url":"/a"},"res":{"statusCode":503}}\n{"time":1795942741000,"req":{"method":"GET","url":"/b"},"res":{"statusCode":200}}\n{"time":1795942742000,"req":{"method":"PUT","url":"/c"},"res":{"statusCode":409}}',
  }

  test.each(Object.entries(pastes))('%s', (_, paste) => {
    const found = findings(paste)
    expect(found.length).toBeGreaterThan(1)
    for (const [part, { verdict, status, code, outcome }] of found.entries()) {
      const alone = diagnose(paste, catalogue, { ...options, part })
      expect([verdict, status, code, outcome]).toEqual([
        alone.retry.verdict,
        alone.response.status,
        alone.facts.code,
        alone.outcome,
      ])
    }
  })

  test('the waits are those of each', () => {
    expect(findings(pastes.HAR).map(({ word }) => word)).toEqual([
      'Wait 7 seconds',
      'Fix the request',
      'Wait 9 seconds',
    ])
  })

  test("a log's lines give method, target, status and time", () => {
    const { parts, part, response } = diagnose(log, catalogue, options)
    expect(parts.map(({ label, time }) => [label, time && new Date(time).toISOString()])).toEqual([
      ['POST /v1/leads 502', '2026-11-29T08:59:01.000Z'],
      ['GET /v1/leads 429', '2026-11-29T08:59:02.000Z'],
    ])
    expect([part, response.method, response.url, response.status]).toEqual([0, 'POST', '/v1/leads', 502])
    expect(diagnose(log, catalogue, { ...options, part: 1 }).response.url).toBe('/v1/leads?x=1')
  })

  test('records of a log that hold the status deeper, and only those that failed', () => {
    expect(findings(pastes['JSON lines']).map(({ method, url, status }) => [method, url, status])).toEqual([
      ['GET', '/a', 503],
      ['PUT', '/c', 409],
    ])
  })

  test('the first that failed is read by default, and says which it is', () => {
    expect(diagnose(pastes.HTTP, catalogue, options)).toMatchObject({ part: 1, response: { status: 429 } })
  })
})

describe('what only seems alike is told apart', () => {
  test.each<[string, object[]]>([
    ['the method', [entry(502, {}), entry(502, {}, [], 'GET')]],
    ['a header', [entry(429, {}, [{ name: 'retry-after', value: '5' }]), entry(429, {}, [{ name: 'retry-after', value: '6' }])]], // prettier-ignore
    ['the code', [entry(400, { code: 'E_1' }), entry(400, { code: 'E_2' })]],
  ])('by %s', (_, entries) => {
    const [first, second] = findings(har(entries))
    expect(first).not.toEqual(second)
  })

  test("a wait until a point in time counts from the response's own date", () => {
    const dated = (date: string) => entry(429, {}, [{ name: 'date', value: date }, { name: 'retry-after', value: 'Sun, 29 Nov 2026 09:00:30 GMT' }]) // prettier-ignore
    const waits = findings(har([dated('Sun, 29 Nov 2026 09:00:00 GMT'), dated('Sun, 29 Nov 2026 09:00:10 GMT')]))
    expect(waits.map(({ waitSeconds }) => waitSeconds)).toEqual([30, 20])
  })

  test("the reader's method is for responses without one", () => {
    const bare = 'HTTP/1.1 502 Bad Gateway\n\nx\n\nHTTP/1.1 502 Bad Gateway\n\ny'
    expect(findings(bare, { method: 'POST' }).map(({ verdict }) => verdict)).toEqual(['reconcile', 'reconcile'])
    expect(findings(har([entry(502, {}, [], 'GET'), entry(502, {}, [], 'GET')]), { method: 'POST' })[0]?.verdict).toBe('backoff') // prettier-ignore
  })
})

test("another response in the paste doesn't count for this one", () => {
  const paste =
    'HTTP/1.1 503 Service Unavailable\nRetry-After: 5\n\n{"code":"a"}\n\nHTTP/1.1 400 Bad Request\n\n{"code":"a"}'
  const { facts, retry } = diagnose(paste, catalogue, { ...options, part: 0 })
  expect(facts.spans.code![1]).toBeLessThan(paste.indexOf('HTTP/1.1 400'))
  expect(retry.verdict).toBe('wait')
})
