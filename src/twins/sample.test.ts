import { once } from 'node:events'
import { request, type IncomingMessage } from 'node:http'
import { createServer, type AddressInfo, type Server } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { diagnose } from '../engine/index.ts'
import type { Entry } from '../engine/model.ts'
import { content } from '../site/content.ts'
import { messageOf } from './http-message.ts'
import { sampleIsMade, sampleOf } from './sample.ts'

const now = Date.UTC(2026, 10, 21, 12)

const samples = content.codes.flatMap((page) => {
  const sample = sampleOf(page)
  return sample === null ? [] : [[page.entry.url, page, sample] as const]
})

test('most codes have a sample', () => {
  const services = new Set(content.apis.flatMap(({ api }) => (api.group === 'service' ? [api.id] : [])))
  const isOfService = ({ entry }: { entry: Entry }) => services.has(entry.api)
  const share = (of: (page: { entry: Entry }) => boolean) =>
    samples.filter(([, page]) => of(page)).length / content.codes.filter(of).length
  expect(share((page) => !isOfService(page))).toBeGreaterThanOrEqual(0.8)
  // Some of their codes are sentences, or come from a client, so that no response has them.
  expect(share(isOfService)).toBeGreaterThanOrEqual(0.7)
})

describe('a sample', () => {
  test.each([
    [
      'gets the length of its body in bytes',
      'HTTP/1.1 400 Bad\nA: b\n\n{"é":1}',
      'HTTP/1.1 400 Bad\r\nA: b\r\nContent-Length: 8\r\n\r\n{"é":1}',
    ],
    [
      'loses headers of another transfer',
      'HTTP/1.1 400 Bad\nContent-Length: 99\nTransfer-Encoding: chunked\n\nx',
      'HTTP/1.1 400 Bad\r\nContent-Length: 1\r\n\r\nx',
    ],
    [
      'is an HTTP/1.1 message, even if the response used another version',
      'HTTP/2 429\nretry-after: 1\n\n',
      'HTTP/1.1 429 \r\nretry-after: 1\r\nContent-Length: 0\r\n\r\n',
    ],
    [
      'is the response, not the request before it',
      'POST /a HTTP/1.1\nHost: b\n\nHTTP/1.1 500 Oh\n\nx',
      'HTTP/1.1 500 Oh\r\nContent-Length: 1\r\n\r\nx',
    ],
    [
      'is the last response of several',
      'HTTP/1.1 100 Continue\n\nHTTP/1.1 500 Oh\n\nx',
      'HTTP/1.1 500 Oh\r\nContent-Length: 1\r\n\r\nx',
    ],
    ['can have no body', 'HTTP/1.1 401 No\nA: b', 'HTTP/1.1 401 No\r\nA: b\r\nContent-Length: 0\r\n\r\n'],
    ['is null without a status line', '{"a":1}', null],
  ])('%s', (_, transcript, message) => {
    expect(messageOf(transcript)).toBe(message)
  })
})

describe('every sample of the site can be replayed to an HTTP client', () => {
  let server: Server
  let message = ''
  beforeAll(async () => {
    server = createServer((socket) => socket.once('data', () => socket.end(message)))
    server.listen(0)
    await once(server, 'listening')
  })
  afterAll(() => server.close())

  async function replayed(sample: string): Promise<{ status: number | undefined; body: string }> {
    message = sample
    const sent = request({ port: (server.address() as AddressInfo).port, agent: false }).end()
    const [response] = (await once(sent, 'response')) as [IncomingMessage]
    return { status: response.statusCode, body: await text(response) }
  }

  test.each(samples)('%s', async (_, page, sample) => {
    const { entry, examples } = page
    const { status, body } = await replayed(sample)
    expect(sample.endsWith(`\r\n\r\n${body}`)).toBe(true)
    const isOwn = !sampleIsMade(page) && examples.length > 0
    expect(!isOwn || examples.some(({ paste }) => paste.includes(body))).toBe(true)
    const statuses = [...entry.moreStatuses, status].filter((other) => other === status)
    expect(statuses.length).toBeGreaterThan(0)
  })

  test.each([
    ['a length that is too long', 'HTTP/1.1 400 Bad\r\nContent-Length: 9\r\n\r\nx'],
    ['a header field without a colon', 'HTTP/1.1 400 Bad\r\nA b\r\nContent-Length: 0\r\n\r\n'],
    ['an invalid status line', 'HTTP 400\r\n\r\n'],
  ])('a client rejects %s', async (_, broken) => {
    await expect(replayed(broken)).rejects.toThrow()
  })
})

describe('the engine finds in every sample the code of its page', () => {
  test.each(samples)('%s', (_, { entry }, sample) => {
    const { matches, response } = diagnose(sample, content.catalogue, { now })
    const statuses = [
      response.status !== null && entry.status.from <= response.status && response.status <= entry.status.to,
      entry.moreStatuses.includes(response.status ?? 0),
    ]
    expect(statuses).toContain(true)
    if (entry.code !== null) expect(matches.find(({ api }) => api === entry.api)?.code).toBe(entry.code)
  })
})
