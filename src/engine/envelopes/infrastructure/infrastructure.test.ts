import { describe, expect, test } from 'vitest'
import { diagnose } from '../../index.ts'
import type { Catalogue, Json } from '../../model.ts'

const empty: Catalogue = { apis: [], entries: [], statuses: [] }
const look = (body: Json | string) =>
  diagnose(typeof body === 'string' ? body : JSON.stringify(body), empty, { now: Date.UTC(2026, 10, 21) })

/** A host id as MinIO writes it, and one as S3 does. */
const hexadecimal = 'dd90'.repeat(16)
const base64 = 'q7Zk+T0h1Lw/8mVb=='

const xml = (members: string, head = '') =>
  `${head}<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>NoSuchKey</Code><Message>No such key</Message>${members}</Error>`

describe('an infrastructure envelope is recognized, and says all that its format has', () => {
  test.each<
    [
      id: string,
      body: Json | string,
      facts: {
        code: string | null
        message: string | null
        requestId?: string | null
        docUrl?: string | null
        status: number | null
      },
    ]
  >([
    [
      'heroku-error',
      { id: 'not_found', message: 'No', url: 'https://devcenter.heroku.com/articles/x' },
      { code: 'not_found', message: 'No', docUrl: 'https://devcenter.heroku.com/articles/x', status: 404 },
    ],
    [
      'heroku-error',
      { id: 'invalid_params', message: 'No' },
      { code: 'invalid_params', message: 'No', docUrl: null, status: 422 },
    ],
    [
      'heroku-error',
      { id: 'rate_limit', message: 'No', url: 'https://devcenter.heroku.com/articles/y' },
      { code: 'rate_limit', message: 'No', status: 429 },
    ],
    [
      'digitalocean-error',
      { id: 'not_found', message: 'No', request_id: '4d9d8375' },
      { code: 'not_found', message: 'No', requestId: '4d9d8375', status: 404 },
    ],
    [
      'digitalocean-error',
      'HTTP/1.1 422 X\nContent-Type: application/json\nX-Gateway: Edge-Gateway\nX-Request-Id: r1\n\n{"id":"unprocessable_entity","message":"No"}',
      { code: 'unprocessable_entity', message: 'No', requestId: 'r1', status: 422 },
    ],
    [
      'minio-error',
      xml(`<Key>a</Key><BucketName>b</BucketName><RequestId>17A1</RequestId><HostId>${hexadecimal}</HostId>`),
      { code: 'NoSuchKey', message: 'No such key', requestId: '17A1', status: null },
    ],
    [
      'minio-error',
      xml('<RequestId>17A2</RequestId>', 'HTTP/1.1 404 Not Found\nServer: MinIO\nX-Amz-Request-Id: 17A2\n\n'),
      { code: 'NoSuchKey', message: 'No such key', requestId: '17A2', status: 404 },
    ],
  ])('%s: %j', (id, body, expected) => {
    const { envelope, facts, response } = look(body)
    expect(envelope?.id).toBe(id)
    expect({ ...facts, status: response.status }).toMatchObject(expected)
    expect(facts.fields).toEqual([])
  })
})

describe('a look-alike is read as something else', () => {
  test.each<[string, not: string, Json | string]>([
    ['a word and a sentence alone, not Heroku', 'heroku-error', { id: 'not_found', message: 'No' }],
    ['a link to another site, not Heroku', 'heroku-error', { id: 'not_found', message: 'No', url: 'https://x.test/' }],
    [
      'a host that only ends so, not Heroku',
      'heroku-error',
      { id: 'not_found', message: 'No', url: 'https://notheroku.com/x' },
    ],
    ['a word and a sentence alone, not DigitalOcean', 'digitalocean-error', { id: 'not_found', message: 'No' }],
    ['a stored message, not DigitalOcean', 'digitalocean-error', { id: 'welcome', message: 'Hi', request_id: 'r' }],
    [
      'a code in `code`, not DigitalOcean',
      'digitalocean-error',
      { code: 'not_found', message: 'No', request_id: '4d9' },
    ],
    [
      'S3, not MinIO',
      'minio-error',
      xml(`<BucketName>b</BucketName><RequestId>1</RequestId><HostId>${base64}</HostId>`),
    ],
    ['Cloud Storage, not MinIO', 'minio-error', xml('<Details>No such object: b/a</Details>')],
    [
      'Azure Storage, not MinIO',
      'minio-error',
      '<Error><Code>BlobNotFound</Code><Message>No\nRequestId:0c6e2b1a-7f3d\nTime:2026</Message></Error>',
    ],
  ])('%s', (_, id, body) => {
    const { envelope } = look(body)
    expect([envelope?.id, ...(envelope?.alsoFits ?? []).map((other) => other.id)]).not.toContain(id)
  })

  test.each<Json | string>([
    'HTTP/1.1 200 OK\nServer: MinIO\nContent-Type: application/xml\n\n<ListAllMyBucketsResult><Buckets/></ListAllMyBucketsResult>',
    'HTTP/1.1 404 Not Found\nServer: MinIO\nContent-Type: application/json\n\n{"message":"No"}',
    'HTTP/1.1 200 OK\n\n{"id":"not_found","message":"a page","request_id":"r"}',
    'HTTP/1.1 200 OK\n\n{"id":"suspended","message":"a state"}',
    { id: 'welcome', message: 'Hello', url: 'https://x.test/' },
  ])('a success, or the error of something else, is none of them: %j', (body) => {
    expect(look(body).envelope?.id ?? 'none').not.toMatch(/^(?:heroku|digitalocean|minio)-error$/)
  })
})

describe('what a reader is told about this occurrence', () => {
  test.each<[string, Json | string, RegExp]>([
    ['a bill is no rate limit', { id: 'delinquent', message: 'No' }, /bill is unpaid/],
    [
      'when the limit ends',
      { id: 'too_many_requests', message: 'No', request_id: 'r' },
      /`RateLimit-Reset` is the time, in seconds since 1970/,
    ],
    [
      'a server that starts',
      `<Error><Code>XMinioServerNotInitialized</Code><Message>No</Message><HostId>${hexadecimal}</HostId></Error>`,
      /still starting/,
    ],
  ])('%s', (_, body, note) => {
    expect(
      look(body)
        .explanation.map(({ text }) => text)
        .join('\n'),
    ).toMatch(note)
  })
})
